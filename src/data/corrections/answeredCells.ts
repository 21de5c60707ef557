import type { CorrectionPlace } from '#domain/corrections/correction.ts';
import type { KindId } from '#domain/kinds.ts';
import type { ProblemCode } from '#domain/problems.ts';
import type { Row } from '#engine/engine.ts';
import { type CorrectionRow, isAnswered, type LooseLine } from '#intake/returned/book.ts';
import { Answers } from './answers.ts';

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

/** Holds the answers to one form against the form as it is now. A correction that says what stands there is none. */
export function answeredForm(
  current: CurrentForm,
  rows: readonly CorrectionRow[],
  loose: readonly LooseLine[] = [],
): AnsweredForm {
  const answers = new Answers(current);
  for (const line of linesOf(rows)) answers.line(line);
  for (const line of loose) answers.loose(line);
  const { changes, notTaken } = settled(answers.changes, answers.notTaken);
  return {
    round: Math.max(1, ...rows.map(({ key }) => key.round)),
    answers: Math.max(rows.filter(isAnswered).length, changes.length + notTaken.length),
    current,
    changes: changes.toSorted((a, b) => orderOf(a.place) - orderOf(b.place)),
    remarks: answers.remarks,
    notTaken,
    asked: null,
  };
}

/** The keys of each line of a sheet together. */
function linesOf(rows: readonly CorrectionRow[]): readonly (readonly CorrectionRow[])[] {
  const lines = new Map<string, CorrectionRow[]>();
  for (const row of rows) {
    const at = `${row.sheet} ${row.row}`;
    lines.set(at, [...(lines.get(at) ?? []), row]);
  }
  return [...lines.values()];
}

/** An indicator that is to go cannot be reworded too. */
function settled(
  changes: readonly CellChange[],
  notTaken: readonly NotTaken[],
): { readonly changes: readonly CellChange[]; readonly notTaken: readonly NotTaken[] } {
  const dropped = new Map(
    changes.flatMap((change) => (change.place.of === 'drop' ? [[change.place.position, change] as const] : [])),
  );
  const torn = new Set(
    changes.flatMap(({ place }) => {
      const at = place.of === 'row' || place.of === 'move' ? dropped.get(place.position) : undefined;
      return at?.place.of === 'drop' ? [at.place.position] : [];
    }),
  );
  const isTorn = ({ place }: CellChange) => 'position' in place && torn.has(place.position);
  const left = changes
    .filter(isTorn)
    .map(({ row, after }): NotTaken => ({ code: 'X69', row, raw: after, detail: 'both' }));
  return { changes: changes.filter((change) => !isTorn(change)), notTaken: [...notTaken, ...left] };
}

/** Fields, rows from the first to the last and name before target, rows that are new. */
function orderOf(place: CellPlace): number {
  if (place.of === 'field') return 0;
  const part = 'part' in place && place.part === 'target' ? 1 : 0;
  return 'position' in place ? 2 * place.position + part : 1e6 + part;
}
