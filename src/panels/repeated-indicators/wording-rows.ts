import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import sql from './wording-rows.sql?raw';

/** The rows behind one name (see repeated-indicators): what is asked when it is opened. */
export function wordingRows(wording: string): Asked {
  return { id: 'wording-rows', sql, asks: () => ({ wording }) };
}

export function wordingTable(rows: readonly Row[], text: Text): Table {
  const label = text.columns;
  return {
    columns: [
      { id: 'indicator', label: label.indicator, type: 'text' },
      { id: 'target', label: label.target, type: 'text' },
      { id: 'kind', label: label.kind, type: 'text' },
      { id: 'name', label: label.name, type: 'text' },
      { id: 'unit', label: label.unit, type: 'text' },
      { id: 'year', label: label.year, type: 'year' },
      { id: 'amount', label: label.amount, type: 'money' },
    ],
    rows: rows.map((row) => [
      textOf(row, 'name'),
      textOf(row, 'target'),
      row.kind === null ? null : wordFor(text.kinds, String(row.kind)),
      textOf(row, 'project_name'),
      textOf(row, 'unit'),
      number(row, 'year'),
      row.amount === null ? null : number(row, 'amount'),
    ]),
  };
}
