import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import type { Answer } from './answer.ts';
import { type Connection, type Database, engineOver } from './connected.ts';
import { type Engine, EngineError, EngineLost } from './engine.ts';
import { locked } from './setup.ts';

/** Opening compiles 34 MB of WebAssembly; an old office PC may need a while. */
const OPEN_DEADLINE_MS = 60_000;
/** No question takes this long over a million projects; a call that does will never settle. */
const CALL_DEADLINE_MS = 120_000;

/** DuckDB's own worker (the `eh` build) and the address at which that worker finds its WebAssembly. */
interface Place {
  readonly worker: Worker;
  readonly wasm: string;
}

/** Opens DuckDB-WASM in its worker, in memory, locked down. */
export async function openEngine({ worker, wasm }: Place): Promise<Engine> {
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const opened = (async () => {
    await database.instantiate(wasm);
    await database.open({ path: ':memory:', query: { castBigIntToDouble: false } });
    return { reader: await database.connect(), writer: await database.connect() };
  })();
  try {
    const { reader, writer } = await within(opened, OPEN_DEADLINE_MS);
    return await locked(engineOver(databaseOf(database, reader, writer)));
  } catch (cause) {
    worker.terminate();
    throw new EngineLost('the database did not start', { cause });
  }
}

function databaseOf(database: AsyncDuckDB, reader: AsyncDuckDBConnection, writer: AsyncDuckDBConnection): Database {
  return {
    reader: connectionOver(reader),
    writer: connectionOver(writer),
    register: (path, text) => supervised(database.registerFileText(path, text)),
    drop: async (path) => void (await supervised(database.dropFile(path))),
    close: () => database.terminate(),
  };
}

function connectionOver(connection: AsyncDuckDBConnection): Connection {
  return {
    query: (sql) => supervised(connection.query(sql) as unknown as Promise<Answer>),
    ask: async (sql, values) => {
      const statement = await supervised(connection.prepare(sql));
      try {
        return (await supervised(statement.query(...values))) as unknown as Answer;
      } finally {
        await supervised(statement.close());
      }
    },
  };
}

/** An error that is not a plain `Error` comes from a trapped instance: nothing it says later can be trusted. */
async function supervised<T>(call: Promise<T>): Promise<T> {
  try {
    return await within(call, CALL_DEADLINE_MS);
  } catch (cause) {
    if (cause instanceof EngineLost) throw cause;
    if (cause instanceof Error && cause.name === 'Error') throw new EngineError(cause.message, { cause });
    throw new EngineLost('the database stopped working', { cause });
  }
}

function within<T>(call: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineLost(`no answer within ${milliseconds} ms`)), milliseconds);
    call.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
