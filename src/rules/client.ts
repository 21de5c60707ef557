import { benchOf, type Hand } from '#jobs/bench.ts';
import type { Examined } from './examine.ts';
import type { Examiner } from './examiner.ts';
import type { Request } from './worker.ts';

/** A piece of forms takes well under a second; a word list that makes it take this long is at fault. */
const DEADLINE_MS = 60_000;

/** The examiner in a worker of its own (worker.ts), which is replaced when it is stuck. */
export function workerExaminer(hire: () => Hand): Examiner {
  const bench = benchOf<Request, Examined>(hire, DEADLINE_MS);
  return { examine: (pack, patients) => bench.ask({ pack, patients }), close: bench.close };
}
