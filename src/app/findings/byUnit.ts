import { useAnswer } from '#app/frame/useAnswer.ts';
import { number, sum } from '#model/rows.ts';
import { narrowing } from '#view/narrowing.ts';
import type { View } from '#view/view.ts';
import sql from './units.sql?raw';

const BY_UNIT = { id: 'findings-by-unit', sql, asks: ({ filters }: View) => narrowing(filters) } as const;

/** Findings of one unit; `amount` in 分, `null` where no form has any. */
interface UnitFindings {
  /** '' where the forms name none. */
  readonly unit: string;
  readonly forms: number;
  readonly amount: number | null;
  readonly findings: number;
  readonly critical: number;
  readonly major: number;
  readonly minor: number;
}

/** Every finding of the chosen projects, counted by unit, the worst unit first, and all of them together. */
export function useFindingsByUnit(): { readonly units: readonly UnitFindings[]; readonly findings: number } {
  const rows = useAnswer(BY_UNIT);
  const units = rows.map((row) => ({
    unit: String(row.unit ?? ''),
    forms: number(row, 'forms'),
    amount: row.amount === null ? null : number(row, 'amount'),
    findings: number(row, 'findings'),
    critical: number(row, 'critical'),
    major: number(row, 'major'),
    minor: number(row, 'minor'),
  }));
  return { units, findings: sum(rows, 'findings') };
}
