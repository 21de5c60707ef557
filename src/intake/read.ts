import { isAmountField } from '#domain/columns.ts';
import type { Lines } from '#domain/lines.ts';
import type { MoneyUnit } from '#domain/money.ts';
import type { Encoding } from '#intake/bytes/decode.ts';
import { type Layout, layoutOf } from '#intake/bytes/layout.ts';
import { announcedPaper } from '#intake/form/paper.ts';
import { isList, type Shaped, shaped } from '#intake/form/shape.ts';
import type { CorrectionBook } from '#intake/returned/book.ts';
import { correctionsIn, hasCorrectionHeads, hasCorrectionKeys } from '#intake/returned/corrections.ts';
import { Overlay } from '#intake/returned/edits.ts';
import { namesApproved } from '#intake/roster/rosterHeader.ts';
import { formsOf } from '#intake/table/forms.ts';
import { type ColumnGuess, guessColumns } from '#intake/table/guess.ts';
import type { Mapping } from '#intake/table/header.ts';
import type { Way } from '#intake/table/long.ts';
import { readYear } from '#intake/tidy/date.ts';
import type { RawForm, Remark } from '#intake/tidy/raw.ts';
import { restated } from '#intake/tidy/restated.ts';
import { TableWriter } from '#intake/tidy/tables.ts';
import { withoutTemplateRows } from '#intake/tidy/templateRows.ts';
import { type Defaults, tidy } from '#intake/tidy/tidy.ts';
import type { Unitless } from './figures.ts';
import { type Half, halfOf } from './half.ts';
import { type Lacking, lackingOf } from './lacking.ts';
import { othersNoted } from './others.ts';
import { Refusal } from './refusal.ts';
import type { Progress } from './sheet.ts';
import { NOBODY, sheetsOf } from './sheets.ts';
import { strangersIn } from './strangers.ts';

/** What the reader of the page decided for one file, or what was decided without asking. */
export interface Answers {
  /** `null` for a file whose bytes are no text. */
  readonly encoding: Encoding | null;
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
  /** The first lines, as text. */
  readonly preview: string;
  readonly asks: { readonly money_unit: boolean; readonly year: boolean };
  /** The year to propose where it is asked: said by the names of all projects, or by that of the file. */
  readonly year: number | null;
  /** Headers over numbers without a unit: what is money among them needs one. */
  readonly unitless: readonly string[];
  /** The amounts that state no unit. */
  readonly money: readonly Unitless[];
  /** Columns that may be what the file lacks. */
  readonly columns: readonly ColumnGuess[];
  /** Whether none of its headers says what a form is: a person may say what its columns mean. */
  readonly stranger?: true;
  /** All headers of the file: a choice made once is remembered for this set. */
  readonly headers: readonly string[];
  /** Which half of its forms the file holds, and the projects named in its first rows; `null` where it holds whole forms. */
  readonly half: Half | null;
  /** The cells of a 整改单 that came back; `null` for any other file. */
  readonly corrections: CorrectionBook | null;
}

/** Formats that keep every cell of a workbook, its hidden ones too. */
const WORKBOOKS: ReadonlySet<string> = new Set(['xlsx', 'xls', 'ods']);
/** Forms are handed on when this much text is waiting. */
const BATCH_CHARACTERS = 8_000_000;
/** Up to this size all forms of a file stay open until its end, so that scattered rows of a project meet. */
const GATHER_LIMIT_BYTES = 64 * 1024 * 1024;
const PREVIEW_CHARACTERS = 600;
const PREVIEW_ROWS = 20;

/**
 * Opens a file: how its bytes become cells, and what must be asked. Throws a `Refusal` for a file that cannot
 * come in (F03 broken JSON, F04 no headers at all, F07 too large, F20–F34 what is wrong with an office file, F40–F47 with
 * a 整改单).
 */
export async function open(file: File, encoding: Encoding | null, mapping: Mapping = {}): Promise<Opened> {
  const { layout, head } = await layoutOf(file, encoding);
  const tables = await shaped(await sheetsOf(file, layout, NOBODY), mapping);
  const isGrid = WORKBOOKS.has(layout.format);
  if (!isGrid && (hasCorrectionKeys(tables) || hasCorrectionHeads(tables)))
    throw new Refusal('F46', { raw: layout.format });
  const corrections = isGrid ? correctionsIn(tables) : null;
  if (corrections !== null) return { ...NOTHING_ASKED, layout, preview: '', corrections };
  const unknown = tables.some(({ shape }) => shape !== null) ? null : await strangersIn(tables);
  if (unknown !== null) return { ...unknown, layout, preview: previewOf(layout, head, tables), corrections };
  const known = withForms(tables);
  const lacking = await Promise.all(known.map(lackingOf));
  const headers = known.flatMap(({ shape, first }) => (shape?.header ? guessColumns(shape.header, first) : []));
  const columns = [...headers, ...lacking.flatMap(({ labels }) => labels)].filter(
    ({ label }, at, all) => all.findIndex((one) => one.label === label) === at,
  );
  const unitless = lacking.flatMap((one) => one.unitless);
  const isGuessed = columns.some(
    ({ label, field }) => field !== null && isAmountField(field) && unitless.includes(label),
  );
  return {
    layout,
    corrections,
    half: halfOf(known),
    preview: previewOf(layout, head, known),
    asks: {
      money_unit: isGuessed || lacking.some(({ money_unit }) => money_unit),
      year: lacking.some(({ year }) => year),
    },
    year: proposedYear(lacking, file),
    unitless,
    money: lacking.flatMap(({ money }) => money),
    headers: [
      ...known.flatMap(({ shape }) => shape?.header?.labels ?? []),
      ...lacking.flatMap(({ labels }) => labels.map(({ label }) => label)),
    ],
    columns,
  };
}

/** A file in which no header was found, so that its text can be looked at in this encoding. Throws F05 and F01. */
export async function glance(file: File, encoding: Encoding): Promise<Opened> {
  const { layout, head } = await layoutOf(file, encoding);
  return { ...NOTHING_ASKED, layout, preview: (head ?? '').slice(0, PREVIEW_CHARACTERS), corrections: null };
}

const NOTHING_ASKED = {
  asks: { money_unit: false, year: false },
  year: null,
  unitless: [],
  money: [],
  headers: [],
  columns: [],
  half: null,
} as const;

function proposedYear(lacking: readonly Lacking[], file: File): number | null {
  const [year, ...others] = new Set(lacking.flatMap(({ years }) => years));
  return year !== undefined && others.length === 0 ? year : readYear(file.name);
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
  const { layout } = await layoutOf(file, answers.encoding);
  const malformed = new Set<number>();
  const edits = new Overlay(answers.edits);
  const sheets = await sheetsOf(file, layout, { seen, malformed: (row) => edits.isChecked(row) || malformed.add(row) });
  const writer = new TableWriter(source, file.name);
  const tables = await shaped(sheets.map(edits.over), answers.columns);
  const known = withForms(tables);
  const way: Way = {
    gather: file.size <= GATHER_LIMIT_BYTES,
    malformed,
    notice: (remark, sheet) => writer.remark(remark, sheet),
  };
  let forms = 0;
  const others: RawForm[] = [];
  for await (const printed of formsOf(known, way)) {
    const raw = withoutTemplateRows(printed);
    if (raw.other !== undefined) {
      others.push(raw);
      continue;
    }
    const said = answers.money_as ? restated(raw, answers.money_as) : raw;
    const defaults = { year: yearOutside(raw, file, answers), money_unit: answers.money_unit };
    const tidied = tidy(said, defaults);
    if (edits.isDropped(raw)) writer.drop(said, tidied);
    else writer.add(said, tidied);
    forms++;
    if (writer.size > BATCH_CHARACTERS) yield writer.take();
  }
  const [other] = others;
  if (forms === 0 && other?.other !== undefined)
    throw new Refusal('F38', { row: other.project.row, detail: other.other });
  if (forms === 0) throw new Refusal('F08');
  for (const { sheet, ...remark } of othersNoted(others)) writer.remark(remark, sheet);
  for (const table of tables) noteLeftOut(writer, table);
  if (known.every(isList) && known.some(({ shape }) => namesApproved(shape?.header?.labels ?? [])))
    noteRoster(writer, known);
  else noteHalf(writer, known);
  for (const { sheet, ...remark } of edits.remarks) writer.remark(remark, sheet);
  writer.close();
  yield writer.take();
}

/** Says which sheets and columns of a file were not used. */
function noteLeftOut(writer: TableWriter, { sheet, shape }: Shaped): void {
  const note = (code: Remark['code'], found: Partial<Remark>) =>
    writer.remark({ code, row: null, column: null, raw: null, detail: null, ...found }, sheet.name);
  if (sheet.pictured) note('X80', { raw: sheet.name });
  else if (sheet.hidden) note('X42', { raw: sheet.name, detail: shape === null ? null : 'forms' });
  else if (shape === null) note('X43', { raw: sheet.name });
  else if (shape.header !== null && shape.header.unused.length > 0) {
    note('X34', { row: shape.header.row, raw: shape.header.unused.join(', ') });
  }
}

/** Projects and amounts alone: likely a roster, which has a place of its own. */
function noteRoster(writer: TableWriter, [list]: readonly Shaped[]): void {
  const header = list?.shape?.header ?? null;
  if (list === undefined || header === null) return;
  const raw = header.labels.filter(Boolean).join(' | ').slice(0, 200);
  writer.remark({ code: 'X70', row: header.row, column: null, raw, detail: null }, list.sheet.name);
}

/** Projects alone, or indicators alone: the other half may be another file. */
function noteHalf(writer: TableWriter, tables: readonly Shaped[]): void {
  const half = halfOf(tables);
  const [{ sheet, shape } = { sheet: null, shape: null }] = tables;
  if (half === null) return;
  const code = half.holds === 'projects' ? 'X71' : 'X72';
  writer.remark({ code, row: shape?.header?.row ?? null, column: null, raw: null, detail: null }, sheet?.name ?? null);
}

/** The year of a form that does not say its own: from the name of its sheet, as answered, or from that of its file. */
function yearOutside({ sheet }: RawForm, file: File, answers: Answers): Defaults['year'] {
  const inSheet = readYear(sheet ?? '');
  if (inSheet !== null) return { value: inSheet, from: 'sheet' };
  if (answers.year !== null) return { value: answers.year, from: 'asked' };
  const named = readYear(file.name);
  return named === null ? null : { value: named, from: 'file' };
}

/** The sheets with forms. Throws F04 where there are none, F34 where they are hidden. */
function withForms(tables: readonly Shaped[]): readonly Shaped[] {
  const known = tables.filter(({ sheet, shape }) => shape !== null && !sheet.hidden);
  if (known.length > 0) return known;
  const hidden = tables.find(({ shape }) => shape !== null);
  if (hidden !== undefined) throw new Refusal('F34', { raw: hidden.sheet.name });
  const announced = tables.map(({ first }) => announcedPaper(first)).find((paper) => paper !== null);
  if (announced !== undefined && announced !== null) throw new Refusal('F38', { detail: announced });
  const row = tables.flatMap(({ first }) => first).find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  throw new Refusal('F04', {
    row: row?.row ?? null,
    raw: row?.cells.join(' | ').slice(0, 200) ?? null,
  });
}

function previewOf({ format }: Layout, head: string | null, tables: readonly Shaped[]): string {
  return format === 'csv' || format === 'json' ? (head ?? '').slice(0, PREVIEW_CHARACTERS) : rowsAsText(tables);
}

function rowsAsText(tables: readonly Shaped[]): string {
  const rows = tables.flatMap(({ first }) => first.slice(0, PREVIEW_ROWS));
  return rows
    .map(({ cells }) => cells.join(' | '))
    .join('\n')
    .slice(0, PREVIEW_CHARACTERS);
}
