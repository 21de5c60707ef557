import { useSuspenseQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Row } from '#engine/engine.ts';
import { type Asked, askedBy, askedFor, joined, statementOf } from '#panels/question.ts';
import { useDesk, useLoaded } from './context.ts';

/**
 * The rows of a question for the present view, kept until the data change. Suspends and throws like any query.
 * After a verdict or another rule pack the rows before stay on screen until the new ones are there.
 */
export function useAnswer(question: Asked): readonly Row[] {
  const { workspace, view } = useDesk();
  const loaded = useLoaded();
  const fingerprint = useDeferredValue(`${loaded.changes} ${loaded.fingerprint}`);
  const answers = useSuspenseQueries({
    queries: askedFor(question).map((one) => {
      const asked = askedBy(one, view);
      return {
        queryKey: [fingerprint, one.id, asked],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) => workspace.ask(statementOf(one), asked, signal),
      };
    }),
  });
  // Not by the library's `combine`, which compares every cell of every row with the answer before.
  const parts = answers.map(({ data }) => data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question asks always the same number of others
  return useMemo(() => joined(question, parts), [question, ...parts]);
}
