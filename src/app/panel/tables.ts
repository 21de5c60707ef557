import type { Column, Table, Value } from '#charts/table.ts';
import { yuanText } from '#domain/money.ts';
import type { CsvCell } from '#export/csv.ts';
import type { Sheet } from '#export/xlsx.ts';
import { count, money, percent, type Scale, signed } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { DataTableProps, ShownCell } from '#ui/DataTable.tsx';

/** A table as it is shown: money in the unit of the view, the exact value beside every number. */
export function shownTable(
  table: Table,
  text: Text,
  scale: Scale,
): Pick<DataTableProps, 'columns' | 'rows' | 'totals' | 'chosen' | 'printed'> {
  const shownRow = (row: readonly Value[]) => row.map((value, at) => cellOf(value, table.columns[at], scale));
  return {
    printed: (shown, all) => text.print.cut(count(shown), count(all)),
    columns: table.columns.map(({ id, label, type, wide }) => ({
      id,
      label: type === 'money' ? text.inUnit(label, text.scales[scale]) : label,
      numeric: type !== 'text',
      wide: wide === true,
    })),
    rows: table.rows.map(shownRow),
    // Under a column that cannot be summed stands nothing; a dash would say that a sum is missing.
    totals: (table.totals ?? []).map((row) =>
      shownRow(row).map((cell) => (cell.sort === null ? { ...cell, text: '' } : cell)),
    ),
    chosen: table.chosen ?? [],
  };
}

function cellOf(value: Value, column: Column | undefined, scale: Scale): ShownCell {
  const cell = shownCell(value, column?.type ?? 'text', scale);
  return column?.signed === true && value !== null ? { ...cell, text: signed(cell.text) } : cell;
}

function shownCell(value: Value, type: Column['type'], scale: Scale): ShownCell {
  if (value === null) return { text: type === 'text' ? '' : '—', sort: null, exact: null };
  if (typeof value === 'string') return { text: value, sort: value, exact: null };
  if (type === 'money') return { text: money(value, scale), sort: value, exact: yuanText(value) };
  if (type === 'share') return { text: percent(value, 1), sort: value, exact: String(Number(value.toFixed(6))) };
  return { text: type === 'year' ? String(value) : count(value), sort: value, exact: String(value) };
}

/** One row of a table by the names of its columns. */
export type Cells = Readonly<Record<string, Value>>;

export function cellsOf({ columns, rows }: Table, row: number): Cells {
  return Object.fromEntries(columns.map(({ id }, at) => [id, rows[row]?.[at] ?? null]));
}

const FORMATS: Readonly<Record<Column['type'], string | null>> = {
  text: null,
  count: '#,##0',
  money: '#,##0.00',
  share: '0.0%',
  year: '0',
};

/** A table as a sheet of a workbook: money in 元, numbers as numbers. */
export function sheetOf(table: Table, name: string, text: Text): Sheet {
  const sums = table.totals?.length ?? 0;
  return { name, rows: csvRows(table, text), formats: table.columns.map(({ type }) => FORMATS[type]), sums };
}

/** A table for a spreadsheet, sums last: money in 元 and exact, shares as fractions. */
export function csvRows({ columns, rows, totals = [] }: Table, text: Text): readonly (readonly CsvCell[])[] {
  const header = columns.map(({ label, type }) => (type === 'money' ? text.export.inYuan(label) : label));
  const cells = [...rows, ...totals].map((row) =>
    row.map((value, at): CsvCell => {
      const money = columns[at]?.type === 'money' && typeof value === 'number';
      return money ? { decimal: yuanText(value) } : value;
    }),
  );
  return [header, ...cells];
}
