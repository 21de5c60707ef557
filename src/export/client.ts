import type { Reply, Request } from './worker.ts';
import type { WorkbookWriter } from './writer.ts';

/** The writer in a worker of its own: a large workbook takes many seconds, in which the page stays usable. */
export function workerWriter(worker: Worker): WorkbookWriter {
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'the writer did not start'));
  });
  failed.catch(() => undefined);

  function send(request: Request): void {
    worker.postMessage(request);
  }

  function answer(): Promise<Blob> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.type === 'written') resolve(data.book);
        else reject(new Error(data.message));
      };
    });
  }

  return {
    add: (sheet) => send({ type: 'add', sheet }),
    finish: (first) => {
      const book = Promise.race([answer(), failed]);
      send({ type: 'finish', first });
      return book;
    },
    close: () => worker.terminate(),
  };
}
