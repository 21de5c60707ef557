import { KINDS } from '#domain/kinds.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { STATES } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { count, money } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { Question } from './question.ts';
import { number, text as textOf } from './rows.ts';
import { slotIn, slotText } from './slots.ts';
import sql from './status-matrix.sql?raw';

const WEIGHTS = ['critical_slots', 'major_slots', 'minor_slots'] as const;

/** 各项目指标状态: project × kind, one of five states in each cell, with the marks of the rules on it. */
export const statusMatrix: Question = {
  id: 'status-matrix',
  sql,
  judging: true,
  draw(rows, { text, view }) {
    const all = rows.map((row) => KINDS.map(({ id }) => slotIn(row, id)));
    const kinds = KINDS.map(({ id }, at) => ({ id, at })).filter(({ at }) => all.some((slots) => slots[at] !== null));
    const slots = all.map((own) => kinds.map(({ at }) => own[at] ?? null));
    return {
      body: {
        type: 'matrix',
        kinds: kinds.map(({ id }) => id),
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
          ...kinds.map(({ id }) => ({ id, label: text.kinds[id] ?? id, type: 'text' as const })),
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
            ...cells.map((slot) => (slot === null ? null : slotText(slot, text))),
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
