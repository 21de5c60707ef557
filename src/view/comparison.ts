/** What can be held side by side: two of these. A project is one over the years, by its lineage. */
export const COMPARED = ['unit', 'department', 'category', 'year', 'project'] as const;
export type Compared = (typeof COMPARED)[number];

/**
 * What the page of comparison shows. A side is a value of the filter of that dimension, a project the identity of one
 * of its forms (domain/forms.ts); a side that is not chosen is left to the page.
 */
export interface Comparison {
  readonly of: Compared;
  readonly sides: readonly string[];
}

/** Reads `of=department&side=…&side=…`. */
export function readComparison(values: URLSearchParams): Comparison {
  const of = COMPARED.find((one) => one === values.get('of')) ?? 'unit';
  return { of, sides: values.getAll('side').slice(0, 2) };
}

/** Writes it; `readComparison` gives it back. */
export function writeComparison({ of, sides }: Comparison, values: URLSearchParams): void {
  if (of !== 'unit') values.set('of', of);
  for (const side of sides) values.append('side', side);
}
