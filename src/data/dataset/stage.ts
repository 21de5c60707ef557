import { line } from '#domain/lines.ts';
import { list, type Writer } from '#engine/engine.ts';
import type { Answers } from '#intake/read.ts';
import type { Looked, Reader } from '#intake/reader.ts';
import { Refusal } from '#intake/refusal.ts';
import type { Progress } from '#intake/sheet.ts';
import schema from '#model/schema.sql?raw';

const TABLES = ['source', 'project', 'indicator', 'layout', 'problem', 'tally'] as const;
/** What is worked out of the loaded rows, source by source. */
const FOLLOWING = ['diagnosis', 'reading', 'finding', 'rule_failure'] as const;
const staged = (table: string) => `staged_${table}`;

/** One file on its way in, with all that its `source` row says. */
export interface Incoming {
  readonly source: number;
  readonly file: File;
  readonly looked: Looked;
  readonly answers: Answers;
  readonly sample: string | null;
  readonly imported_at: string;
  /** Let in beside what was there, see schema.sql. */
  readonly yields: boolean;
}

/** How many forms of a staged source were found, accepted and quarantined, and how many problems it has. */
export interface Counts {
  readonly found: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly problems: number;
}

const COUNTS = `
select
  (select count(*) from staged_project where source = :source) as found,
  (select count(*) from staged_project where source = :source and status = 'accepted') as accepted,
  (select count(*) from staged_problem where source = :source) as problems
`;

/** Empty tables beside the loaded ones: what comes in there is not seen until `moveIn`. */
export async function clearStage(writer: Writer): Promise<void> {
  for (const table of TABLES) {
    await writer.run(`create or replace table ${staged(table)} ${columnsOf(table)}`);
  }
}

/** The columns of a table with their constraints, as schema.sql has them. */
function columnsOf(table: string): string {
  const [, columns] = new RegExp(`create table ${table} (\\([^;]+\\));`).exec(schema) ?? [];
  if (columns === undefined) throw new Error(`schema.sql has no table ${table}`);
  return columns;
}

/** Reads one file into the stage. On a `Refusal`, a broken reader or `signal` nothing of it stays there. */
export async function stage(
  writer: Writer,
  reader: Reader,
  incoming: Incoming,
  { seen, signal }: { readonly seen: (progress: Progress) => void; readonly signal: AbortSignal },
): Promise<Counts> {
  const { source, file, looked, answers, sample, imported_at, yields } = incoming;
  const row = [
    source,
    file.name,
    looked.sha256,
    looked.bytes,
    answers.encoding,
    looked.opened.layout.format,
    sample,
    imported_at,
    String(yields),
  ];
  await writer.fill({ table: staged('source'), text: line(row), rows: 1 });
  try {
    for await (const batch of reader.read(file, answers, source, seen)) {
      signal.throwIfAborted();
      for (const lines of batch) await writer.fill({ ...lines, table: staged(lines.table) });
    }
    signal.throwIfAborted();
    const [counts] = await writer.ask(COUNTS, { source });
    if (counts === undefined) throw new Refusal('F09');
    const found = Number(counts.found);
    const accepted = Number(counts.accepted);
    return { found, accepted, quarantined: found - accepted, problems: Number(counts.problems) };
  } catch (cause) {
    await unstage(writer, source);
    throw cause;
  }
}

export async function unstage(writer: Writer, source: number): Promise<void> {
  for (const table of TABLES.filter((name) => name !== 'indicator')) {
    await writer.run(`delete from ${staged(table)} where source = ${source}`);
  }
  await writer.run('delete from staged_indicator where project not in (select project from staged_project)');
}

/** Lets the staged sources from `first` on, but those told otherwise, come in beside what is there. */
export async function yieldFrom(writer: Writer, first: number, except: readonly number[]): Promise<void> {
  const others = 'not list_contains(string_split(:except, chr(31)), cast(source as varchar))';
  const sql = `update staged_source set yields = true where source >= :first and ${others}`;
  await writer.ask(sql, { first, except: list(except) });
}

/** Adds what is staged to what is loaded; part of a change. */
export async function moveIn(writer: Writer): Promise<void> {
  for (const table of TABLES) {
    await writer.run(`insert into ${table} select * from ${staged(table)}`);
    await writer.run(`drop table ${staged(table)}`);
  }
}

/**
 * Puts what is staged in the place of all that is loaded; part of a change. The tables change places and nothing is
 * copied: with a million forms there is no room for a copy.
 */
export async function moveInAlone(writer: Writer): Promise<void> {
  for (const table of FOLLOWING) await writer.run(`delete from ${table}`);
  for (const table of TABLES) {
    await writer.run(`drop table ${table}`);
    await writer.run(`alter table ${staged(table)} rename to ${table}`);
  }
}

/** Takes one source, or all (`null`), out of what is loaded; part of a change. Removes exactly the rows of it. */
export async function moveOut(writer: Writer, source: number | null): Promise<void> {
  const these = source === null ? 'true' : `source = ${Math.trunc(source)}`;
  await writer.run(`delete from indicator where project in (select project from project where ${these})`);
  for (const table of [...TABLES.filter((name) => name !== 'indicator'), ...FOLLOWING]) {
    await writer.run(`delete from ${table} where ${these}`);
  }
}
