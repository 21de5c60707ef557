import { type CorrectionRow, isAnswered, type LooseLine } from '#intake/returned/book.ts';
import { Answers } from './answers.ts';
import type { AnsweredForm, CellChange, CellPlace, CurrentForm, NotTaken } from './answerTypes.ts';
import { goneRows } from './goneRows.ts';

/** Holds the answers to one form against the form as it is now. A correction that says what stands there is none. */
export function answeredForm(
  current: CurrentForm,
  rows: readonly CorrectionRow[],
  loose: readonly LooseLine[] = [],
): AnsweredForm {
  const answers = new Answers(current);
  for (const line of linesOf(rows)) answers.line(line);
  for (const line of loose) answers.loose(line);
  const { changes, notTaken } = settled(answers.changes, [...answers.notTaken, ...goneRows(current, rows, loose)]);
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
