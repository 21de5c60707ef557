import type { Table } from '#charts/table.ts';
import type { KindId } from '#domain/kinds.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { STATES } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import { type Slot, slotIn, slotText } from '#panels/slots.ts';
import { weakStanding } from '#panels/weakItems.ts';
import type { Text } from '#text/text.ts';

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
      { id: 'certain_items', label: text.weak.item, type: 'count' },
      { id: 'suspected_items', label: text.weak.suspectedItem, type: 'count' },
      { id: 'slots_expected', label: text.weak.expected, type: 'count' },
      { id: 'weakly_justified', label: text.weak.standing, type: 'text' },
      { id: 'gaps', label: text.matrix.gaps, type: 'count' },
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
        number(row, 'certain_items'),
        number(row, 'suspected_items'),
        number(row, 'slots_expected'),
        weakStanding(row, text),
        number(row, 'gaps'),
        doubtsOf(row, text),
      ];
    }),
  };
}

/** Doubts about the reading of a form, in words; '' when there are none. */
export function doubtsOf(row: Row, text: Text): string {
  if (row.doubts === null) return '';
  return String(row.doubts)
    .split(',')
    .map((code) => text.problems.titles[code as ProblemCode])
    .join(text.list.comma);
}
