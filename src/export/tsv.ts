import { type CsvCell, guarded } from './csv.ts';

/** A text for the clipboard that a spreadsheet takes as cells: numbers stay numbers, tabs and breaks in texts go. */
export function tsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.decimal;
  return guarded(value.replace(/[\t\r\n]+/g, ' '));
}
