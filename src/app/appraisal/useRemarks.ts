import { useMemo } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { findingsAsked, type Remarks, remarksFor } from './appraisal.ts';

/** What the present findings of a form say on each question. */
export function useRemarks(project: number): Remarks {
  const { text } = useDesk();
  const question = useMemo(() => findingsAsked([project]), [project]);
  const findings = useAnswer(question);
  return useMemo(() => remarksFor(findings, text), [findings, text]);
}
