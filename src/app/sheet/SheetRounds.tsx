import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { RoundMark } from '#app/rounds/RoundMark.tsx';
import { ROUND_STEPS } from '#domain/rounds.ts';
import { count } from '#text/format.ts';
import { dateOf, today } from '#view/today.ts';

/** Where the form of the sheet stands in the review rounds, how it came there, and what can be noted. */
export function SheetRounds({ identity }: { readonly identity: string }) {
  const { text, workspace } = useDesk();
  useLoaded();
  const words = text.rounds;
  const events = workspace.rounds.all().filter((event) => event.identity === identity);
  const last = events.at(-1);
  const step = last?.step ?? 'received';
  const awaited = ROUND_STEPS.some((one) => one.id === step && one.awaited);
  const deadline = awaited ? (last?.deadline ?? null) : null;
  return (
    <details className="sheet-rounds" data-testid="sheet-rounds">
      <summary>
        <span className={`step-mark step-${step}`} aria-hidden="true" />
        {words.sheetTitle}
        {text.list.colon}
        <strong>
          {last === undefined ? words.steps.received : words.now(words.steps[step], words.roundOf(count(last.round)))}
        </strong>
        {deadline !== null && <span className="note"> {words.due(deadline)}</span>}
        {deadline !== null && deadline < today() && <span className="round-overdue">{words.overdue}</span>}
      </summary>
      {last === undefined && <p className="note">{words.means.received}</p>}
      {events.length > 0 && (
        <ol className="round-history plain-list" aria-label={words.history}>
          {events.map((event, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the log is only ever added to
            <li key={at}>
              {dateOf(new Date(event.at))} {words.now(words.steps[event.step], words.roundOf(count(event.round)))}
              {event.deadline !== null && <span className="note"> {words.due(event.deadline)}</span>}
            </li>
          ))}
        </ol>
      )}
      <Changing>
        <RoundMark key={identity} forms={[{ identity, step }]} />
      </Changing>
    </details>
  );
}
