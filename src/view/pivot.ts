/** What rows and columns of the pivot can be. `standing` is whether a project is large and weak, weak, or neither. */
export const PIVOTED = ['year', 'category', 'department', 'unit', 'standing'] as const;
export type Pivoted = (typeof PIVOTED)[number];

/** What its cells say. */
export const PIVOT_MEASURES = ['amount', 'projects', 'weak_projects'] as const;
type PivotMeasure = (typeof PIVOT_MEASURES)[number];

export interface Pivot {
  readonly rows: Pivoted;
  readonly columns: Pivoted;
  readonly measure: PivotMeasure;
}

const PLAIN: Pivot = { rows: 'department', columns: 'category', measure: 'amount' };

/** Reads `unit.year.projects`: rows, columns, measure; what is no pivot is the plain one. */
export function readPivot(text: string | null): Pivot {
  const [first, second, third] = (text ?? '').split('.');
  const rows = PIVOTED.find((one) => one === first);
  const columns = PIVOTED.find((one) => one === second);
  const measure = PIVOT_MEASURES.find((one) => one === third);
  const known = rows !== undefined && columns !== undefined && measure !== undefined && rows !== columns;
  return known ? { rows, columns, measure } : PLAIN;
}

/** Writes it, `null` for the plain one; `readPivot` gives it back. */
export function writePivot({ rows, columns, measure }: Pivot): string | null {
  const text = [rows, columns, measure].join('.');
  return text === [PLAIN.rows, PLAIN.columns, PLAIN.measure].join('.') ? null : text;
}
