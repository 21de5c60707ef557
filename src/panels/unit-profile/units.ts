import type { Table } from '#charts/table.ts';
import { GAPS, PRINTED } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, shareOf, sum, text as textOf } from '#model/rows.ts';
import { changeCells } from '#panels/change.ts';
import type { Look } from '#panels/question.ts';
import { behindSum } from '#view/behind.ts';

/** The units as a table with totals. */
export function unitsTable(rows: readonly Row[], { text, time }: Look): Table {
  const label = text.columns;
  const compared = time.against !== null;
  const changes = (now: number, before: number) => (compared ? [before, ...changeCells(now, before)] : []);
  return {
    columns: [
      { id: 'unit', label: label.unit, type: 'text', wide: true },
      { id: 'department', label: label.department, type: 'text' },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'without_amount', label: label.without_amount, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      ...(compared
        ? ([
            { id: 'before', label: text.overview.change.columns.amount(String(time.against)), type: 'money' },
            { id: 'change', label: label.change, type: 'money', signed: true },
            { id: 'change_share', label: label.change_share, type: 'share', signed: true },
          ] as const)
        : []),
      { id: 'printed', label: label.printed, type: 'count' },
      { id: 'none', label: label.none, type: 'count' },
      { id: 'unfilled', label: text.unit.unfilled, type: 'count' },
      { id: 'unfilled_rate', label: text.headline.unfilled, type: 'share' },
      { id: 'weak_projects', label: text.weak.project, type: 'count' },
      { id: 'weak_amount', label: text.headline.columns.weak_amount, type: 'money' },
      { id: 'large_weak_projects', label: text.weak.large, type: 'count' },
    ],
    rows: rows.map((row) => [
      String(row.unit) || text.filters.blank,
      textOf(row, 'department'),
      number(row, 'projects'),
      number(row, 'projects') - number(row, 'with_amount'),
      row.amount === null ? null : number(row, 'amount'),
      ...changes(number(row, 'amount'), number(row, 'before')),
      number(row, 'printed'),
      number(row, 'none'),
      number(row, 'gaps'),
      shareOf(number(row, 'gaps'), number(row, 'printed')),
      number(row, 'weak_projects'),
      number(row, 'weak_amount'),
      number(row, 'large_weak_projects'),
    ]),
    totals: [
      [
        text.panel.sum,
        null,
        sum(rows, 'projects'),
        sum(rows, 'projects') - sum(rows, 'with_amount'),
        sum(rows, 'amount'),
        ...changes(sum(rows, 'amount'), sum(rows, 'before')),
        sum(rows, 'printed'),
        sum(rows, 'none'),
        sum(rows, 'gaps'),
        shareOf(sum(rows, 'gaps'), sum(rows, 'printed')),
        sum(rows, 'weak_projects'),
        sum(rows, 'weak_amount'),
        sum(rows, 'large_weak_projects'),
      ],
    ],
    behind: [
      {
        projects: behindSum('projects'),
        without_amount: behindSum('unpriced'),
        amount: behindSum('projects'),
        before: behindSum('projects', { year: [String(time.against)] }),
        printed: behindSum('all', { state: PRINTED }),
        none: behindSum('all', { state: ['none'] }),
        unfilled: behindSum('all', { state: GAPS }),
        weak_projects: behindSum('weak'),
        weak_amount: behindSum('weak'),
        large_weak_projects: behindSum('large_weak'),
      },
    ],
  };
}
