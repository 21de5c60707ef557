import type { Examined } from './examine.ts';
import type { Examiner } from './examiner.ts';
import type { Request } from './worker.ts';

/** A piece of forms takes well under a second; a word list that makes it take this long is at fault. */
const DEADLINE_MS = 60_000;

/** The examiner in a worker of its own (worker.ts). One piece at a time. */
export function workerExaminer(worker: Worker): Examiner {
  return {
    examine: (pack, patients) =>
      new Promise<Examined>((resolve, reject) => {
        const stuck = () => reject(new Error(`no diagnosis within ${DEADLINE_MS / 1000} s`));
        const timer = setTimeout(stuck, DEADLINE_MS);
        worker.onmessage = ({ data }: MessageEvent<Examined>) => {
          clearTimeout(timer);
          resolve(data);
        };
        worker.onerror = (event) => {
          clearTimeout(timer);
          reject(new Error(event.message || 'the rules did not start'));
        };
        worker.postMessage({ pack, patients } satisfies Request);
      }),
    close: () => worker.terminate(),
  };
}
