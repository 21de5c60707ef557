import { useState } from 'react';
import { sentence } from '#app/import/ImportReport.tsx';
import { problemOf, type Report } from '#data/import/report.ts';
import { useDesk } from './context.ts';

export interface Attempts {
  /** Does a change of the data. What does not come about is said in `failure`; the data are then as before. */
  readonly attempt: (change: () => Promise<Report> | Promise<void>) => Promise<void>;
  readonly failure: string | null;
}

/** Changes of the data asked for by a button: another window may have changed them first, the disk may be full. */
export function useAttempt(): Attempts {
  const { text } = useDesk();
  const [failure, setFailure] = useState<string | null>(null);
  const attempt: Attempts['attempt'] = async (change) => {
    setFailure(null);
    try {
      const report = await change();
      const refusal = report?.status === 'failed' ? report.files.find((file) => file.refusal !== null)?.refusal : null;
      if (refusal) setFailure(sentence(refusal, text));
    } catch (cause) {
      setFailure(sentence(problemOf('', cause), text));
    }
  };
  return { attempt, failure };
}
