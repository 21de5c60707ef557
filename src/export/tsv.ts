import { type CsvCell, guarded } from './csv.ts';

/** Rows for pasting into a spreadsheet: numbers stay numbers, text that would run as a formula is guarded. */
export function tsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.decimal;
  const text = guarded(value);
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
