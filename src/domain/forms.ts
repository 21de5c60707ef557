import type { AmountField } from './columns.ts';

/** The two forms a project-year can have; a self-evaluation (自评) never replaces its target form. */
export type FormType = 'target' | 'self_evaluation';

/** Papers that lie in the same folders and are none of a project: mid-year monitoring, a whole department, a region, a blank. */
export type OtherPaper = 'monitoring' | 'department' | 'transfer' | 'template';

/** The key that two versions of the same form share: (form type, year, code), else (form type, year, unit, name). */
export function identityOf(form: {
  readonly form: FormType;
  readonly year: number;
  readonly code: string | null;
  readonly unit: string | null;
  readonly name: string;
}): string {
  const key = form.code === null ? ['', form.unit ?? '', form.name] : [form.code];
  return [form.form, form.year, ...key].join('\u001f');
}

/**
 * Spending of a form in fen: the annual amount, since a total repeats in every year of a long project.
 * The total stands in where no annual amount is given, and the basis says so.
 */
export function spendingOf(amounts: Readonly<Record<AmountField, number | null>>): {
  readonly amount: number | null;
  readonly basis: 'annual' | 'total' | null;
} {
  if (amounts.annual !== null) return { amount: amounts.annual, basis: 'annual' };
  if (amounts.total !== null) return { amount: amounts.total, basis: 'total' };
  return { amount: null, basis: null };
}
