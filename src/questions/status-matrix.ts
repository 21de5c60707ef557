import { KINDS, kindBit } from '#domain/kinds.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { maskHas, STATES } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { count, money } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { Question } from './question.ts';
import { distinct, number, text as textOf } from './rows.ts';
import { slotIn, slotText } from './slots.ts';
import sql from './status-matrix.sql?raw';

const WEIGHTS = ['critical_slots', 'major_slots', 'minor_slots'] as const;

/** 各项目指标状态: project × kind, one of five states in each cell, with the marks of the rules on it. */
export const statusMatrix: Question = {
  id: 'status-matrix',
  sql,
  judging: true,
  draw(rows, { text, view }) {
    const expected = distinct(rows.map((row) => number(row, 'expected')));
    const kinds = KINDS.map(({ id }) => id).filter((id) => expected.some((mask) => maskHas(mask, kindBit(id))));
    const slots = rows.map((row) => kinds.map((id) => slotIn(row, id)));
    // There are few different slots, but a hundred thousand rows of them.
    const words = new Map(distinct(slots.flat()).map((slot) => [slot, slot === null ? null : slotText(slot, text)]));
    return {
      body: {
        type: 'matrix',
        kinds,
        rows: rows.map((row, at) => ({
          project: number(row, 'project'),
          title: String(row.name ?? ''),
          subtitle: [row.year, row.unit].filter(Boolean).join(' · '),
          amount: row.amount === null ? '—' : money(number(row, 'amount'), view.money),
          slots: slots[at] ?? [],
          weakness: number(row, 'weakness'),
          readNotes: doubtsOf(row, text),
        })),
      },
      note: text.matrix.note(count(rows.length)),
      remarks: [],
      summary: text.matrix.summary(count(rows.length)),
      table: {
        columns: [
          { id: 'year', label: text.columns.year, type: 'year' },
          { id: 'project', label: text.matrix.project, type: 'text', wide: true },
          { id: 'unit', label: text.columns.unit, type: 'text' },
          { id: 'amount', label: text.columns.amount, type: 'money' },
          ...kinds.map((id) => ({ id, label: text.kinds[id] ?? id, type: 'text' as const })),
          ...STATES.map((state) => ({ id: `count_${state}`, label: text.columns[state], type: 'count' as const })),
          { id: 'count_misplaced', label: text.findings.columns.misplaced, type: 'count' },
          ...WEIGHTS.map((id) => ({ id, label: text.findings.columns[id], type: 'count' as const })),
          { id: 'read_notes', label: text.findings.columns.read_notes, type: 'text' },
        ],
        rows: rows.map((row, at) => {
          const cells = slots[at] ?? [];
          return [
            number(row, 'year'),
            String(row.name ?? ''),
            textOf(row, 'unit'),
            row.amount === null ? null : number(row, 'amount'),
            ...cells.map((slot) => words.get(slot) ?? null),
            ...STATES.map((state) => cells.filter((slot) => slot?.state === state).length),
            cells.filter((slot) => slot?.misplaced).length,
            ...WEIGHTS.map((id) => number(row, id)),
            doubtsOf(row, text),
          ];
        }),
      },
      empty: rows.length === 0,
    };
  },
};

function doubtsOf(row: Row, text: Text): string {
  if (row.doubts === null) return '';
  return String(row.doubts)
    .split(',')
    .map((code) => text.problems.titles[code as ProblemCode])
    .join(text.list.comma);
}
