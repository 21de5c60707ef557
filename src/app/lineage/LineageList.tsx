import { Button } from '@mantine/core';
import { useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import type { Forms, LineageDecision } from '#data/lineage/lineageDesk.ts';
import type { End, Suggestion } from '#model/lineage/suggestions.ts';
import { count } from '#text/format.ts';
import { LineageDecided } from './LineageDecided.tsx';
import { formsOf } from './useSuggestions.ts';

/** Suggestions on screen at once. */
const MOST = 100;

/** Projects that may be the same, each accepted or declined by one click; under them what was decided, to be undone. */
export function LineageList({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const { text, workspace } = useDesk();
  useLoaded();
  const words = text.lineage;
  const { attempt, failure } = useAttempt();
  const [busy, setBusy] = useState(false);
  const decide = async (forms: Forms, verdict: LineageDecision['verdict'] | null) => {
    setBusy(true);
    await attempt(() => workspace.lineage.decide(forms, verdict));
    setBusy(false);
  };
  const more = suggestions.length - MOST;
  return (
    <div className="lineage" data-testid="lineage">
      <p className="note">{words.why}</p>
      {failure !== null && <p role="alert">{failure}</p>}
      {suggestions.length === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <table className="lineage-list" data-testid="lineage-suggestions">
          <thead>
            <tr>
              {(['kind', 'earlier', 'later', 'reason', 'decision'] as const).map((id) => (
                <th key={id} scope="col">
                  {words.columns[id]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {suggestions.slice(0, MOST).map((one) => {
              const name = one.earlier.map((end) => end.name).join(text.list.comma);
              return (
                <tr key={JSON.stringify(formsOf(one))} data-kind={one.kind}>
                  <td>
                    <strong>{words.kinds[one.kind]}</strong>
                    <span className="note">{words.confidence(share(one.confidence))}</span>
                  </td>
                  <Side ends={one.earlier} />
                  <Side ends={one.later} />
                  <td>
                    <Reason suggestion={one} />
                  </td>
                  <td className="lineage-decide">
                    <Changing>
                      <Button
                        size="compact-sm"
                        disabled={busy}
                        aria-label={words.acceptOf(name)}
                        data-testid="lineage-accept"
                        onClick={() => decide(formsOf(one), 'accepted')}
                      >
                        {words.accept}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="default"
                        disabled={busy}
                        aria-label={words.declineOf(name)}
                        data-testid="lineage-decline"
                        onClick={() => decide(formsOf(one), 'declined')}
                      >
                        {words.decline}
                      </Button>
                    </Changing>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {more > 0 && <p className="note">{words.more(count(more))}</p>}
      <LineageDecided busy={busy} onUndo={(forms) => decide(forms, null)} />
    </div>
  );
}

function Side({ ends }: { readonly ends: readonly End[] }) {
  return (
    <td>
      {ends.map(({ identity, year, name, unit }) => (
        <span key={identity} className="lineage-form">
          {year} {name}
          {unit !== null && <span className="note">{unit}</span>}
        </span>
      ))}
    </td>
  );
}

function Reason({ suggestion: { kind, likeness, sameCode, earlier, later } }: { readonly suggestion: Suggestion }) {
  const { text, view } = useDesk();
  const words = text.lineage;
  const amounts = [earlier, later].map((ends) =>
    ends.every(({ amount }) => amount !== null) ? ends.reduce((sum, { amount }) => sum + (amount ?? 0), 0) : null,
  );
  const [before, after] = amounts.map((amount) => (amount === null ? null : text.amount(amount, view.money)));
  const parts = [
    words.reasons[kind](share(likeness)),
    ...(sameCode ? [words.sameCode] : []),
    before && after ? words.money(before, after) : words.noMoney,
  ];
  return <>{parts.join(text.list.clause)}</>;
}

function share(part: number): string {
  return `${Math.round(100 * part)}%`;
}
