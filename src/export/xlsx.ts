import type { CellValue, WriteSheet } from 'hucre/xlsx';
import type { CsvCell } from './csv.ts';

/** A table to be written: the header is its first row; `formats` are those of a spreadsheet, one a column. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
  readonly formats: readonly (string | null)[];
  /** How many of the last rows are sums, which no filter hides. */
  readonly sums?: number;
  /** Words to be read, label and text: no header, and long texts go on in the next line of their cell. */
  readonly prose?: true;
}

/** What a spreadsheet takes: one row less than its limit, for the header. */
const ROWS_A_SHEET = 1_048_575;
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const WIDTH = { least: 6, most: 60 };
const LOOKED_AT = 500;
const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const;
/** As wide as the page, however many pages long. */
const ON_PAPER = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/**
 * A workbook with real numbers, a frozen header and columns as wide as their words. Every text stays text: there is
 * no formula in it. A table too long for one sheet goes on in the next. The writer is loaded only when it is needed.
 */
export async function xlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({ sheets: distinct(sheets.flatMap(inParts)).map(tableSheet) });
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

function inParts(sheet: Sheet): readonly Sheet[] {
  const header = sheet.rows.slice(0, 1);
  const parts = Math.max(1, Math.ceil((sheet.rows.length - 1) / ROWS_A_SHEET));
  return Array.from({ length: parts }, (_, at) => {
    const rows = sheet.rows.slice(1 + at * ROWS_A_SHEET, 1 + (at + 1) * ROWS_A_SHEET);
    return parts === 1
      ? sheet
      : { ...sheet, rows: [...header, ...rows], sums: at === parts - 1 ? (sheet.sums ?? 0) : 0 };
  });
}

/** No two sheets may be called the same, in capitals or not: the second is `名 (2)`. */
export function distinct<S extends { readonly name: string }>(sheets: readonly S[]): readonly S[] {
  const used = new Set<string>();
  return sheets.map((sheet) => {
    let at = 0;
    while (used.has(sheetName(sheet.name, at).toLowerCase())) at += 1;
    const name = sheetName(sheet.name, at);
    used.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

/** A table as the writer takes it. */
export function tableSheet({ name, rows, formats, prose, sums = 0 }: Sheet): WriteSheet {
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
  (values[0] ?? []).forEach((value, column) => {
    const style = { font: { bold: true }, ...(prose === true ? WRAPPED : {}) };
    if (value !== null) cells.set(`0,${column}`, { value, ...cells.get(`0,${column}`), style });
  });
  const count = rows.slice(0, LOOKED_AT).reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: count }, (_, column) => {
    const numFmt = formats[column] ?? null;
    return {
      width: widthOf(values, column, numFmt),
      ...(prose === true ? { style: WRAPPED } : {}),
      ...(numFmt === null ? {} : { numFmt }),
    };
  });
  const filtered = rows.length - sums;
  const view =
    prose === true
      ? {}
      : {
          freezePane: { rows: 1 },
          ...(count > 0 && filtered > 1 ? { autoFilter: { range: `A1:${columnName(count)}${filtered}` } } : {}),
        };
  return { name, rows: values, cells, columns, ...view, pageSetup: ON_PAPER };
}

/** A, B … Z, AA: how a spreadsheet calls its columns, from 1. */
function columnName(place: number): string {
  const letter = String.fromCharCode(65 + ((place - 1) % 26));
  return place > 26 ? `${columnName(Math.floor((place - 1) / 26))}${letter}` : letter;
}

/** An empty text would count as a filled cell. */
function cellValue(cell: CsvCell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (cell === '') return null;
  return typeof cell === 'object' ? Number(cell.decimal) : allowed(cell);
}

/** XML has no place for these signs, nor for half a sign; a cell has room for so many. */
export function allowed(text: string): string {
  return text
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '�')
    .slice(0, LONGEST_TEXT);
}

/** In half-width signs, of which a Chinese one takes two. */
function widthOf(rows: readonly (readonly CellValue[])[], column: number, format: string | null): number {
  const widths = rows.slice(0, LOOKED_AT).map((row) => {
    const text = shown(row[column] ?? '', format).slice(0, WIDTH.most);
    return [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 2);
  });
  return Math.min(WIDTH.most, Math.max(WIDTH.least, ...widths));
}

/** A number about as its format shows it. */
function shown(value: Exclude<CellValue, null>, format: string | null): string {
  if (typeof value !== 'number' || format === null) return String(value);
  if (format.endsWith('%')) return (value * 100).toFixed(2);
  return value.toFixed(format.endsWith('.00') ? 2 : 0).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A name a sheet may have; `at` tells the second and later ones apart. */
export function sheetName(name: string, at: number): string {
  const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'|'$/g, '');
  const place = at === 0 ? '' : ` (${at + 1})`;
  return `${plain.slice(0, LONGEST_NAME - place.length)}${place}`;
}
