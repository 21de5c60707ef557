import { line } from '#domain/lines.ts';
import type { Writer } from '#engine/engine.ts';
import type { Answers } from '#intake/read.ts';
import type { Looked, Reader } from '#intake/reader.ts';
import { Refusal } from '#intake/refusal.ts';
import type { Progress } from '#intake/sheet.ts';
import { FORMS_A_SOURCE } from '#intake/tidy/tables.ts';
import schema from '#model/schema.sql?raw';
import type { StoredSource } from '#storage/storage.ts';

const TABLES = ['source', 'project', 'indicator', 'layout', 'problem', 'tally'] as const;
/** What is worked out of the loaded rows, source by source. */
const FOLLOWING = ['diagnosis', 'reading', 'finding', 'rule_failure', 'name_key'] as const;
/** Tables beside the loaded ones: for whatever has its turn, for the import under way, for returned 整改单. */
export type StageName = 'staged_' | 'incoming_' | 'returned_';

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
  /** How many of the accepted are 自评表, which no sum counts; left out where there are none. */
  readonly evaluations?: number;
}

const COUNTS = `
select
  (select count(*) from project where source = :source) as found,
  (select count(*) from project where source = :source and status = 'accepted') as accepted,
  (select count(*) from project where source = :source and status = 'quarantined') as quarantined,
  (select count(*) from project where source = :source and status = 'accepted' and form = 'self_evaluation') as evaluations,
  (select count(*) from problem where source = :source) as problems
`;

/** Empty tables beside the loaded ones: what comes in there is not seen until `moveIn`. */
export async function clearStage(writer: Writer, at: StageName = 'staged_'): Promise<void> {
  for (const table of TABLES) {
    await writer.run(`create or replace table ${at}${table} ${columnsOf(table)}`);
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
  {
    seen,
    signal,
    at = 'staged_',
  }: { readonly seen: (progress: Progress) => void; readonly signal: AbortSignal; readonly at?: StageName },
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
  await writer.fill({ table: `${at}source`, text: line(row), rows: 1 });
  try {
    for await (const batch of reader.read(file, answers, source, seen)) {
      signal.throwIfAborted();
      for (const lines of batch) await writer.fill({ ...lines, table: `${at}${lines.table}` });
    }
    signal.throwIfAborted();
    const [counts] = await writer.ask(COUNTS.replaceAll('from ', `from ${at}`), { source });
    if (counts === undefined) throw new Refusal('F09');
    const { found, accepted, quarantined, problems, evaluations } = counts;
    return {
      found: Number(found),
      accepted: Number(accepted),
      quarantined: Number(quarantined),
      problems: Number(problems),
      ...(Number(evaluations) > 0 ? { evaluations: Number(evaluations) } : {}),
    };
  } catch (cause) {
    await unstage(writer, source, at);
    throw cause;
  }
}

/** The row alone of a source whose original cannot be read: it is named and can be removed, and brings no form. */
export async function stageName(writer: Writer, stored: StoredSource, at: StageName = 'staged_'): Promise<void> {
  const { source, file, sha256, bytes, imported_at } = stored;
  const row = [source, file, sha256, bytes, null, '', null, imported_at, 'false'];
  await writer.fill({ table: `${at}source`, text: line(row), rows: 1 });
}

export async function unstage(writer: Writer, source: number, at: StageName = 'staged_'): Promise<void> {
  for (const table of TABLES.filter((name) => name !== 'indicator')) {
    await writer.run(`delete from ${at}${table} where source = ${source}`);
  }
  await writer.run(`delete from ${at}indicator where project not in (select project from ${at}project)`);
}

/** Lets sources on the stage come in beside what is there. */
export async function yieldTo(writer: Writer, sources: readonly number[], at: StageName): Promise<void> {
  if (sources.length > 0)
    await writer.run(`update ${at}source set yields = true where source in (${sources.join(', ')})`);
}

/** Gives a source on the stage another number. */
export async function renumber(
  writer: Writer,
  { from, to }: { readonly from: number; readonly to: number },
  at: StageName,
): Promise<void> {
  const project = `project + ${(to - from) * FORMS_A_SOURCE}`;
  const own = `project in (select project from ${at}project where source = ${from})`;
  await writer.run(`update ${at}indicator set project = ${project} where ${own}`);
  await writer.run(`update ${at}project set project = ${project} where source = ${from}`);
  await writer.run(`update ${at}problem set project = ${project} where source = ${from} and project is not null`);
  for (const table of TABLES.filter((name) => name !== 'indicator')) {
    await writer.run(`update ${at}${table} set source = ${to} where source = ${from}`);
  }
}

/** Adds what is staged to what is loaded; part of a change. */
export async function moveIn(writer: Writer, at: StageName = 'staged_'): Promise<void> {
  for (const table of TABLES) {
    await writer.run(`insert into ${table} select * from ${at}${table}`);
    await writer.run(`drop table ${at}${table}`);
  }
}

/**
 * Puts what is staged in the place of all that is loaded; part of a change. The tables change places and nothing is
 * copied: with a million forms there is no room for a copy.
 */
export async function moveInAlone(writer: Writer, at: StageName = 'staged_'): Promise<void> {
  for (const table of FOLLOWING) await writer.run(`delete from ${table}`);
  for (const table of TABLES) {
    await writer.run(`drop table ${table}`);
    await writer.run(`alter table ${at}${table} rename to ${table}`);
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
