import type { Problem } from '#domain/problems.ts';
import type { FormOutcome } from './outcomes.ts';

/** A form that came back as it went out. */
export interface UntouchedForm {
  readonly identity: string;
  readonly year: number;
  readonly name: string;
  readonly unit: string | null;
  readonly findings: number;
}

/** What returned workbooks come to, form by form, with the present text of cells that changed since, or without it. */
export interface Corrections {
  readonly kept: readonly FormOutcome[];
  readonly taken: readonly FormOutcome[] | null;
  /** Forms of the workbooks on whose sheets nothing was written, with the findings that stand against them. */
  readonly untouched: readonly UntouchedForm[];
  readonly problems: readonly Problem[];
  /** The sample comes in as a file of its own. */
  readonly sample: string | null;
  /** Kinds the template lacks and some form now has, with the forms that go on lacking them by the template. */
  readonly template: readonly { readonly kind: string; readonly forms: number }[];
}
