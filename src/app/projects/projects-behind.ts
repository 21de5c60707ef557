import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { projectsOf } from '#view/behind.ts';
import { parametersOf } from '#view/chosen.ts';
import { filtersBehind } from '#view/view.ts';
import sql from './projects-behind.sql?raw';

const MOST = 1000;

/** 查看清单: the projects a figure counts, with a last line that equals it. */
export const projectsBehind: Asked = {
  id: 'projects-behind',
  sql,
  asks: (view) => ({
    ...parametersOf(filtersBehind(view).projects),
    counted: projectsOf(view.behind) ?? '',
    rows: MOST,
  }),
};

/** How many there are, and whether more than are listed. */
export function projectsCounted(rows: readonly Row[]): { readonly projects: number; readonly cut: boolean } {
  const projects = number(rows[0], 'projects');
  return { projects, cut: projects > rows.length };
}

export function projectsTable(rows: readonly Row[], text: Text): Table {
  const label = text.columns;
  const [first] = rows;
  return {
    columns: [
      { id: 'name', label: label.name, type: 'text', wide: true },
      { id: 'unit', label: label.unit, type: 'text' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'weak_items', label: text.weak.item, type: 'count' },
      { id: 'suspected_items', label: text.weak.suspectedItem, type: 'count' },
      { id: 'expected', label: label.slots, type: 'count' },
      { id: 'category', label: label.category, type: 'text' },
      { id: 'department', label: label.department, type: 'text' },
      { id: 'year', label: label.year, type: 'year' },
    ],
    rows: rows.map((row) => [
      textOf(row, 'name'),
      textOf(row, 'unit'),
      row.amount === null ? null : number(row, 'amount'),
      number(row, 'certain_items'),
      number(row, 'suspected_items'),
      number(row, 'slots_expected'),
      wordFor(text.categories, String(row.category)),
      textOf(row, 'department'),
      number(row, 'year'),
    ]),
    totals:
      first === undefined
        ? []
        : [
            [
              text.panel.total(count(number(first, 'projects'))),
              null,
              number(first, 'with_amount') === 0 ? null : number(first, 'whole_amount'),
              number(first, 'whole_certain'),
              number(first, 'whole_suspected'),
              number(first, 'whole_expected'),
              null,
              null,
              null,
            ],
          ],
  };
}
