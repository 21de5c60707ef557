import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import type { Forms } from '#data/lineage/lineageDesk.ts';
import { count } from '#text/format.ts';
import decidedForms from './decided-forms.sql?raw';

const DECIDED = { id: 'lineage-decided', sql: decidedForms, unfiltered: true } as const;

interface Props {
  readonly busy: boolean;
  readonly onUndo: (forms: Forms) => void;
}

/** What was decided on projects that may be the same, the newest first, each with the way back. */
export function LineageDecided({ busy, onUndo }: Props) {
  const { text, workspace } = useDesk();
  const words = text.lineage;
  const rows = useAnswer(DECIDED);
  // As they were when the names came: a decision just made has none yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the names
  const decisions = useMemo(() => workspace.lineage.decisions, [rows, workspace]);
  const loaded = new Map(
    rows.map((row) => [String(row.identity), [row.year, row.name, row.unit].filter(Boolean).join(' ')]),
  );
  if (decisions.length === 0) return null;
  const named = (identities: readonly string[]) =>
    identities.map((identity) => loaded.get(identity) ?? namedBy(identity)).join(text.list.comma);
  return (
    <section data-testid="lineage-decided">
      <h3>{words.decided(count(decisions.length))}</h3>
      <ul>
        {decisions.toReversed().map((one) => (
          <li key={JSON.stringify([one.earlier, one.later])} data-verdict={one.verdict}>
            <strong>{words.verdicts[one.verdict]}</strong>
            <span>
              {named(one.earlier)} → {named(one.later)}
              {![...one.earlier, ...one.later].every((identity) => loaded.has(identity)) && (
                <span className="note">{words.gone}</span>
              )}
            </span>
            <Changing>
              <Button
                size="compact-sm"
                variant="default"
                disabled={busy}
                aria-label={words.undoOf(named(one.earlier))}
                data-testid="lineage-undo"
                onClick={() => onUndo(one)}
              >
                {words.undo}
              </Button>
            </Changing>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the identity of a form says of it: year and code, or year, unit and name. */
function namedBy(identity: string): string {
  return identity.split('\u001f').slice(1).filter(Boolean).join(' ');
}
