import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DuckDBBindings, DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import type { Answer } from './answer.ts';
import { type Connection, engineOver } from './connected.ts';
import type { Engine } from './engine.ts';
import { locked } from './setup.ts';

/** Closed databases, empty again: starting one takes longer than most tests. */
const free: DuckDBBindings[] = [];

/** The same engine in Node for tests and benches. It blocks, so it has no deadlines. */
export async function openEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const bundles = {
    mvp: { mainModule: join(folder, 'duckdb-mvp.wasm'), mainWorker: '' },
    eh: { mainModule: join(folder, 'duckdb-eh.wasm'), mainWorker: '' },
  };
  const used = free.pop();
  const database: DuckDBBindings = used ?? (await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME));
  if (used === undefined) await database.instantiate(() => undefined);
  database.open({ path: ':memory:' });
  return locked(
    engineOver({
      reader: connectionOver(database.connect()),
      writer: connectionOver(database.connect()),
      register: async (path, text) => database.registerFileText(path, text),
      drop: async (path) => void database.dropFile(path),
      close: async () => {
        database.reset();
        free.push(database);
      },
    }),
  );
}

function connectionOver(connection: DuckDBConnection): Connection {
  return {
    query: async (sql) => connection.query(sql) as unknown as Answer,
    ask: async (sql, values) => {
      const statement = connection.prepare(sql);
      try {
        return statement.query(...values) as unknown as Answer;
      } finally {
        statement.close();
      }
    },
  };
}
