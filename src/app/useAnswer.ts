import { useSuspenseQuery } from '@tanstack/react-query';
import type { Row } from '#engine/engine.ts';
import { askedBy, type Question, statementOf } from '#questions/question.ts';
import { useDesk, useLoaded } from './context.ts';

/** The rows of a question for the present view, kept until the data change. Suspends and throws like any query. */
export function useAnswer(question: Pick<Question, 'id' | 'sql' | 'unfiltered' | 'asks'>): readonly Row[] {
  const { workspace, view } = useDesk();
  const { fingerprint } = useLoaded();
  const asked = askedBy(question, view);
  const { data } = useSuspenseQuery({
    queryKey: [fingerprint, question.id, asked],
    queryFn: () => workspace.ask(statementOf(question), asked),
  });
  return data;
}
