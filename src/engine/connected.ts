import type { Lines } from '#domain/lines.ts';
import { type Answer, rowsOf } from './answer.ts';
import { type Engine, EngineError, type Parameters, type Row, type Writer } from './engine.ts';
import { COLUMNS_OF, copyStatement, countOf } from './fill.ts';
import { bind } from './statement.ts';

/** One connection of either build. */
export interface Connection {
  query(sql: string): Promise<Answer>;
  ask(sql: string, values: readonly unknown[]): Promise<Answer>;
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
export function engineOver(database: Database): Engine {
  const writer = writerOver(database);

  async function change<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    await writer.run('begin transaction');
    try {
      const result = await work(writer);
      await writer.run('commit');
      return result;
    } catch (cause) {
      await writer.run('rollback');
      throw cause;
    }
  }

  return {
    ask: (sql, parameters = {}) => answered(database.reader, sql, parameters),
    writer,
    change,
    close: () => database.close(),
  };
}

function writerOver(database: Database): Writer {
  const columns = new Map<string, readonly Row[]>();
  let files = 0;

  async function columnsOf(table: string): Promise<readonly Row[]> {
    const known = columns.get(table) ?? (await answered(database.writer, COLUMNS_OF, { table }));
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
    try {
      await database.writer.query(copyStatement(lines, path, await columnsOf(lines.table)));
    } finally {
      await database.drop(path);
    }
    const added = (await count(lines.table)) - before;
    if (added !== lines.rows) throw new EngineError(`${lines.table}: ${added} of ${lines.rows} rows came in`);
  }

  return {
    ask: (sql, parameters = {}) => answered(database.writer, sql, parameters),
    run: async (sql) => void (await database.writer.query(sql)),
    fill,
  };
}

async function answered(connection: Connection, sql: string, parameters: Parameters): Promise<readonly Row[]> {
  const bound = bind(sql, parameters);
  return rowsOf(
    bound.values.length === 0 ? await connection.query(bound.sql) : await connection.ask(bound.sql, bound.values),
  );
}
