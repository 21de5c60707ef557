import type { Table } from '#charts/table.ts';
import { KINDS, type KindId, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import { SLOT_MARKS, type SlotMark } from '#panels/slots.ts';
import { count } from '#text/format.ts';
import sql from './ask.sql?raw';
import { matrixTable } from './matrixTable.ts';

/** Project × kind. The rows are as they were answered: there may be a hundred thousand, and few are in sight. */
export interface StatusMatrix {
  readonly kinds: readonly KindId[];
  readonly rows: readonly Row[];
  /** Of each kind: the forms with a given slot, and those that print the kind. */
  readonly totals: readonly { readonly given: number; readonly printed: number }[];
  /** The marks that stand on some slot. */
  readonly marks: readonly SlotMark[];
}

/** 各项目指标状态: project × kind, one of five states in each cell, with the marks of the rules on it. */
export const statusMatrix: Question<StatusMatrix> = {
  id: 'status-matrix',
  sql,
  judging: true,
  draw(rows, { text }) {
    const expected = distinct(rows.map((row) => number(row, 'expected')));
    const kinds = KINDS.map(({ id }) => id).filter((id) => expected.some((mask) => maskHas(mask, kindBit(id))));
    let table: Table | null = null;
    return {
      body: { type: 'own', own: { kinds, rows, totals: totalsOf(rows, kinds), marks: marksOf(rows) } },
      note: text.matrix.note(count(rows.length)),
      remarks: [],
      summary: text.matrix.summary(count(rows.length)),
      get table() {
        table ??= matrixTable(rows, kinds, text);
        return table;
      },
      empty: rows.length === 0,
    };
  },
};

/** There are few different masks, but a hundred thousand forms that have them. */
function totalsOf(rows: readonly Row[], kinds: readonly KindId[]): StatusMatrix['totals'] {
  const forms = (column: string) => {
    const masks = new Map<number, number>();
    for (const row of rows) masks.set(number(row, column), (masks.get(number(row, column)) ?? 0) + 1);
    return (kind: KindId) => [...masks].reduce((sum, [mask, of]) => (maskHas(mask, kindBit(kind)) ? sum + of : sum), 0);
  };
  const [given, printed] = [forms('given'), forms('printed')];
  return kinds.map((kind) => ({ given: given(kind), printed: printed(kind) }));
}

function marksOf(rows: readonly Row[]): StatusMatrix['marks'] {
  return SLOT_MARKS.filter((mark) => rows.some((row) => number(row, mark) > 0));
}
