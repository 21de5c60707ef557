/** What can be held side by side: two of these. A project is one over the years, by its lineage. */
export const COMPARED = ['unit', 'department', 'category', 'year', 'project'] as const;
export type Compared = (typeof COMPARED)[number];

/**
 * What the page of comparison shows. A side is a value of the filter of that dimension, a project the identity of one
 * of its forms (domain/forms.ts); a side that is not chosen is left to the page.
 */
export interface Comparison {
  readonly of: Compared;
  readonly side: string | null;
  readonly beside: string | null;
}

/** Two of a dimension to be held side by side. */
export interface Sides {
  readonly of: Compared;
  readonly sides: readonly string[];
}

/** The first two that are chosen, or where fewer are the first of a ranking; nothing where there are no two. */
export function sidesOf(of: Compared, chosen: readonly string[], ranked: readonly string[]): { compares?: Sides } {
  const sides = [...new Set([...chosen, ...ranked])].slice(0, 2);
  // Of projects a list has few: beside a single one the page finds another.
  return sides.length < (of === 'project' ? 1 : 2) ? {} : { compares: { of, sides } };
}

/** Reads `of=department&side=…&beside=…`. */
export function readComparison(values: URLSearchParams): Comparison {
  const of = COMPARED.find((one) => one === values.get('of')) ?? 'unit';
  return { of, side: values.get('side'), beside: values.get('beside') };
}

/** Writes it; `readComparison` gives it back. */
export function writeComparison({ of, side, beside }: Comparison, values: URLSearchParams): void {
  if (of !== 'unit') values.set('of', of);
  if (side !== null) values.set('side', side);
  if (beside !== null) values.set('beside', beside);
}
