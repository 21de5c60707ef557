import type { AmountField, Field, IndicatorField, ProjectField } from '#domain/columns.ts';
import type { OtherPaper } from '#domain/forms.ts';
import type { KindId } from '#domain/kinds.ts';
import type { MoneyUnit } from '#domain/money.ts';
import type { ProblemCode } from '#domain/problems.ts';

/** Where the cells of a form or indicator stand, counted from its first row. Shared by all that are laid out alike. */
export interface Placement {
  readonly [field: string]: { readonly rows_below: number; readonly column: string } | undefined;
}

/** The cells of one form or one indicator as texts, by what their columns mean. */
export interface Part<F extends Field> {
  /** First row, as a spreadsheet counts it. */
  readonly row: number;
  readonly texts: Readonly<Partial<Record<F, string>>>;
  readonly placement: Placement;
}

/** Something seen while the cells were put together, before any value was read. */
export interface Remark {
  readonly code: ProblemCode;
  readonly row: number | null;
  readonly column: string | null;
  readonly raw: string | null;
  readonly detail: string | null;
}

/** One form as its cells, from whatever shape it came in: all shapes meet here, then `tidy` reads the values. */
export interface RawForm {
  readonly sheet: string | null;
  readonly project: Part<ProjectField>;
  readonly indicators: readonly Part<IndicatorField>[];
  /** Kinds that the form prints with a row of its template alone: nothing is written in it. */
  readonly blankKinds?: readonly KindId[];
  /** Units the headers state; a unit column, then the answer of the reader of the page, stand in. */
  readonly units: Readonly<Partial<Record<AmountField, MoneyUnit>>>;
  /** Said once for all forms of the sheet: in its title, in a line 金额单位. */
  readonly above: { readonly year: number | null; readonly money_unit: MoneyUnit | null };
  readonly remarks: readonly Remark[];
  /** Labels of a printed form that mean nothing to us, with what stands behind them. */
  readonly strangers?: readonly { readonly label: string; readonly values: readonly string[] }[];
  /** What it is, where it is no form of a project. */
  readonly other?: OtherPaper;
}
