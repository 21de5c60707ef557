import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { gone } from './alive.ts';
import type { Answer } from './answer.ts';
import { type Connection, engineOver } from './connected.ts';
import { type Engine, EngineError, EngineLost, PartMissing } from './engine.ts';
import { type Life, lifeOf } from './life.ts';
import { locked } from './setup.ts';
import { thenAlways } from './thenAlways.ts';

/** Opening compiles 34 MB of WebAssembly; an old office PC may need a while. */
const OPEN_DEADLINE_MS = 60_000;
/** No question takes this long over a million projects; a call that does will never settle. */
const CALL_DEADLINE_MS = 120_000;

/** DuckDB's own worker (the `eh` build) and the address at which that worker finds its WebAssembly. */
interface Place {
  readonly worker: Worker;
  readonly wasm: string;
  /** The lock that the worker holds while it lives; empty where it has none. */
  readonly lock: string;
}

/** Opens DuckDB-WASM in its worker, in memory, locked down. */
export async function openEngine({ worker, wasm, lock }: Place): Promise<Engine> {
  const life = lifeOf(worker);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const opened = (async () => {
    await database.instantiate(wasm);
    await database.open({ path: ':memory:', query: { castBigIntToDouble: false } });
    return { reader: await database.connect(), writer: await database.connect() };
  })();
  try {
    const { reader, writer } = await life.within(Promise.race([opened, missing(wasm)]), OPEN_DEADLINE_MS);
    gone(lock).then(() => life.end(new EngineLost('the worker of the database was ended')), console.warn);
    const call = supervisedBy(life);
    return await locked(
      engineOver({
        reader: connectionOver(reader, call),
        writer: connectionOver(writer, call),
        register: (path, text) => call(database.registerFileText(path, text)),
        drop: async (path) => void (await call(database.dropFile(path))),
        close: async () => void life.end(new EngineLost('closed')),
      }),
    );
  } catch (cause) {
    throw life.end(new EngineLost('the database did not start', { cause }));
  }
}

type Supervised = <T>(call: Promise<T>) => Promise<T>;

function connectionOver(connection: AsyncDuckDBConnection, call: Supervised): Connection {
  return {
    query: (sql) => call(connection.query(sql) as unknown as Promise<Answer>),
    ask: async (sql, values) => {
      const statement = await call(connection.prepare(sql));
      return thenAlways(
        async () => (await call(statement.query(...values))) as unknown as Answer,
        () => call(statement.close()),
      );
    },
  };
}

/** An error that is not a plain `Error` comes from a trapped instance: nothing it says later can be trusted. */
function supervisedBy(life: Life): Supervised {
  return async (call) => {
    try {
      return await life.within(call, CALL_DEADLINE_MS);
    } catch (cause) {
      if (cause instanceof EngineLost) throw cause;
      if (cause instanceof Error && cause.name === 'Error') throw new EngineError(cause.message, { cause });
      throw life.end(new EngineLost('the database stopped working', { cause }));
    }
  };
}

/** Answers of servers that know no `HEAD`: they say nothing about the file. */
const UNASKED: readonly number[] = [405, 501];

/** Never settles, but throws where the WebAssembly is not to be had: its worker would wait for it without a word. */
async function missing(wasm: string): Promise<never> {
  // The worker of the single file is handed its WebAssembly, the address stands for nothing.
  if (new URL(wasm).origin === location.origin) await found(wasm);
  return new Promise(() => undefined);
}

async function found(wasm: string): Promise<void> {
  const name = new URL(wasm).pathname.split('/').at(-1);
  const answer = await fetch(wasm, { method: 'HEAD' }).catch(async (cause: Error) => {
    // Without a network what the browser kept will do.
    const kept = await fetch(wasm, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
    void kept?.body?.cancel();
    if (kept?.ok !== true) throw new PartMissing(`${name}: ${cause.message}`, { cause });
    return null;
  });
  if (answer === null || answer.ok || UNASKED.includes(answer.status)) return;
  throw new PartMissing(`${name}: ${answer.status}`);
}
