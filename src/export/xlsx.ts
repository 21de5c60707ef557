import type { CellValue, WriteSheet } from 'hucre/xlsx';
import type { CsvCell } from './csv.ts';

/** A table to be written: the header is its first row; `formats` are those of a spreadsheet, one a column. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
  readonly formats: readonly (string | null)[];
}

/** What a spreadsheet takes: one row less than its limit, for the header. */
const ROWS_A_SHEET = 1_048_575;
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const WIDTH = { least: 6, most: 60 };
const LOOKED_AT = 500;

/**
 * A workbook with real numbers, a frozen header and columns as wide as their words. Every text stays text: there is
 * no formula in it. A table too long for one sheet goes on in the next. The writer is loaded only when it is needed.
 */
export async function xlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({ sheets: sheets.flatMap(inParts).map(written) });
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

function inParts(sheet: Sheet): readonly Sheet[] {
  const header = sheet.rows.slice(0, 1);
  const parts = Math.max(1, Math.ceil((sheet.rows.length - 1) / ROWS_A_SHEET));
  return Array.from({ length: parts }, (_, at) => {
    const rows = sheet.rows.slice(1 + at * ROWS_A_SHEET, 1 + (at + 1) * ROWS_A_SHEET);
    return { ...sheet, name: sheetName(sheet.name, at), rows: [...header, ...rows] };
  });
}

function written({ name, rows, formats }: Sheet): WriteSheet {
  const values = rows.map((row) => row.map(cellValue));
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  values.forEach((row, at) => {
    row.forEach((value, column) => {
      // The writer takes such a text for the error itself unless it is rich.
      if (typeof value === 'string' && value.startsWith('#')) {
        cells.set(`${at},${column}`, { value, type: 'richText', richText: [{ text: value }] });
      }
    });
  });
  const columns = (rows[0] ?? []).map((_, column) => {
    const numFmt = formats[column];
    return { width: widthOf(values, column), ...(numFmt === null || numFmt === undefined ? {} : { numFmt }) };
  });
  return { name, rows: values, cells, columns, freezePane: { rows: 1 } };
}

function cellValue(cell: CsvCell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  return typeof cell === 'object' ? Number(cell.decimal) : allowed(cell);
}

/** XML has no place for these signs, nor for half a sign; a cell has room for so many. */
export function allowed(text: string): string {
  return text
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '�')
    .slice(0, LONGEST_TEXT);
}

/** In half-width signs, of which a Chinese one takes two. */
function widthOf(rows: readonly (readonly CellValue[])[], column: number): number {
  const widths = rows.slice(0, LOOKED_AT).map((row) => {
    const text = String(row[column] ?? '').slice(0, WIDTH.most);
    return [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 2);
  });
  return Math.min(WIDTH.most, Math.max(WIDTH.least, ...widths));
}

/** A name a sheet may have; `at` tells the second and later ones apart. */
export function sheetName(name: string, at: number): string {
  const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'|'$/g, '');
  const place = at === 0 ? '' : ` (${at + 1})`;
  return `${plain.slice(0, LONGEST_NAME - place.length)}${place}`;
}
