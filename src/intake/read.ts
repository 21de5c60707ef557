import type { Field } from '#domain/columns.ts';
import { CSV_HEAD, unguarded } from '#domain/interchange.ts';
import type { Lines } from '#domain/lines.ts';
import type { MoneyUnit } from '#domain/money.ts';
import { readYear } from './date.ts';
import { decoded, type Encoding } from './decode.ts';
import { delimitedRows, delimiterOf } from './delimited.ts';
import { findHeader, type Header } from './header.ts';
import { readRecords } from './json.ts';
import { longForms } from './long.ts';
import { Refusal } from './refusal.ts';
import type { Progress, Sheet, SheetRow } from './sheet.ts';
import { TableWriter } from './tables.ts';
import { type Defaults, tidy } from './tidy.ts';

/** What the reader of the page decided for one file, or what was decided without asking. */
export interface Answers {
  readonly encoding: Encoding;
  /** Stand in where the file does not say. */
  readonly money_unit: MoneyUnit | null;
  readonly year: number | null;
}

type Shape = 'csv' | 'json';

/** What must be asked before a file can be read. */
export interface Opened {
  readonly shape: Shape;
  readonly delimiter: string;
  /** Written by our own export: its formula guards come off again. */
  readonly own: boolean;
  /** The first lines, as text: shown when the encoding is in doubt. */
  readonly preview: string;
  readonly header: Header;
  readonly asks: { readonly money_unit: boolean; readonly year: boolean };
}

/** Forms are handed on when this much text is waiting. */
const BATCH_CHARACTERS = 2_000_000;
/** Up to this size all forms of a file stay open until its end, so that scattered rows of a project meet. */
const GATHER_LIMIT_BYTES = 64 * 1024 * 1024;
/** JSON is parsed as a whole. */
const JSON_LIMIT_BYTES = 256 * 1024 * 1024;
/** How far the header is looked for. */
const HEADER_WITHIN_ROWS = 50;
const PREVIEW_CHARACTERS = 600;

/**
 * Opens a file as text: what shape it has and what must be asked. Throws a `Refusal` for a file that cannot
 * come in (F03 broken JSON, F04 no known headers, F07 too large).
 */
export async function open(file: File, encoding: Encoding): Promise<Opened> {
  const head = await headOf(file, encoding);
  const shape: Shape = /^\s*[[{]/.test(head) ? 'json' : 'csv';
  if (shape === 'json' && file.size > JSON_LIMIT_BYTES) throw tooLarge(file, JSON_LIMIT_BYTES);
  const delimiter = delimiterOf(head);
  const own = head.startsWith(CSV_HEAD);
  const sheet = await sheetOf(file, encoding, { shape, delimiter, own }, () => undefined);
  const { header, first } = await start(sheet, head);
  const samples = first.filter(({ row }) => row > header.row);
  const says = (field: Field) =>
    samples.some(({ cells }) => (cells[header.columns.get(field) ?? -1] ?? '').trim() !== '');
  const unitless = [...header.columns.keys()].some(
    (field) => says(field) && MONEY.has(field) && !(field in header.units),
  );
  return {
    shape,
    delimiter,
    own,
    header,
    preview: head.slice(0, PREVIEW_CHARACTERS),
    asks: {
      money_unit: unitless && !says('money_unit'),
      year: !says('year') && !says('starts_on') && !says('period') && readYear(file.name) === null,
    },
  };
}

const MONEY: ReadonlySet<Field> = new Set([
  'total',
  'annual',
  'fiscal',
  'appropriation',
  'carry_over',
  'other',
  'annual_other',
]);

/**
 * Reads a file into lines for the engine, in batches. `source` is its number. `seen` hears of progress.
 * Throws a `Refusal` when the file as a whole cannot come in.
 */
export async function* read(
  file: File,
  answers: Answers,
  { source, seen }: { readonly source: number; readonly seen: (progress: Progress) => void },
): AsyncGenerator<readonly Lines[]> {
  const opened = await open(file, answers.encoding);
  const malformed = new Set<number>();
  const sheet = await sheetOf(file, answers.encoding, opened, seen, (row) => malformed.add(row));
  const writer = new TableWriter(source, file.name);
  const { unused } = opened.header;
  if (unused.length > 0) {
    writer.remark({ code: 'X34', row: opened.header.row, column: null, raw: unused.join(', '), detail: null });
  }
  const defaults: Defaults = { year: readYear(file.name) ?? answers.year, money_unit: answers.money_unit };
  const grouping = { nested: sheet.nested, gather: file.size <= GATHER_LIMIT_BYTES };
  let forms = 0;
  for await (const raw of longForms(sheet, opened.header, grouping, malformed)) {
    writer.add(raw, tidy(raw, defaults));
    forms++;
    if (writer.size > BATCH_CHARACTERS) yield writer.take();
  }
  if (forms === 0) throw new Refusal('F08', { row: opened.header.row });
  writer.close();
  yield writer.take();
}

async function sheetOf(
  file: File,
  encoding: Encoding,
  opened: Pick<Opened, 'shape' | 'delimiter' | 'own'>,
  seen: (progress: Progress) => void,
  malformed: (row: number) => void = () => undefined,
): Promise<Sheet> {
  let bytes = 0;
  let rows = 0;
  const text = decoded(file, encoding, (taken) => {
    bytes = taken;
    seen({ bytes, rows });
  });
  const counted = async function* (pieces: AsyncIterable<readonly SheetRow[]>) {
    for await (const piece of pieces) {
      rows += piece.length;
      seen({ bytes, rows });
      yield opened.own ? piece.map(({ row, cells }) => ({ row, cells: cells.map(unguarded) })) : piece;
    }
  };
  if (opened.shape === 'csv') {
    return {
      name: null,
      kind: 'grid',
      nested: false,
      pieces: counted(delimitedRows(text, opened.delimiter, malformed)),
    };
  }
  const parts: string[] = [];
  for await (const part of text) parts.push(part);
  const records = readRecords(parts.join(''));
  return { name: null, kind: 'records', nested: records.nested, pieces: counted(once(records.rows)) };
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

async function headOf(file: File, encoding: Encoding): Promise<string> {
  for await (const text of decoded(file, encoding)) if (text.trim() !== '') return text;
  throw new Refusal('F01');
}

/** The header and the rows of the first piece. Throws F04 when there is no header. */
async function start(sheet: Sheet, head: string): Promise<{ header: Header; first: readonly SheetRow[] }> {
  for await (const first of sheet.pieces) {
    const header = findHeader(first.slice(0, HEADER_WITHIN_ROWS));
    if (header !== null) return { header, first };
    const row = first.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    throw new Refusal('F04', {
      row: row?.row ?? null,
      raw: row?.cells.join(' | ').slice(0, 200) ?? head.slice(0, 200),
    });
  }
  throw new Refusal('F04', { raw: head.slice(0, 200) });
}

function tooLarge(file: File, limit: number): Refusal {
  return new Refusal('F07', { raw: String(file.size), detail: String(limit) });
}
