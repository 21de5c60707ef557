import { benchOf, type Hand } from '#jobs/bench.ts';
import type { Request } from './worker.ts';
import type { WorkbookWriter } from './writer.ts';

/** Far beyond what the largest workbook takes: a writer that is silent for so long never ends. */
const DEADLINE_MS = 300_000;

/** The writer in a worker of its own: a large workbook takes many seconds, in which the page stays usable. */
export function workerWriter(hire: () => Hand): WorkbookWriter {
  const bench = benchOf<Request, Blob | null>(hire, DEADLINE_MS);
  const added: Promise<unknown>[] = [];
  return {
    add: (sheet) => {
      const one = bench.ask({ type: 'add', sheet });
      one.catch(() => undefined);
      added.push(one);
    },
    finish: async (first) => {
      // A sheet that did not arrive, or went with a worker that was replaced, must not be missing without a word.
      await Promise.all(added);
      const book = await bench.ask({ type: 'finish', sheet: first });
      if (book === null) throw new Error('no workbook came back');
      return book;
    },
    close: bench.close,
  };
}
