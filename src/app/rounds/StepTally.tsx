import { useDesk } from '#app/frame/context.ts';
import type { RoundStep } from '#domain/rounds.ts';
import type { Tally } from '#panels/review-rounds/roundPeriods.ts';
import { count, money } from '#text/format.ts';
import './rounds.css';

/** The steps as heads of columns, each with the colour of its stretches. */
export function StepHeads({ steps }: { readonly steps: readonly RoundStep[] }) {
  const { text } = useDesk();
  return steps.map((step) => (
    <th key={step} scope="col" className="number" title={text.rounds.means[step]}>
      <span className={`step-mark step-${step}`} aria-hidden="true" />
      {text.rounds.steps[step]}
    </th>
  ));
}

/** Forms above, money below, in one cell; nothing where there are none. */
export function StepTally({ tally, step }: { readonly tally: Tally | undefined; readonly step?: RoundStep }) {
  const { view } = useDesk();
  if (tally === undefined || tally.forms === 0) return <td className="number" data-step={step} />;
  return (
    <td className="number" data-step={step}>
      {count(tally.forms)}
      <span className="note">{money(tally.amount, view.money)}</span>
    </td>
  );
}
