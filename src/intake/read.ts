import type { Field } from '#domain/columns.ts';
import { CSV_HEAD } from '#domain/interchange.ts';
import type { Lines } from '#domain/lines.ts';
import { type MoneyUnit, readMoneyUnit } from '#domain/money.ts';
import { readYear } from './date.ts';
import { decoded, type Encoding, tooLarge } from './decode.ts';
import { delimiterOf } from './delimited.ts';
import { Overlay } from './edits.ts';
import { type ColumnGuess, guessColumns } from './guess.ts';
import type { Header, Mapping } from './header.ts';
import { joinedForms } from './joined.ts';
import { longForms, type Way } from './long.ts';
import { officialForms } from './official.ts';
import type { RawForm } from './raw.ts';
import { Refusal } from './refusal.ts';
import { restated } from './restated.ts';
import { type Shaped, shaped } from './shape.ts';
import type { Progress } from './sheet.ts';
import { type Format, type Layout, NOBODY, sheetsOf } from './sheets.ts';
import { TableWriter } from './tables.ts';
import { type Defaults, tidy } from './tidy.ts';

/** What the reader of the page decided for one file, or what was decided without asking. */
export interface Answers {
  readonly encoding: Encoding;
  /** Stand in where the file does not say. */
  readonly money_unit: MoneyUnit | null;
  readonly year: number | null;
  /** The unit a person says all amounts are in, whatever the file says. */
  readonly money_as?: MoneyUnit | null;
  /** What a person decided on its cells, as JSON text of `Edit`s. */
  readonly edits?: string | null;
  /** What headers mean that are no known spelling. */
  readonly columns: Mapping;
}

/** What must be known and asked before a file can be read. */
export interface Opened {
  readonly layout: Layout;
  /** The first lines, as text: shown when the encoding is in doubt. */
  readonly preview: string;
  readonly asks: { readonly money_unit: boolean; readonly year: boolean };
  /** Columns that may be what the file lacks. */
  readonly columns: readonly ColumnGuess[];
  /** All headers of the file: a choice made once is remembered for this set. */
  readonly headers: readonly string[];
}

/** Forms are handed on when this much text is waiting. */
const BATCH_CHARACTERS = 8_000_000;
/** Up to this size all forms of a file stay open until its end, so that scattered rows of a project meet. */
const GATHER_LIMIT_BYTES = 64 * 1024 * 1024;
/** JSON is parsed as a whole. */
const JSON_LIMIT_BYTES = 256 * 1024 * 1024;
const PREVIEW_CHARACTERS = 600;

/**
 * Opens a file: how its bytes become cells, and what must be asked. Throws a `Refusal` for a file that cannot
 * come in (F03 broken JSON, F04 no known headers, F07 too large).
 */
export async function open(file: File, encoding: Encoding, mapping: Mapping = {}): Promise<Opened> {
  const head = await headOf(file, encoding);
  const format: Format = /^\s*[[{]/.test(head) ? 'json' : 'csv';
  if (format === 'json' && file.size > JSON_LIMIT_BYTES) {
    throw tooLarge(file.size, JSON_LIMIT_BYTES);
  }
  const layout: Layout = { format, encoding, delimiter: delimiterOf(head), own: head.startsWith(CSV_HEAD) };
  const tables = await shaped(await sheetsOf(file, layout, NOBODY), mapping);
  const known = tables.filter(({ shape }) => shape !== null);
  if (known.length === 0) throw noHeader(tables, head);
  return {
    layout,
    preview: head.slice(0, PREVIEW_CHARACTERS),
    asks: { money_unit: known.some(lacksUnit), year: known.some(lacksYear) && readYear(file.name) === null },
    headers: known.flatMap(({ shape }) => shape?.header?.labels ?? []),
    columns: known.flatMap(({ shape, first }) => (shape?.header ? guessColumns(shape.header, first) : [])),
  };
}

/** A file in which no header was found, so that its text can be looked at in this encoding. Throws F05 and F01. */
export async function glance(file: File, encoding: Encoding): Promise<Opened> {
  const head = await headOf(file, encoding);
  return {
    layout: { format: 'csv', encoding, delimiter: delimiterOf(head), own: false },
    preview: head.slice(0, PREVIEW_CHARACTERS),
    asks: { money_unit: false, year: false },
    headers: [],
    columns: [],
  };
}

/**
 * Reads a file into lines for the engine, in batches. `source` is its number. `seen` hears of progress.
 * Throws a `Refusal` when the file as a whole cannot come in.
 */
export async function* read(
  file: File,
  answers: Answers,
  { source, seen }: { readonly source: number; readonly seen: (progress: Progress) => void },
): AsyncGenerator<readonly Lines[]> {
  const { layout } = await open(file, answers.encoding, answers.columns);
  const malformed = new Set<number>();
  const edits = new Overlay(answers.edits);
  const sheets = await sheetsOf(file, layout, { seen, malformed: (row) => edits.isChecked(row) || malformed.add(row) });
  const writer = new TableWriter(source, file.name);
  const tables = await shaped(sheets.map(edits.over), answers.columns);
  const way: Way = {
    gather: file.size <= GATHER_LIMIT_BYTES,
    merged: layout.format !== 'json' && !layout.own,
    malformed,
    notice: (remark) => writer.remark(remark),
  };
  const defaults: Defaults = { year: yearOutside(file, answers), money_unit: answers.money_unit };
  let forms = 0;
  for await (const raw of formsOf(tables, way)) {
    const said = answers.money_as ? restated(raw, answers.money_as) : raw;
    if (!edits.isDropped(raw)) writer.add(said, tidy(said, defaults));
    forms++;
    if (writer.size > BATCH_CHARACTERS) yield writer.take();
  }
  if (forms === 0) throw new Refusal('F08');
  for (const { shape } of tables) noteUnused(writer, shape?.header ?? null);
  for (const remark of edits.remarks) writer.remark(remark);
  writer.close();
  yield writer.take();
}

/** The forms of all sheets; where indicators stand on a sheet of their own they are joined to their projects. */
async function* formsOf(tables: readonly Shaped[], way: Way): AsyncGenerator<RawForm> {
  const indicators = tables.flatMap(({ sheet, shape }) =>
    shape?.type === 'indicators' ? [{ sheet, header: shape.header }] : [],
  );
  const projects = formsOfTables(tables, way);
  if (indicators.length === 0) yield* projects;
  else yield* joinedForms(projects, indicators);
}

async function* formsOfTables(tables: readonly Shaped[], way: Way): AsyncGenerator<RawForm> {
  for (const { sheet, shape } of tables) {
    if (shape?.type === 'table') yield* longForms(sheet, shape.header, way);
    if (shape?.type === 'official') yield* officialForms(sheet);
  }
}

function yearOutside(file: File, answers: Answers): Defaults['year'] {
  const named = readYear(file.name);
  if (named !== null) return { value: named, from: 'file' };
  return answers.year === null ? null : { value: answers.year, from: 'asked' };
}

function noteUnused(writer: TableWriter, header: Header | null): void {
  if (header === null || header.unused.length === 0) return;
  writer.remark({ code: 'X34', row: header.row, column: null, raw: header.unused.join(', '), detail: null });
}

async function headOf(file: File, encoding: Encoding): Promise<string> {
  for await (const text of decoded(file, encoding)) if (text.trim() !== '') return text;
  throw new Refusal('F01');
}

function noHeader(tables: readonly Shaped[], head: string): Refusal {
  const row = tables.flatMap(({ first }) => first).find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return new Refusal('F04', {
    row: row?.row ?? null,
    raw: row?.cells.join(' | ').slice(0, 200) ?? head.slice(0, 200),
  });
}

const MONEY: readonly Field[] = ['total', 'annual', 'fiscal', 'appropriation', 'carry_over', 'other', 'annual_other'];

/** Whether amounts stand under headers without a unit, and no title or column says it. */
function lacksUnit({ shape, first }: Shaped): boolean {
  if (shape === null) return false;
  const { header } = shape;
  if (header === null) return !first.some(({ cells }) => cells.some((cell) => readMoneyUnit(cell) !== null));
  if (header.above.money_unit !== null) return false;
  const unitless = MONEY.some((field) => says(header, first, field) && !(field in header.units));
  return unitless && !says(header, first, 'money_unit');
}

function lacksYear({ shape, first }: Shaped): boolean {
  if (shape === null || shape.type === 'indicators') return false;
  const { header } = shape;
  if (header === null) return !first.some(({ cells }) => cells.some((cell) => readYear(cell) !== null));
  if (header.above.year !== null) return false;
  return !(['year', 'starts_on', 'period'] as const).some((field) => says(header, first, field));
}

function says(
  header: Header,
  first: readonly { readonly row: number; readonly cells: readonly string[] }[],
  field: Field,
) {
  const column = header.columns.get(field);
  if (column === undefined) return false;
  return first.some(({ row, cells }) => row > header.row && (cells[column] ?? '').trim() !== '');
}
