import { useMemo } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import type { Forms } from '#data/lineage/lineageDesk.ts';
import ends from '#model/lineage/ends.sql?raw';
import { endOf, type Suggestion, suggestionsOf } from '#model/lineage/suggestions.ts';

const ENDS = { id: 'lineage-ends', sql: ends, unfiltered: true } as const;

/** What of all that is loaded may be the same project and was not decided on, the most certain first. */
export function useSuggestions(): readonly Suggestion[] {
  const { workspace } = useDesk();
  useLoaded();
  const rows = useAnswer(ENDS);
  const { decisions } = workspace.lineage;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is declined follows from the decisions
  return useMemo(
    () => suggestionsOf(rows.map(endOf), (one) => workspace.lineage.declines(formsOf(one))),
    [rows, decisions, workspace],
  );
}

/** The forms of a suggestion as a decision names them. */
export function formsOf({ kind, earlier, later }: Suggestion): Forms {
  const identities = (ends: Suggestion['earlier']) => ends.map(({ identity }) => identity);
  return { kind, earlier: identities(earlier), later: identities(later) };
}
