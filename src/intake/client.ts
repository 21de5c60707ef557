import type { Lines } from '#domain/lines.ts';
import type { RosterReading } from '#intake/roster/roster.ts';
import type { Excerpt } from './excerpt.ts';
import type { Looked, Reader } from './reader.ts';
import { Refusal } from './refusal.ts';
import type { Progress } from './sheet.ts';
import type { Reply, Request } from './worker.ts';

/** Without a word for this long a reader counts as stuck, and its file is refused. */
const SILENCE_LIMIT_MS = 60_000;

/** The reader in a worker of its own (worker.ts). One job at a time; `close` ends it at once, mid-file too. */
export function workerReader(worker: Worker): Reader {
  let closed: (cause: Error) => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    closed = reject;
  });
  over.catch(() => undefined);

  function send(request: Request): void {
    worker.postMessage(request);
  }

  /** The next reply that is no progress. */
  function answer(seen: (progress: Progress) => void): Promise<Reply> {
    const reply = new Promise<Reply>((resolve, reject) => {
      const stuck = () => reject(new Refusal('F09', { detail: `${SILENCE_LIMIT_MS / 1000} s` }));
      let timer = setTimeout(stuck, SILENCE_LIMIT_MS);
      worker.onerror = (event) => reject(new Error(event.message || 'the reader did not start'));
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        clearTimeout(timer);
        if (data.type === 'progress') {
          timer = setTimeout(stuck, SILENCE_LIMIT_MS);
          seen(data.progress);
        } else if (data.type === 'refused') reject(new Refusal(data.found.code, data.found));
        else if (data.type === 'failed') reject(new Error(data.message));
        else resolve(data);
      };
    });
    return Promise.race([reply, over]);
  }

  async function look(...[file, seen, encoding]: Parameters<Reader['look']>): Promise<Looked> {
    send({ type: 'look', file, encoding });
    const reply = await answer(seen);
    if (reply.type !== 'looked') throw new Error(`unexpected reply ${reply.type}`);
    return reply.looked;
  }

  async function excerpt(...[file, answers, wanted]: Parameters<Reader['excerpt']>): Promise<Excerpt> {
    send({ type: 'excerpt', file, answers, wanted });
    const reply = await answer(() => undefined);
    if (reply.type !== 'excerpt') throw new Error(`unexpected reply ${reply.type}`);
    return reply.excerpt;
  }

  async function roster(...[file, answers]: Parameters<Reader['roster']>): Promise<RosterReading> {
    send({ type: 'roster', file, answers });
    const reply = await answer(() => undefined);
    if (reply.type !== 'roster') throw new Error(`unexpected reply ${reply.type}`);
    return reply.reading;
  }

  async function* read(...[file, answers, source, seen]: Parameters<Reader['read']>): AsyncGenerator<readonly Lines[]> {
    send({ type: 'read', file, answers, source });
    for (;;) {
      const reply = await answer(seen);
      if (reply.type !== 'lines') return;
      yield reply.lines;
      send({ type: 'more' });
    }
  }

  return {
    look,
    read,
    excerpt,
    roster,
    close: () => {
      worker.terminate();
      closed(new Error('closed'));
    },
  };
}
