import { type MoneyUnit, readMoneyUnit } from '#domain/money.ts';
import { type RosterField, rosterColumnOf } from '#domain/roster.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { readYear } from '#intake/tidy/date.ts';

/** The header of a roster understood, with what it and the lines above it say of money and year. */
export interface RosterHeader {
  /** The last row of the header. */
  readonly row: number;
  readonly columns: ReadonlyMap<RosterField, number>;
  readonly money_unit: MoneyUnit | null;
  readonly year: number | null;
}

/** The first row, or pair of rows, that names a project and an amount; `null` where there is none. */
export function findRosterHeader(rows: readonly SheetRow[]): RosterHeader | null {
  for (const [at, row] of rows.entries()) {
    const above = rows.slice(0, at);
    const next = rows[at + 1];
    const one = headerOf([row], above);
    // A title above a header is no group row.
    if (one !== null || next === undefined || headerOf([next], []) !== null) {
      if (one !== null) return one;
      continue;
    }
    const two = headerOf([row, next], above);
    if (two !== null) return two;
  }
  return null;
}

/** Whether an amount stands under a header that rosters use. */
export function namesApproved(labels: readonly string[]): boolean {
  return labels.some((label) => rosterColumnOf(label)?.field === 'amount');
}

function headerOf(head: readonly SheetRow[], above: readonly SheetRow[]): RosterHeader | null {
  const labels = labelsOf(head);
  const columns = new Map<RosterField, number>();
  const known = labels.flatMap((label, column) => {
    const meant = rosterColumnOf(label);
    return meant === null ? [] : [{ ...meant, column }];
  });
  for (const { field, column } of known.toSorted((a, b) => a.rank - b.rank))
    if (!columns.has(field)) columns.set(field, column);
  const amount = columns.get('amount');
  if (amount === undefined || !(columns.has('name') || columns.has('code'))) return null;
  const titles = above.flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean));
  const stated = [labels[amount] ?? '', head[0]?.cells[amount] ?? '', ...titles].map(readMoneyUnit);
  return {
    row: head.at(-1)?.row ?? 0,
    columns,
    money_unit: stated.find((unit) => unit !== null) ?? null,
    year: titles.map(readYear).find((year) => year !== null) ?? null,
  };
}

/** One label a column: what stands below is more exact than the group above it. */
function labelsOf([top, sub]: readonly SheetRow[]): readonly string[] {
  const length = Math.max(top?.cells.length ?? 0, sub?.cells.length ?? 0);
  return Array.from({ length }, (_, column) => {
    const below = (sub?.cells[column] ?? '').trim();
    return below === '' ? (top?.cells[column] ?? '').trim() : below;
  });
}
