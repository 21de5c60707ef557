import { type AmountReading, type MoneyUnit, readAmount } from '#domain/money.ts';
import type { RosterFault, RosterField, RosterRow } from '#domain/roster.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { readYear } from '#intake/tidy/date.ts';
import type { RosterHeader } from './rosterHeader.ts';

/** What holds for all rows of one sheet of a roster. */
interface Context {
  readonly header: RosterHeader;
  readonly sheet: string | null;
  /** Blank cells may stand below a merged one. */
  readonly merged: boolean;
  readonly money_unit: MoneyUnit;
  /** Where a row says none. */
  readonly year: number | null;
}

/** Cells that are merged over several projects. */
const CARRIED: readonly RosterField[] = ['year', 'department', 'unit'];
const SUM = /(?:小计|合计|总计|共计)$/;
const FAULTS: Readonly<Record<AmountReading['kind'], RosterFault | null>> = {
  amount: null,
  blank: null,
  none: null,
  fraction: 'fraction',
  unreadable: 'amount',
  too_large: 'too_large',
};

/** Every row below the header that says anything; what cannot be matched has a fault. */
export function rosterRows(rows: readonly SheetRow[], context: Context): readonly RosterRow[] {
  const carried = new Map<RosterField, string>();
  return rows.flatMap((row): readonly RosterRow[] => {
    const raw = row.cells
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' | ');
    if (raw === '') return [];
    return [rowOf(row, raw.slice(0, 200), { ...context, carried })];
  });
}

function rowOf(
  { row, cells }: SheetRow,
  raw: string,
  { header, sheet, merged, money_unit, year: above, carried }: Context & { readonly carried: Map<RosterField, string> },
): RosterRow {
  const own = (field: RosterField) => {
    const column = header.columns.get(field);
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  const isSum = [own('name'), own('unit'), own('department'), cells.find((cell) => cell.trim() !== '') ?? ''].some(
    (text) => SUM.test(text.replace(/\s/g, '')),
  );
  const text = (field: RosterField): string | null => {
    const said = own(field);
    if (!merged || !CARRIED.includes(field)) return said || null;
    if (said !== '' && !isSum) carried.set(field, said);
    return said || (carried.get(field) ?? null);
  };
  const [said, department, unit] = [text('year'), text('department'), text('unit')];
  const year = said === null ? above : readYear(said);
  const amount = readAmount(own('amount'), money_unit);
  const named = own('name') !== '' || own('code') !== '';
  const fault =
    isSum && own('code') === '' ? 'sum' : !named ? 'no_name' : year === null ? 'no_year' : FAULTS[amount.kind];
  return {
    sheet,
    row,
    year,
    department,
    unit,
    code: own('code') || null,
    name: own('name') || null,
    amount: amount.kind === 'amount' ? amount.fen : null,
    fault,
    raw,
  };
}
