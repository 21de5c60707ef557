import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import type { Text } from '#text/text.ts';
import sql from './co-missing-rows.sql?raw';

/** As many as co-missing-rows.sql gives. */
export const MOST_TOGETHER = 500;

/** The projects behind one combination (see co-missing): what is asked when it is opened. */
export function combinationRows(weak: number): Asked {
  return { id: 'co-missing-rows', sql, asks: () => ({ weak }) };
}

export function combinationTable(rows: readonly Row[], text: Text): Table {
  const label = text.columns;
  return {
    columns: [
      { id: 'year', label: label.year, type: 'year' },
      { id: 'name', label: label.name, type: 'text', wide: true },
      { id: 'unit', label: label.unit, type: 'text' },
      { id: 'amount', label: label.amount, type: 'money' },
    ],
    rows: rows.map((row) => [
      number(row, 'year'),
      textOf(row, 'name'),
      textOf(row, 'unit'),
      row.amount === null ? null : number(row, 'amount'),
    ]),
  };
}
