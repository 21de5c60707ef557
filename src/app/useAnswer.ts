import { useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Row } from '#engine/engine.ts';
import { askedBy, type Question, statementOf } from '#questions/question.ts';
import { useDesk, useLoaded } from './context.ts';

/**
 * The rows of a question for the present view, kept until the data change. Suspends and throws like any query.
 * After a verdict or another rule pack the rows before stay on screen until the new ones are there.
 */
export function useAnswer(question: Pick<Question, 'id' | 'sql' | 'unfiltered' | 'asks'>): readonly Row[] {
  const { workspace, view } = useDesk();
  const fingerprint = useDeferredValue(useLoaded().fingerprint);
  const asked = askedBy(question, view);
  const { data } = useSuspenseQuery({
    queryKey: [fingerprint, question.id, asked],
    queryFn: () => workspace.ask(statementOf(question), asked),
  });
  return data;
}
