import type { Target } from '#domain/targets/target.ts';
import type { Category } from './categories.ts';
import type { AmountField } from './columns.ts';
import type { FormType } from './forms.ts';
import type { KindId } from './kinds.ts';
import type { MoneyUnit } from './money.ts';

/** One indicator row of a form; blank cells are null, the text 无 stays 无. */
export interface Indicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly kind: KindId | null;
  readonly name: string | null;
  readonly target: string | null;
  readonly parts: Target;
  /** 正向 or 反向 as written, where the form has such a column. */
  readonly direction: string | null;
  readonly weight: number | null;
}

/** One form: one project in one year of one unit. Amounts are fen, dates ISO text. */
export interface Project {
  readonly form: FormType;
  readonly year: number | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly department: string | null;
  readonly unit: string | null;
  readonly category: Category;
  readonly category_raw: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly money_unit: MoneyUnit | null;
  readonly amounts: Readonly<Record<AmountField, number | null>>;
  readonly goal_overall: string | null;
  readonly goal_annual: string | null;
  /** Stated by the source itself; otherwise one is chosen for all forms of a source and year. */
  readonly framework: string | null;
  readonly indicators: readonly Indicator[];
}
