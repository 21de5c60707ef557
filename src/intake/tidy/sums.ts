import { type AmountField, type ProjectField, SUMS } from '#domain/columns.ts';
import { yuanText } from '#domain/money.ts';
import type { PartReader } from './partReader.ts';

/**
 * Notes a sum that its parts do not make (X01). Parts may be fewer than the sum where the form has no cell for some
 * of them; never more.
 */
export function noteSums(
  reader: PartReader<ProjectField>,
  amounts: Readonly<Record<AmountField, number | null>>,
): void {
  for (const { sum, parts } of SUMS) {
    const stated = amounts[sum];
    const given = parts.filter((part) => amounts[part] !== null);
    if (stated === null || given.length === 0) continue;
    const made = given.reduce((all, part) => all + (amounts[part] ?? 0), 0);
    const whole = parts.every((part) => reader.hasCell(part));
    if (made > stated || (whole && made < stated)) reader.note('X01', sum, yuanText(made));
  }
}
