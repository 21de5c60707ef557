import type { Lines } from '#domain/lines.ts';
import { type Answer, rowsOf } from './answer.ts';
import { type Engine, EngineError, EngineLost, type Parameters, type Row, type Writer } from './engine.ts';
import { columnsOf, copyStatement, countOf } from './fill.ts';
import { bind } from './statement.ts';
import { thenAlways } from './thenAlways.ts';
import { turns } from './turns.ts';

/** One connection of either build. */
export interface Connection {
  query(sql: string, signal?: AbortSignal): Promise<Answer>;
  ask(sql: string, values: readonly unknown[], signal?: AbortSignal): Promise<Answer>;
}

/** What the two builds of DuckDB-WASM offer alike; everything above it is shared. */
export interface Database {
  readonly reader: Connection;
  readonly writer: Connection;
  register(path: string, text: string): Promise<void>;
  drop(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The `Engine` over a database of either build. */
export function engineOver(opened: Database): Engine {
  const database = inTurn(opened);
  const writer = writerOver(database);

  async function change<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    await writer.run('begin transaction');
    try {
      const result = await work(writer);
      await writer.run('commit');
      return result;
    } catch (cause) {
      // The first cause is told: an engine that is lost cannot roll back either.
      await writer.run('rollback').catch((failed) => console.warn('no rollback', failed));
      throw cause;
    }
  }

  return {
    ask: (sql, parameters = {}, signal) => answered(database.reader, sql, parameters, signal),
    writer,
    change,
    close: () => database.close(),
  };
}

function writerOver(database: Database): Writer {
  const columns = new Map<string, readonly Row[]>();
  let files = 0;

  async function knownColumns(table: string): Promise<readonly Row[]> {
    const known = columns.get(table) ?? (await answered(database.writer, columnsOf(table), {}));
    columns.set(table, known);
    return known;
  }

  async function count(table: string): Promise<number> {
    const [row] = await answered(database.writer, countOf(table), {});
    return Number(row?.rows);
  }

  async function fill(lines: Lines): Promise<void> {
    if (lines.rows === 0) return;
    const path = `import/${files++}.csv`;
    const before = await count(lines.table);
    await database.register(path, lines.text);
    await thenAlways(
      async () => database.writer.query(copyStatement(lines, path, await knownColumns(lines.table))),
      () => database.drop(path),
    );
    const added = (await count(lines.table)) - before;
    if (added !== lines.rows) throw new EngineError(`${lines.table}: ${added} of ${lines.rows} rows came in`);
  }

  return {
    ask: (sql, parameters = {}) => answered(database.writer, sql, parameters),
    run: async (sql) => void (await database.writer.query(sql)),
    fill,
  };
}

async function answered(
  connection: Connection,
  sql: string,
  ...[parameters, signal]: [parameters: Parameters, signal?: AbortSignal | undefined]
): Promise<readonly Row[]> {
  const bound = bind(sql, parameters);
  return rowsOf(
    bound.values.length === 0
      ? await connection.query(bound.sql, signal)
      : await connection.ask(bound.sql, bound.values, signal),
  );
}

/** One call at a time, as the worker takes them anyway: a deadline counts from the start, what waits can be dropped. */
function inTurn(database: Database): Database {
  const turn = turns();
  const over = (connection: Connection): Connection => ({
    query: (sql, signal) => turn(() => withStatement(sql, connection.query(sql)), signal),
    ask: (sql, values, signal) => turn(() => withStatement(sql, connection.ask(sql, values)), signal),
  });
  return {
    reader: over(database.reader),
    writer: over(database.writer),
    register: (path, text) => turn(() => database.register(path, text)),
    drop: (path) => turn(() => database.drop(path)),
    close: () => database.close(),
  };
}

async function withStatement<T>(statement: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof EngineLost) throw cause;
    throw new EngineError(cause instanceof Error ? cause.message : String(cause), { cause, statement });
  }
}
