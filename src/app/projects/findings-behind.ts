import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { severityOf } from '#view/behind.ts';
import { parametersOf } from '#view/chosen.ts';
import { ruleName } from '#view/rules.ts';
import { filtersBehind } from '#view/view.ts';
import sql from './findings-behind.sql?raw';

const MOST = 1000;

/** 查看清单: the findings a figure counts, those that were not dismissed, with a last line that equals it. */
export const findingsBehind: Asked = {
  id: 'findings-behind',
  sql,
  asks: (view) => ({
    ...parametersOf(filtersBehind(view).projects),
    behind_severities: severityOf(view.behind) ?? '',
    rows: MOST,
  }),
};

export function findingsTable(rows: readonly Row[], text: Text): Table {
  const label = text.columns;
  const [first] = rows;
  return {
    columns: [
      { id: 'name', label: label.name, type: 'text' },
      { id: 'rule', label: text.verdicts.rule, type: 'text' },
      { id: 'kind', label: label.kind, type: 'text' },
      { id: 'indicator', label: label.indicator, type: 'text', wide: true },
      { id: 'target', label: label.target, type: 'text' },
      { id: 'evidence', label: text.verdicts.evidence, type: 'text' },
      { id: 'year', label: label.year, type: 'year' },
      { id: 'unit', label: label.unit, type: 'text' },
      { id: 'amount', label: label.amount, type: 'money' },
    ],
    rows: rows.map((row) => [
      textOf(row, 'project_name'),
      ruleName(String(row.rule), text),
      row.kind === null ? null : wordFor(text.kinds, String(row.kind)),
      textOf(row, 'name'),
      textOf(row, 'target'),
      textOf(row, 'evidence'),
      number(row, 'year'),
      textOf(row, 'unit'),
      row.amount === null ? null : number(row, 'amount'),
    ]),
    totals:
      first === undefined
        ? []
        : [
            [
              text.panel.total(count(number(first, 'projects'))),
              text.sheet.behind.findings(count(number(first, 'findings'))),
              ...Array<null>(6).fill(null),
              first.whole_amount === null ? null : number(first, 'whole_amount'),
            ],
          ],
  };
}
