import { useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Row } from '#engine/engine.ts';
import { type Question, statementOf, valuesOf } from '#questions/question.ts';
import { useDesk, useLoaded } from './context.ts';

/**
 * The rows of a question for the present view, kept until the data change. Suspends and throws like any query.
 * After a verdict or another rule pack the rows before stay on screen until the new ones are there.
 */
export function useAnswer(question: Pick<Question, 'id' | 'sql' | 'unfiltered' | 'narrows' | 'most'>): readonly Row[] {
  const { workspace, view } = useDesk();
  const fingerprint = useDeferredValue(useLoaded().fingerprint);
  const filters = question.unfiltered === true ? null : view.filters;
  const { data } = useSuspenseQuery({
    queryKey: [fingerprint, question.id, filters],
    queryFn: () => workspace.ask(statementOf(question), valuesOf(question, view.filters)),
  });
  return data;
}
