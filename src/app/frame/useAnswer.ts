import { useSuspenseQueries } from '@tanstack/react-query';
import { useCallback, useDeferredValue } from 'react';
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
  return useSuspenseQueries({
    queries: askedFor(question).map((one) => {
      const asked = askedBy(one, view);
      return {
        queryKey: [fingerprint, one.id, asked],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) => workspace.ask(statementOf(one), asked, signal),
      };
    }),
    combine: useCallback(
      (answers: readonly { readonly data: readonly Row[] }[]) =>
        joined(
          question,
          answers.map(({ data }) => data),
        ),
      [question],
    ),
  });
}
