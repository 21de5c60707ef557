import { KINDS, kindBit } from '#domain/kinds.ts';
import { maskHas, STATES, type State } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { count, money } from '#text/format.ts';
import type { Question } from './question.ts';
import { number } from './rows.ts';
import sql from './status-matrix.sql?raw';

/** 各项目指标状态: project × kind, one of five states in each cell. */
export const statusMatrix: Question = {
  id: 'status-matrix',
  sql,
  draw(rows, { text, view }) {
    const kinds = KINDS.map(({ id }) => id).filter((id) =>
      rows.some((row) => maskHas(number(row, 'expected'), kindBit(id))),
    );
    const states = rows.map((row) => kinds.map((kind) => stateIn(row, kindBit(kind))));
    return {
      body: {
        type: 'matrix',
        kinds,
        rows: rows.map((row, at) => ({
          project: number(row, 'project'),
          title: String(row.name ?? ''),
          subtitle: [row.year, row.unit].filter(Boolean).join(' · '),
          amount: row.amount === null ? '—' : money(number(row, 'amount'), view.money),
          states: states[at] ?? [],
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
        ],
        rows: rows.map((row, at) => {
          const cells = states[at] ?? [];
          return [
            number(row, 'year'),
            String(row.name ?? ''),
            row.unit === null ? null : String(row.unit),
            row.amount === null ? null : number(row, 'amount'),
            ...cells.map((state) => (state === null ? null : (text.states[state] ?? state))),
            ...STATES.map((state) => cells.filter((cell) => cell === state).length),
          ];
        }),
      },
      empty: rows.length === 0,
    };
  },
};

/** `null`: the kind is no slot of this form's framework. */
function stateIn(row: Row, bit: number): State | null {
  if (!maskHas(number(row, 'expected'), bit)) return null;
  return STATES.find((state) => state !== 'absent' && maskHas(number(row, state), bit)) ?? 'absent';
}
