import { useDesk } from '#app/frame/context.ts';
import type { Tally } from '#panels/review-rounds/roundPeriods.ts';
import { count, money } from '#text/format.ts';
import './rounds.css';

interface Props {
  readonly deadline: string | null;
  readonly overdue: Tally;
}

/** The next deadline of several forms, and what of them is overdue. */
export function RoundDue({ deadline, overdue }: Props) {
  const { text, view } = useDesk();
  return (
    <>
      {deadline}
      {overdue.forms > 0 && (
        <span className="round-overdue">
          {text.rounds.overdueForms(count(overdue.forms), money(overdue.amount, view.money))}
        </span>
      )}
    </>
  );
}
