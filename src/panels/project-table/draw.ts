import type { Table, Value } from '#charts/table.ts';
import { STATES } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import { weakStanding } from '#panels/weakItems.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { behindSum } from '#view/behind.ts';
import sql from './ask.sql?raw';

/** 项目清单: one row a project-year. */
export const projectTable: Question<readonly number[]> = {
  id: 'project-table',
  sql,
  draw(rows, { text, view }) {
    const table = tableOf(rows, text);
    return {
      body: { type: 'own', own: rows.map((row) => number(row, 'project')) },
      note: text.projects.note(text.scales[view.money]),
      remarks: [],
      summary: '',
      table: { ...table, totals: [projectTotals(table, text)], behind: [SUMS] },
      empty: rows.length === 0,
    };
  },
};

function tableOf(rows: readonly Row[], text: Text): Table {
  return {
    columns: [
      { id: 'year', label: text.columns.year, type: 'year' },
      { id: 'name', label: text.columns.name, type: 'text', wide: true },
      { id: 'category', label: text.columns.category, type: 'text' },
      { id: 'department', label: text.columns.department, type: 'text' },
      { id: 'unit', label: text.columns.unit, type: 'text' },
      { id: 'amount', label: text.columns.amount, type: 'money' },
      { id: 'criticals', label: text.sheet.projects.criticals, type: 'count' },
      { id: 'majors', label: text.sheet.projects.majors, type: 'count' },
      { id: 'certain_items', label: text.weak.item, type: 'count' },
      { id: 'suspected_items', label: text.weak.suspectedItem, type: 'count' },
      { id: 'weakly_justified', label: text.weak.standing, type: 'text' },
      { id: 'basis', label: text.columns.basis, type: 'text' },
      ...STATES.map((state) => ({ id: state, label: text.columns[state], type: 'count' as const })),
      { id: 'indicators', label: text.columns.rows, type: 'count' },
      { id: 'none_rows', label: text.columns.none_rows, type: 'count' },
      { id: 'code', label: text.columns.code, type: 'text' },
    ],
    rows: rows.map((row) => [
      number(row, 'year'),
      textOf(row, 'name'),
      wordFor(text.categories, String(row.category)),
      textOf(row, 'department'),
      textOf(row, 'unit'),
      row.amount === null ? null : number(row, 'amount'),
      number(row, 'criticals'),
      number(row, 'majors'),
      number(row, 'certain_items'),
      number(row, 'suspected_items'),
      weakStanding(row, text),
      row.amount_basis === null ? null : wordFor(text.projects.basis, String(row.amount_basis)),
      ...STATES.map((state) => number(row, state)),
      number(row, 'indicator_rows'),
      number(row, 'none_rows'),
      textOf(row, 'code'),
    ]),
  };
}

/** What lies open behind the sums. */
const SUMS: Readonly<Record<string, string>> = {
  amount: behindSum('projects'),
  criticals: 'criticals',
  majors: 'majors',
  certain_items: behindSum('projects'),
  suspected_items: behindSum('projects'),
  indicators: behindSum('all', { state: STATES }),
  ...Object.fromEntries(STATES.map((state) => [state, behindSum('all', { state: [state] })])),
};

/** Sums under some of the projects. */
export function projectTotals({ columns, rows }: Table, text: Text): readonly Value[] {
  const named = columns.findIndex(({ id }) => id === 'name');
  const said = named < 0 ? columns.findIndex(({ type }) => type === 'text') : named;
  return columns.map(({ type }, at) => {
    if (at === said) return text.panel.total(count(rows.length));
    if (type !== 'money' && type !== 'count') return null;
    const stated = rows.flatMap((row) => (typeof row[at] === 'number' ? [row[at]] : []));
    return type === 'money' && stated.length === 0 ? null : stated.reduce((whole, value) => whole + value, 0);
  });
}
