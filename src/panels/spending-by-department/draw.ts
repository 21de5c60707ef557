import { rankedBars } from '#charts/bars.ts';
import type { Chart } from '#charts/chart.ts';
import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import { number, shareOf, sum, text as textOf } from '#model/rows.ts';
import { changeCells, moneyChange, shortChange } from '#panels/change.ts';
import { inBoth } from '#panels/inBoth.ts';
import { brokenName } from '#panels/names.ts';
import type { Look, Question } from '#panels/question.ts';
import { count, money, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { behindSum } from '#view/behind.ts';
import { sidesOf } from '#view/comparison.ts';
import type { View } from '#view/view.ts';
import sql from './ask.sql?raw';

const SHOWN = 12;
const ROW_HEIGHT = 38;

/** 钱由哪些部门花: departments by money with ±; one chosen department shows its units, one chosen unit its projects. */
export const spendingByDepartment: Question<never> = {
  id: 'spending-by-department',
  sql,
  draw(rows, look) {
    const { text, view } = look;
    const words = text.overview.departments;
    const level = String(rows[0]?.level ?? 'department');
    const name = wordFor(words.levels, level);
    const spending = rows.filter(({ projects }) => Number(projects) > 0);
    const gone = rows.length - spending.length;
    const others = spending.slice(SHOWN);
    const total = sum(rows, 'amount');
    const unit = text.scales[view.money];
    const deeper = wordFor(words.deeper, level);
    return {
      body: { type: 'chart', chart: chartOf(spending.slice(0, SHOWN), total, look) },
      note: [
        words.note(name, unit, sum(rows, 'projects') - sum(rows, 'with_amount')),
        ...(deeper === '' ? [] : [deeper]),
      ].join(text.list.clause),
      remarks: [
        ...(others.length === 0
          ? []
          : [
              words.rest(
                count(others.length),
                text.amount(sum(others, 'amount'), view.money),
                percent(sum(others, 'amount'), total),
              ),
            ]),
        ...(gone === 0
          ? []
          : [
              words.gone(
                name,
                count(gone),
                text.amount(
                  sum(
                    rows.filter((row) => !spending.includes(row)),
                    'before',
                  ),
                  view.money,
                ),
              ),
            ]),
      ],
      summary: words.summary(
        name,
        spending
          .slice(0, SHOWN)
          .map((row) =>
            text.spending.part(
              labelOf(row, look),
              money(number(row, 'amount'), view.money),
              percent(number(row, 'amount'), total),
            ),
          )
          .join(text.list.comma),
      ),
      table: tableOf(rows, look),
      ...besideOf(spending, level, view),
      empty: rows.length === 0,
    };
  },
};

/** The first two of the ranking, or those that are chosen: two chosen units before departments. */
function besideOf(rows: readonly Row[], level: string, { filters: { department, unit } }: View) {
  if (level === 'project')
    return sidesOf(
      'project',
      [],
      rows.map(({ identity }) => String(identity)),
    );
  if (level === 'department' && unit.length === 2) return sidesOf('unit', unit, []);
  const members = rows.map(({ member }) => String(member));
  return level === 'department' ? sidesOf('department', department, members) : sidesOf('unit', unit, members);
}

function labelOf(row: Row, { text }: Look): string {
  return (row.level === 'project' ? textOf(row, 'name') : String(row.member)) || text.filters.blank;
}

function chartOf(rows: readonly Row[], total: number, look: Look): Chart {
  const { text, palette, time, view } = look;
  const words = text.overview.departments;
  return rankedBars(
    rows.map((row) => {
      const label = labelOf(row, look);
      const amount = number(row, 'amount');
      const share = percent(amount, total);
      const projects = count(number(row, 'projects'));
      const held = { now: amount, before: time.against === null ? null : number(row, 'before') };
      const change = moneyChange(held, { text, time, scale: view.money });
      const deeper = row.level === 'project' ? {} : { [String(row.level)]: String(row.member) };
      return {
        group: brokenName(label),
        value: amount,
        label: `${words.label(money(amount, view.money), share)}\n${shortOf(row, look)}`,
        tip: [words.tip(label, inBoth(amount, view.money, text), share, projects), change ?? '']
          .filter(Boolean)
          .join('\n'),
        pick: deeper,
        fill: { color: palette.accent, look: 'plain' as const, labelColor: palette.surface },
      };
    }),
    { palette, rowHeight: ROW_HEIGHT },
  );
}

/** 3 项 · +12.50 (+7.7%), or that there was none the year before. */
function shortOf(row: Row, { text, time, view }: Look): string {
  const words = text.overview.departments;
  const projects = row.level === 'project' ? [] : [words.projects(count(number(row, 'projects')))];
  if (time.against === null) return projects.join('');
  const held = { now: number(row, 'amount'), before: number(row, 'before') };
  const fresh = number(row, 'before_projects') === 0;
  const change = fresh ? words.fresh(String(time.against)) : shortChange(held, view.money, text);
  return [...projects, change].join(' · ');
}

function tableOf(rows: readonly Row[], look: Look): Table {
  const { text, time } = look;
  const label = text.columns;
  const level = String(rows[0]?.level ?? 'department');
  const [total, before] = [sum(rows, 'amount'), sum(rows, 'before')];
  const compared = time.against !== null;
  const changes = (now: number, then: number) => (compared ? [then, ...changeCells(now, then)] : []);
  return {
    columns: [
      { id: level, label: wordFor(text.overview.departments.levels, level), type: 'text', wide: true },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'share', label: label.share, type: 'share' },
      ...(compared
        ? ([
            { id: 'before', label: text.overview.change.columns.amount(String(time.against)), type: 'money' },
            { id: 'change', label: label.change, type: 'money', signed: true },
            { id: 'change_share', label: label.change_share, type: 'share', signed: true },
          ] as const)
        : []),
      { id: 'weak_projects', label: text.weak.project, type: 'count' },
    ],
    rows: rows.map((row) => {
      const amount = number(row, 'amount');
      return [
        labelOf(row, look),
        number(row, 'projects'),
        row.amount === null ? null : amount,
        shareOf(amount, total),
        ...changes(amount, number(row, 'before')),
        number(row, 'weak_projects'),
      ];
    }),
    totals: [
      [
        text.panel.sum,
        sum(rows, 'projects'),
        total,
        total === 0 ? null : 1,
        ...changes(total, before),
        sum(rows, 'weak_projects'),
      ],
    ],
    behind: [
      {
        projects: behindSum('projects'),
        amount: behindSum('projects'),
        before: behindSum('projects', { year: [String(time.against)] }),
        weak_projects: behindSum('weak'),
      },
    ],
  };
}
