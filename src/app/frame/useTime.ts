import { useMemo } from 'react';
import { TIME, type Time, timeOf } from '#view/time.ts';
import { useAnswer } from './useAnswer.ts';

/** The years the present view speaks of. */
export function useTime(): Time {
  const rows = useAnswer(TIME);
  return useMemo(() => timeOf(rows), [rows]);
}
