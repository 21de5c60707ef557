/** Signs a spreadsheet may take for the start of a formula, in half and full width, behind any quotes of ours. */
const FORMULA = /^'*[=+\-@\t\r\n|%＝＋－＠｜％]/;
const BOM = '\ufeff';

/** A cell to be written: text is guarded, numbers (also as exact decimal text) stay raw, null is an empty cell. */
export type CsvCell = string | number | null | { readonly decimal: string };

/**
 * A CSV text for spreadsheets: BOM, CRLF, every text in quotes, and `'` before text that would run as a formula.
 * The one way anything is written as CSV; `unguarded` takes the sign away again.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + csvLines(rows);
}

/** Lines to go behind a `csv` of their header. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.decimal;
  return `"${guarded(value).replaceAll('"', '""')}"`;
}

/** A text with `'` before what would run as a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
