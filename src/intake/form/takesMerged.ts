import type { IndicatorField } from '#domain/columns.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { isPlaceholder } from '#intake/tidy/templateRows.ts';
import type { Headings } from './headings.ts';
import type { Placed } from './line.ts';

/** Which cell may be merged over rows, and what a row must say itself to take it. */
const MERGED = [
  ['target', 'indicator'],
  ['indicator', 'target'],
] as const;

/** Gives a row the target or the name merged down over it, which belongs to each of its rows; whether there was one. */
export function takesMerged(
  cells: Map<IndicatorField, Placed>,
  merged: NonNullable<SheetRow['merged']>,
  { list }: Headings,
): boolean {
  if (isPlaceholder(cells.get('indicator')?.text ?? '')) return false;
  for (const [field, beside] of MERGED) {
    const column = list.find((heading) => heading.field === field)?.column;
    const above = column === undefined ? undefined : merged.get(column);
    if (column === undefined || above === undefined || cells.has(field) || !cells.has(beside)) continue;
    cells.set(field, { column, ...above });
    return true;
  }
  return false;
}
