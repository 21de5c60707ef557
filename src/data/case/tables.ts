import { fingerprint } from '#domain/content.ts';
import type { Lines } from '#domain/lines.ts';
import { RULE_IDS } from '#domain/rules.ts';
import type { Writer } from '#engine/engine.ts';
import { columnsOf } from '#engine/fill.ts';
import { BUILT_IN, packVersion } from '#rules/pack.ts';

/** Rows of one piece. */
const PIECE = 20_000;

const OF_FORM = 'project in (select project from handed_form)';
const OF_SOURCE = 'source in (select source from project where project in (select project from handed_form))';
const NAMED = `
  select 'unit' as field, unit as written from project where project in (select project from handed_form)
  union
  select 'department', department from project where project in (select project from handed_form)`;
const WORDED = `select wording from reading where ${OF_FORM}`;

/**
 * What a case holds: the loaded rows and all that was worked out of them over all forms together, so that a part of the
 * forms says of each what the whole said. With each table which of its rows belong to a part.
 */
const TABLES = {
  source: OF_SOURCE,
  project: OF_FORM,
  indicator: OF_FORM,
  layout: OF_SOURCE,
  problem: OF_FORM,
  tally: OF_SOURCE,
  spelling: `(field, written) in (${NAMED})`,
  spelled: `words in (
    select name from seen where ${OF_FORM}
    union select unit from seen where ${OF_FORM}
    union select department from seen where ${OF_FORM})`,
  diagnosis: OF_FORM,
  reading: OF_FORM,
  finding: OF_FORM,
  rule_failure: OF_SOURCE,
  name_key: OF_FORM,
  framework: `(source, year) in (select source, year from project where ${OF_FORM})`,
  prevailing: OF_FORM,
  target_form: OF_FORM,
  template_gap: `(source, year) in (select source, year from project where ${OF_FORM})`,
  lineage: OF_FORM,
  weakness: OF_FORM,
  seen: OF_FORM,
  near_wording: `wording in (${WORDED}) or wording in (select lead from near_wording where wording in (${WORDED}))`,
  wording_count: 'true',
} as const satisfies Readonly<Record<string, string>>;

type Table = keyof typeof TABLES;

/** Of a part of the forms the reader counted what is in it, and where it found their years was counted over all. */
const TALLY = `
select
  source,
  cast(count(*) as integer) as forms,
  cast(coalesce(sum(amount), 0) as bigint) as amount,
  '' as years
from project
where ${OF_FORM}
group by source`;

/** Every row of a case as text the engine takes in, a piece at a time. With `part` only those of the table `handed_form`. */
export async function* linesOf(writer: Writer, part: boolean): AsyncGenerator<Lines> {
  for (const [table, condition] of Object.entries(TABLES)) {
    const columns = (await writer.ask(columnsOf(table))).map(({ column_name }) => `"${column_name}"`);
    const line = columns.map((name) => `coalesce('"' || replace(cast(${name} as varchar), '"', '""') || '"', '')`);
    const rows =
      part && table === 'tally'
        ? `select *, row_number() over (order by source) as place from (${TALLY})`
        : `select *, rowid as place from ${table} where ${part ? condition : 'true'}`;
    for (let after = -1; ; ) {
      const [piece] = await writer.ask(
        `select max(place) as last, count(*) as rows, string_agg(line, '' order by place) as lines
from (select place, ${line.join(" || ',' || ")} || chr(10) as line from (${rows}) where place > :after order by place limit ${PIECE})`,
        { after },
      );
      if (piece === undefined || piece.last === null || piece.last === undefined) break;
      after = Number(piece.last);
      yield { table, rows: Number(piece.rows), text: String(piece.lines) };
    }
  }
}

/** Puts such rows in the place of all that is loaded; part of a change. */
export async function takeIn(writer: Writer, pieces: AsyncIterable<Lines>): Promise<void> {
  for (const table of Object.keys(TABLES)) await writer.run(`delete from ${table}`);
  for await (const lines of pieces) await writer.fill(lines);
}

export function isTable(name: string): name is Table {
  return Object.hasOwn(TABLES, name);
}

/** What the rows of a case can be read by: another layout of the tables, or other rules, is another edition. */
export async function editionOf(writer: Pick<Writer, 'ask'>): Promise<string> {
  const columns = await writer.ask(`
select table_name, column_name, data_type
from duckdb_columns()
where schema_name = 'main'
order by table_name, column_index`);
  const own = columns.filter(({ table_name }) => isTable(String(table_name)));
  return fingerprint([
    ...own.flatMap((column) => Object.values(column).map(String)),
    ...RULE_IDS,
    packVersion(BUILT_IN),
  ]);
}
