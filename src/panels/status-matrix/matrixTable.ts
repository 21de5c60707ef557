import type { Table } from '#charts/table.ts';
import { type KindId, kindBit } from '#domain/kinds.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { maskHas, STATES } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import { type Slot, slotIn, slotText } from '#panels/slots.ts';
import type { Text } from '#text/text.ts';

const WEIGHTS = ['critical_slots', 'major_slots', 'minor_slots'] as const;

/** Rows of the status matrix in words: the table twin, or what is copied of it. */
export function matrixTable(rows: readonly Row[], kinds: readonly KindId[], text: Text): Table {
  const label = text.findings.columns;
  // There are few different slots, but a hundred thousand rows of them.
  const words = new Map<Slot, string>();
  const wordsOf = (slot: Slot | null) => {
    if (slot === null) return null;
    const known = words.get(slot) ?? slotText(slot, text);
    words.set(slot, known);
    return known;
  };
  return {
    columns: [
      { id: 'year', label: text.columns.year, type: 'year' },
      { id: 'project', label: text.matrix.project, type: 'text', wide: true },
      { id: 'unit', label: text.columns.unit, type: 'text' },
      { id: 'amount', label: text.columns.amount, type: 'money' },
      ...kinds.map((id) => ({ id, label: text.kinds[id], type: 'text' as const })),
      ...STATES.map((state) => ({ id: `count_${state}`, label: text.columns[state], type: 'count' as const })),
      { id: 'count_misplaced', label: label.misplaced, type: 'count' },
      { id: 'weak_slots', label: label.weak_slots, type: 'count' },
      { id: 'expected_slots', label: text.kindsBy.bases.framework, type: 'count' },
      { id: 'gaps', label: text.matrix.gaps, type: 'count' },
      ...WEIGHTS.map((id) => ({ id, label: label[id], type: 'count' as const })),
      { id: 'read_notes', label: label.read_notes, type: 'text' },
    ],
    rows: rows.map((row) => {
      const slots = kinds.map((id) => slotIn(row, id));
      return [
        number(row, 'year'),
        textOf(row, 'name') ?? '',
        textOf(row, 'unit'),
        row.amount === null ? null : number(row, 'amount'),
        ...slots.map(wordsOf),
        ...STATES.map((state) => slots.filter((slot) => slot?.state === state).length),
        slots.filter((slot) => slot?.misplaced).length,
        number(row, 'weak_slots'),
        expectedIn(row, kinds),
        number(row, 'gaps'),
        ...WEIGHTS.map((id) => number(row, id)),
        doubtsOf(row, text),
      ];
    }),
  };
}

/** How many slots a form is expected to have. */
export function expectedIn(row: Row, kinds: readonly KindId[]): number {
  return kinds.filter((id) => maskHas(number(row, 'expected'), kindBit(id))).length;
}

/** Doubts about the reading of a form, in words; '' when there are none. */
export function doubtsOf(row: Row, text: Text): string {
  if (row.doubts === null) return '';
  return String(row.doubts)
    .split(',')
    .map((code) => text.problems.titles[code as ProblemCode])
    .join(text.list.comma);
}
