import type { CsvCell } from '#export/csv.ts';
import type { Sheet } from '#export/xlsx.ts';
import type { Text } from '#text/text.ts';
import { type AskRows, wholeRows } from './whole.ts';

const MONEY = '#,##0.00';

/** All that is loaded as a sheet: the rows of the CSV, one per indicator; `null` where they are more cells than `most`. */
export async function dataSheet(ask: AskRows, text: Text, most: number): Promise<Sheet | null> {
  const rows: (readonly CsvCell[])[] = [];
  for await (const piece of wholeRows(ask)) {
    for (const row of piece) rows.push(row);
    if (rows.length * (rows[0]?.length ?? 0) > most) return null;
  }
  const formats = (rows[0] ?? []).map((header) => (String(header).endsWith('(元)') ? MONEY : null));
  return { name: text.export.sheet, rows, formats };
}
