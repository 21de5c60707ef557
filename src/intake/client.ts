import type { Lines } from '#domain/lines.ts';
import type { RosterReading } from '#intake/roster/roster.ts';
import { benchOf, type Hand, NotStarted, Overdue } from '#jobs/bench.ts';
import type { Excerpt } from './excerpt.ts';
import type { Looked, Reader } from './reader.ts';
import { Refusal } from './refusal.ts';
import type { Progress } from './sheet.ts';
import type { Reply, Request } from './worker.ts';

/** Without a word for this long a reader counts as stuck, and its file is refused. */
const SILENCE_LIMIT_MS = 60_000;

/** The reader in a worker of its own (worker.ts), which is replaced when it is stuck. `close` ends it mid-file too. */
export function workerReader(hire: () => Hand): Reader {
  const bench = benchOf<Request, Reply, Progress>(hire, SILENCE_LIMIT_MS);

  async function ask(request: Request, seen: (progress: Progress) => void = () => undefined): Promise<Reply> {
    const reply = await bench.ask(request, seen).catch((cause: unknown) => {
      if (cause instanceof Overdue) throw new Refusal('F09', { detail: `${SILENCE_LIMIT_MS / 1000} s` });
      if (cause instanceof NotStarted) throw new Refusal('F14', { detail: cause.message });
      throw cause;
    });
    if (reply.type === 'refused') throw new Refusal(reply.found.code, reply.found);
    return reply;
  }

  async function look(...[file, seen, encoding]: Parameters<Reader['look']>): Promise<Looked> {
    const reply = await ask({ type: 'look', file, encoding }, seen);
    if (reply.type !== 'looked') throw new Error(`unexpected reply ${reply.type}`);
    return reply.looked;
  }

  async function excerpt(...[file, answers, wanted]: Parameters<Reader['excerpt']>): Promise<Excerpt> {
    const reply = await ask({ type: 'excerpt', file, answers, wanted });
    if (reply.type !== 'excerpt') throw new Error(`unexpected reply ${reply.type}`);
    return reply.excerpt;
  }

  async function roster(...[file, answers]: Parameters<Reader['roster']>): Promise<RosterReading> {
    const reply = await ask({ type: 'roster', file, answers });
    if (reply.type !== 'roster') throw new Error(`unexpected reply ${reply.type}`);
    return reply.reading;
  }

  async function unlock(file: File, password: string | null): Promise<Uint8Array | null> {
    const reply = await ask({ type: 'unlock', file, password });
    if (reply.type !== 'unlocked') throw new Error(`unexpected reply ${reply.type}`);
    return reply.bytes;
  }

  async function* read(...[file, answers, source, seen]: Parameters<Reader['read']>): AsyncGenerator<readonly Lines[]> {
    let reply = await ask({ type: 'read', file, answers, source }, seen);
    while (reply.type === 'lines') {
      yield reply.lines;
      reply = await ask({ type: 'more' }, seen);
    }
    if (reply.type !== 'end') throw new Error(`unexpected reply ${reply.type}`);
  }

  return { look, read, excerpt, roster, unlock, close: bench.close };
}
