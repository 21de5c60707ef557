import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openZip } from '#intake/bytes/zip.ts';
import { Refusal } from '#intake/refusal.ts';
import { zipOf } from './archive.ts';
import { fixture } from './office.ts';
import { reading } from './reading.ts';

/** The recorded run had 10,000 over all files; every test run has some of each. */
const RUNS = Number(process.env.MUTATIONS ?? 60);
/** No damage may keep the reader busy for longer. */
const SLOWEST_MS = 20_000;

const data = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url));
const printed = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const plain = (name: string, bytes: Bytes): Damaged => ({ what: name, name, bytes, file: (damaged) => damaged });

/** A file whose bytes are damaged, or one whose damaged part is packed as if nothing had happened. */
interface Damaged {
  readonly what: string;
  readonly name: string;
  readonly bytes: Bytes;
  readonly file: (damaged: Bytes) => BlobPart;
}

const FILES: readonly Damaged[] = [
  plain('wujing-2023.csv', data('wujing-2023.csv')),
  plain('wujing-2023.json', data('wujing-2023.json')),
  plain('wujing-2023.tsv', printed('wujing-2023.tsv')),
  plain('wujing-2023.html', printed('wujing-2023.html')),
  plain('wujing-2023.xlsx', printed('wujing-2023.xlsx')),
  plain('wujing-2023.docx', printed('wujing-2023.docx')),
  plain('wujing-2023.xls', printed('wujing-2023.xls')),
  plain('wujing-2023.ods', printed('wujing-2023.ods')),
  await inside('form.xlsx', 'xl/worksheets/sheet1.xml'),
  await inside('wujing-2023.xlsx', 'xl/worksheets/sheet1.xml'),
  await inside('wujing-2023.xlsx', 'xl/sharedStrings.xml'),
  await inside('wujing-2023.docx', 'word/document.xml'),
  await inside('wujing-2023.ods', 'content.xml'),
  await inside('wujing-2023.xlsb', 'xl/worksheets/sheet1.bin'),
  await inside('wujing-2023.xlsb', 'xl/sharedStrings.bin'),
];

async function inside(name: string, part: string): Promise<Damaged> {
  const archive = await openZip(fixture(name));
  const parts = await Promise.all(archive.names.map(async (one) => ({ name: one, data: await archive.read(one) })));
  const bytes = Buffer.from(parts.find((one) => one.name === part)?.data ?? []);
  const file = (damaged: Bytes) => zipOf(parts.map((one) => (one.name === part ? { ...one, data: damaged } : one)));
  return { what: `${part} in ${name}`, name, bytes, file };
}

type Bytes = Buffer<ArrayBuffer>;
type Mutation = (bytes: Bytes, at: number, amount: number) => Bytes;

/** What happens to files on their way: cut, turned around, overwritten, a line or a cell dropped or doubled. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (bytes, at) => bytes.subarray(0, at),
  swap: (bytes, at, amount) => {
    const copy = Buffer.from(bytes);
    const other = (at + amount) % bytes.length;
    [copy[at], copy[other]] = [bytes[other] ?? 0, bytes[at] ?? 0];
    return copy;
  },
  overwrite: (bytes, at, amount) => {
    const copy = Buffer.from(bytes);
    copy[at] = amount % 256;
    return copy;
  },
  drop: (bytes, at, amount) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (amount % 200))]),
  double: (bytes, at, amount) => Buffer.concat([bytes.subarray(0, at + (amount % 200)), bytes.subarray(at)]),
  'drop a row': (bytes, at) => onRows(bytes, at, (rows, row) => rows.toSpliced(row, 1)),
  'double a row': (bytes, at) => onRows(bytes, at, (rows, row) => rows.toSpliced(row, 0, rows[row] ?? '')),
  'drop a cell': (bytes, at, amount) =>
    onRows(bytes, at, (rows, row) => {
      const cells = (rows[row] ?? '').split(CELL);
      return rows.toSpliced(row, 1, ...cells.toSpliced(amount % cells.length, 1));
    }),
  'double a cell': (bytes, at, amount) =>
    onRows(bytes, at, (rows, row) => {
      const cells = (rows[row] ?? '').split(CELL);
      const cell = amount % cells.length;
      return rows.toSpliced(row, 1, ...cells.toSpliced(cell, 0, cells[cell] ?? ''));
    }),
};

/** Behind these a row ends, or a cell of it, in text or in the markup of a page, document or worksheet. */
const ROW = /(?<=\n|<\/row>|<\/tr>|<\/w:tr>|<\/si>)/;
const CELL = /(?<=,|\t|<\/c>|<\/td>|<\/w:tc>)/;

function onRows(bytes: Bytes, at: number, change: (rows: string[], row: number) => string[]): Bytes {
  const rows = bytes.toString('utf8').split(ROW);
  return Buffer.from(change(rows, at % rows.length).join(''));
}

test.each(FILES)(
  '$what, however damaged, is read with a balanced ledger or refused with a reason',
  async ({ what, name, bytes, file: fileOf }) => {
    const ends: Record<string, number> = {};
    const end = (code: string) => {
      ends[code] = (ends[code] ?? 0) + 1;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat(), fc.nat()), {
          minLength: 1,
          maxLength: 3,
        }),
        async (changes) => {
          const damaged = changes.reduce<Bytes>(
            (file, [kind, at, amount]) =>
              file.length === 0 ? file : (MUTATIONS[kind]?.(file, at % file.length, amount) ?? file),
            bytes,
          );
          const start = performance.now();
          try {
            const { project = [], tally = [] } = await reading(new File([fileOf(damaged)], name));
            const sum = project.reduce((total, { amount }) => total + Number(amount), 0);
            expect(tally).toMatchObject([{ source: '1', forms: String(project.length), amount: String(sum) }]);
            expect(project.filter(({ status }) => status !== 'accepted' && status !== 'quarantined')).toEqual([]);
            end(project.every(({ status }) => status === 'accepted') ? 'read' : 'read in part');
          } catch (cause) {
            if (!(cause instanceof Refusal)) throw cause;
            expect(cause.code).toMatch(/^F(?:0[1-8]|2\d|3[0-6])$/);
            end(cause.code);
          }
          expect(performance.now() - start).toBeLessThan(SLOWEST_MS);
        },
      ),
      { numRuns: RUNS },
    );
    // The recorded run is kept as text.
    if (process.env.MUTATIONS !== undefined) console.info(what, JSON.stringify(ends));
  },
  3_600_000,
);
