import { useSuspenseQuery } from '@tanstack/react-query';
import type { Row } from '#engine/engine.ts';
import { type Question, statementOf } from '#questions/question.ts';
import { parametersOf } from '#questions/view.ts';
import { useDesk, useLoaded } from './context.ts';

/** The rows of a question for the present view, kept until the data change. Suspends and throws like any query. */
export function useAnswer(question: Pick<Question, 'id' | 'sql' | 'unfiltered'>): readonly Row[] {
  const { workspace, view } = useDesk();
  const { fingerprint } = useLoaded();
  const filters = question.unfiltered === true ? null : view.filters;
  const { data } = useSuspenseQuery({
    queryKey: [fingerprint, question.id, filters],
    queryFn: () => workspace.ask(statementOf(question), filters === null ? {} : parametersOf(filters)),
  });
  return data;
}
