import type { CorrectionPlace } from '#domain/corrections/correction.ts';
import type { KindId } from '#domain/kinds.ts';
import type { ProblemCode } from '#domain/problems.ts';
import type { Row } from '#engine/engine.ts';

/** A form as it is loaded: its row of the table project and its indicators in order. */
export interface CurrentForm {
  readonly form: Row;
  readonly indicators: readonly Row[];
}

/** A cell of a loaded form; `position` is that of the present version. One indicator more is told by the line it is written on. */
export type CellPlace =
  | Exclude<CorrectionPlace<KindId>, { readonly kind: KindId }>
  | (Extract<CorrectionPlace<KindId>, { readonly kind: KindId }> & { readonly line: string })
  /** An indicator taken out, or put under another kind. */
  | { readonly of: 'drop'; readonly position: number }
  | { readonly of: 'move'; readonly position: number; readonly kind: KindId };

/** Where the unit wrote it: beside the form, over the form itself, among the remarks, on a row of its own. */
export type Written = 'answer' | 'original' | 'remark' | 'inserted';

/** A line of a workbook. */
interface WrittenLine {
  readonly sheet: string | null;
  readonly row: number;
  readonly remark: string;
}

/** A cell a unit wants otherwise. */
export interface CellChange {
  readonly place: CellPlace;
  readonly before: string | null;
  /** As it was written; '' for a cell that is to be blank. */
  readonly after: string;
  /** As the form keeps it: amounts are fen, dates ISO text. */
  readonly value: string | number | null;
  /** The cell says something else by now than when the workbook was made. */
  readonly moved: boolean;
  readonly written: Written;
  readonly row: WrittenLine;
}

/** What a unit wrote beside a cell. */
export interface CellRemark {
  readonly place: CellPlace;
  readonly reason: string;
  readonly row: WrittenLine;
}

/** What could not be taken, and why. */
export interface NotTaken {
  readonly code: ProblemCode;
  readonly row: Omit<WrittenLine, 'remark'>;
  readonly raw: string;
  readonly detail: string;
}

export interface AnsweredForm {
  /** The round of the workbook. */
  readonly round: number;
  /** How many of its cells have a correction or a remark. */
  readonly answers: number;
  readonly current: CurrentForm;
  readonly changes: readonly CellChange[];
  readonly remarks: readonly CellRemark[];
  readonly notTaken: readonly NotTaken[];
  /** The findings the workbook asked about; `null` for all. */
  readonly asked: readonly string[] | null;
}
