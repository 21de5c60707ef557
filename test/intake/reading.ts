import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Answers } from '#intake/read.ts';
import { directReader } from '#intake/reader.ts';

type Row = Readonly<Record<string, string>>;

/** The columns of each table, as schema.sql lists them. */
const COLUMNS = new Map(
  [
    ...readFileSync(new URL('../../src/model/schema.sql', import.meta.url), 'utf8').matchAll(
      /create table (\w+) \(([^;]+)\);/g,
    ),
  ].map(([, table, columns]) => [
    table ?? '',
    (columns ?? '').split('\n').flatMap((line) => /^\s+(\w+) /.exec(line)?.[1] ?? []),
  ]),
);

/** What the reader makes of a file, table by table, without a database: for tests of very many files. */
export async function reading(
  file: File,
  answers: Partial<Answers> = {},
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const { encoding, opened } = await directReader.look(file, () => undefined);
  const columns = Object.fromEntries(opened.columns.map(({ label, field }) => [label, field]));
  const chosen: Answers = { encoding, money_unit: '万元', year: null, columns, ...answers };
  const tables: Record<string, Row[]> = { project: [], indicator: [], problem: [], tally: [], layout: [] };
  for await (const batch of directReader.read(file, chosen, 1, () => undefined)) {
    for (const { table, text, rows } of batch) {
      const parsed = Papa.parse<string[]>(text, { newline: '\n', skipEmptyLines: true }).data;
      if (parsed.length !== rows) throw new Error(`${table}: ${parsed.length} of ${rows} lines`);
      const names = COLUMNS.get(table) ?? [];
      tables[table]?.push(
        ...parsed.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))),
      );
    }
  }
  return tables;
}
