import { type AmountField, type Field, fieldOf, INDICATOR_LISTS, isAmountField } from '#domain/columns.ts';
import { type MoneyUnit, readMoneyUnit } from '#domain/money.ts';
import type { Placement } from './raw.ts';
import type { SheetRow } from './sheet.ts';

/** A header row understood: which column means what, and what the headers say of units. */
export interface Header {
  readonly row: number;
  readonly labels: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  readonly units: Readonly<Partial<Record<AmountField, MoneyUnit>>>;
  /** Where every value of a row stands, for rows that carry all their cells themselves. */
  readonly placement: Placement;
  /** Headers that mean nothing to us: their columns are not used, and the report says so. */
  readonly unused: readonly string[];
}

/** A header must name the project and at least this many columns, so that a line of text is none. */
const LEAST_COLUMNS = 3;

/** The first row that names enough known columns, or `null`. */
export function findHeader(rows: readonly SheetRow[]): Header | null {
  for (const row of rows) {
    const header = headerOfRow(row);
    if (header.columns.size >= LEAST_COLUMNS && header.columns.has('name')) return header;
  }
  return null;
}

function headerOfRow({ row, cells }: SheetRow): Header {
  const labels = cells.map((cell) => cell.trim());
  const columns = new Map<Field, number>();
  const units: Partial<Record<AmountField, MoneyUnit>> = {};
  const unused: string[] = [];
  labels.forEach((label, column) => {
    if (label === '') return;
    const field = fieldOfLabel(label);
    if (field === null || columns.has(field)) {
      unused.push(label);
      return;
    }
    columns.set(field, column);
    const unit = isAmountField(field) ? unitOf(label) : null;
    if (unit !== null && isAmountField(field)) units[field] = unit;
  });
  const placement = Object.fromEntries(
    [...columns].map(([field, column]) => [field, { rows_below: 0, column: labels[column] ?? '' }]),
  );
  return { row, labels, columns, units, placement, unused };
}

function fieldOfLabel(label: string): Field | null {
  const list = INDICATOR_LISTS.find((key) => label.startsWith(`${key}.`));
  return list === undefined ? fieldOf(label) : fieldOf(label.slice(list.length + 1), true);
}

/** Our own export states amounts in 元 whatever the form's unit was. */
function unitOf(label: string): MoneyUnit | null {
  return label.startsWith('amounts.') ? '元' : readMoneyUnit(label);
}
