import { INDICATOR_FIELDS, type IndicatorField, PROJECT_FIELDS } from '#domain/columns.ts';
import { layoutOf } from '#intake/bytes/layout.ts';
import { columnLetters } from '#intake/form/columnLetters.ts';
import { shaped } from '#intake/form/shape.ts';
import type { Header } from '#intake/table/header.ts';
import type { Answers } from './read.ts';
import { Refusal } from './refusal.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { NOBODY, sheetsOf } from './sheets.ts';

/** Which rows of a file are wanted: those of one form. */
export interface Wanted {
  readonly sheet: string | null;
  /** The first row of the form. */
  readonly row: number;
  readonly rows: readonly number[];
  /** Rows of its indicators; of use only where they stand on the same sheet. */
  readonly indicators: readonly number[];
}

/** Rows of a file with their cells as they stand there, before any edit. */
export interface Excerpt {
  /**
   * One for each place in a row; `none` is a column that means nothing to us, or lies beyond the header, `printed` one
   * of a printed form, where cells have their meaning from the labels beside them.
   */
  readonly columns: readonly { readonly label: string; readonly of: 'project' | 'indicator' | 'none' | 'printed' }[];
  readonly rows: readonly ExcerptRow[];
}

export interface ExcerptRow extends SheetRow {
  /** Which of the rows of that number, see `CellEdit`. */
  readonly part: number;
}

/** The rows of one form: those wanted, and those that name the same project word for word. */
export async function excerptOf(file: File, answers: Answers, wanted: Wanted): Promise<Excerpt> {
  const { layout } = await layoutOf(file, answers.encoding);
  const tables = await shaped(await sheetsOf(file, layout, NOBODY), answers.columns);
  const table = tables.findLast(
    ({ sheet, first }) => sheet.name === wanted.sheet && (first[0]?.row ?? 0) <= wanted.row,
  );
  if (table === undefined) throw new Refusal('F08');
  if (table.shape?.type === 'official') return printed(table.sheet, wanted);
  const header = table.shape?.header ?? null;
  const indicators = INDICATOR_FIELDS.some((field) => header?.columns.has(field)) ? wanted.indicators : [];
  const numbers = new Set([wanted.row, ...wanted.rows, ...indicators]);
  const rows: ExcerptRow[] = [];
  let project: string | null = null;
  let last = Number.NaN;
  let part = 0;
  for await (const piece of table.sheet.pieces) {
    for (const row of piece) {
      part = row.row === last ? part + 1 : 0;
      last = row.row;
      if (row.row <= (header?.row ?? -1)) continue;
      const words = projectOf(row, header);
      if (row.row === wanted.row) project = words;
      if (numbers.has(row.row) || (project !== null && words === project)) rows.push({ ...row, part });
    }
  }
  return { columns: columnsOf(header, Math.max(0, ...rows.map(({ cells }) => cells.length))), rows };
}

/** A printed form has no header: its cells are shown as they stand, under the letters of their columns. */
async function printed(sheet: Sheet, { row, rows, indicators }: Wanted): Promise<Excerpt> {
  const last = Math.max(row, ...rows, ...indicators);
  const found: ExcerptRow[] = [];
  for await (const piece of sheet.pieces) {
    for (const one of piece) if (one.row >= row && one.row <= last) found.push({ ...one, part: 0 });
  }
  const width = Math.max(0, ...found.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    label: columnLetters(column),
    of: 'printed' as const,
  }));
  return { columns, rows: found };
}

/** What a row says of its project, or `null` where it names none. */
function projectOf({ cells }: SheetRow, header: Header | null): string | null {
  const columns = PROJECT_FIELDS.flatMap((field) => header?.columns.get(field) ?? []);
  const named = (['name', 'code'] as const).some((field) => (cells[header?.columns.get(field) ?? -1] ?? '').trim());
  return named ? columns.map((column) => cells[column] ?? '').join('\u001f') : null;
}

function columnsOf(header: Header | null, width: number): Excerpt['columns'] {
  const labels = header?.labels ?? [];
  const indicators: ReadonlySet<number> = new Set(
    INDICATOR_FIELDS.flatMap((field: IndicatorField) => header?.columns.get(field) ?? []),
  );
  const projects = new Set([
    ...PROJECT_FIELDS.flatMap((field) => header?.columns.get(field) ?? []),
    ...(header?.pairs ?? []).flatMap(({ name, target }) => [name, target]),
  ]);
  return Array.from({ length: Math.max(width, labels.length) }, (_, column) => ({
    label: labels[column] ?? '',
    of: indicators.has(column) ? 'indicator' : projects.has(column) ? 'project' : 'none',
  }));
}
