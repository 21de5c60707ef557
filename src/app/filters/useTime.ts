import { useMemo } from 'react';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { TIME, type Time, timeOf } from '#view/time.ts';

/** The years the present view speaks of. */
export function useTime(): Time {
  const rows = useAnswer(TIME);
  return useMemo(() => timeOf(rows), [rows]);
}
