import type { Row } from '#engine/engine.ts';
import { distinct, number, text } from '#model/rows.ts';

export const MATRIX_ORDERS = ['amount', 'weakness', 'gaps', 'unit'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** Rows of the status matrix, which come by amount, in another order; what is equal comes by weakness. */
export function inOrder(rows: readonly Row[], order: MatrixOrder): readonly Row[] {
  if (order === 'amount') return rows;
  const weakness = (a: Row, b: Row) => number(a, 'weakness') - number(b, 'weakness');
  if (order === 'weakness') return rows.toSorted(weakness);
  if (order === 'gaps') return rows.toSorted((a, b) => number(b, 'gaps') - number(a, 'gaps') || weakness(a, b));
  // Comparing a hundred thousand texts takes a second: the units are compared once each. Those without one come last.
  const units = distinct(rows.map((row) => text(row, 'unit')));
  const known = units.filter((unit) => unit !== null).sort(pinyin.compare);
  const place = new Map<string | null, number>([...known, null].map((unit, at) => [unit, at]));
  const placeOf = (row: Row) => place.get(text(row, 'unit')) ?? 0;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b) || weakness(a, b));
}
