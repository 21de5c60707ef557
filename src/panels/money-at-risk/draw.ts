import type { Chart } from '#charts/chart.ts';
import { type Point, scatter } from '#charts/scatter.ts';
import { yuanText } from '#domain/money.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { count, money, percent } from '#text/format.ts';
import sql from './ask.sql?raw';

/** Points with their names beside them: the largest of those at risk. */
const NAMED = 6;
/** Weak items left free above the points, for what is said of the corner. */
const ROOM = 2;

/** 哪些大额项目指标弱: amount against weak items, the large and weak in vermilion. */
export const moneyAtRisk: Question<never> = {
  id: 'money-at-risk',
  sql,
  judging: true,
  draw(rows, look) {
    const { text, view } = look;
    const words = text.findings.risk;
    const [whole] = rows;
    const points = rows.filter((row) => row.amount !== null);
    const corner = cornerOf(points, look);
    return {
      body: { type: 'chart', chart: chartOf(points, look) },
      note: words.note(text.scales[view.money], number(whole, 'all_projects') - number(whole, 'with_amount')),
      remarks: [...(points.some(isBin) ? [words.binned(count(number(whole, 'with_amount')))] : [])],
      summary: corner,
      table: tableOf(points, look),
      empty: points.length === 0,
    };
  },
};

function chartOf(rows: readonly Row[], look: Look): Chart {
  const { text, view, palette } = look;
  const words = text.findings.risk;
  return scatter({
    points: rows.map((row, at) => pointOf(row, at, look)),
    palette,
    height: 300,
    x: {
      name: text.inUnit(text.columns.amount, text.scales[view.money]),
      format: (value) => money(value, view.money).replace(/\.0+$/, ''),
    },
    y: { name: words.axis, most: Math.max(5, ...rows.map((row) => number(row, 'weak_items'))) + ROOM },
    corner: null,
    names: { grave: words.atRisk, others: words.others },
  });
}

function pointOf(row: Row, at: number, { text }: Look): Point {
  const words = text.findings.risk;
  const weak = count(number(row, 'weak_items'));
  const grave = row.large_weak === true;
  const place = { y: number(row, 'weak_items'), many: number(row, 'projects'), grave };
  if (isBin(row)) {
    const [min, max] = [yuanText(number(row, 'least')), yuanText(number(row, 'most'))];
    return {
      ...place,
      x: number(row, 'amount') / number(row, 'projects'),
      label: '',
      tip: words.binTip(count(number(row, 'projects')), min, max, weak),
      pick: { min, max },
    };
  }
  const name = textOf(row, 'name') ?? '';
  const findings = words.findings(count(number(row, 'criticals')), count(number(row, 'majors')));
  return {
    ...place,
    x: number(row, 'amount'),
    label: grave && at < NAMED ? name : '',
    tip: words.tip(name, yuanText(number(row, 'amount')), weak, findings),
    pick: { q: name },
  };
}

/** Projects, money and share of the corner in words. */
function cornerOf(rows: readonly Row[], { text, view }: Look): string {
  const words = text.findings.risk;
  const own = rows.filter((row) => row.large_weak === true);
  if (own.length === 0) return words.noCorner;
  const amount = sum(own, 'amount');
  return words.corner(
    count(sum(own, 'projects')),
    `${money(amount, view.money)} ${text.scales[view.money]}`,
    percent(amount, number(rows[0], 'all_amount')),
  );
}

function tableOf(rows: readonly Row[], { text }: Look): ReturnType<Question['draw']>['table'] {
  const label = text.findings.columns;
  const yes = (row: Row) => (row.large_weak === true ? text.findings.risk.yes : null);
  const counts = (row: Row) => ['weak_items', 'criticals', 'majors'].map((id) => number(row, id));
  const countColumns = (['weak_items', 'criticals', 'majors'] as const).map((id) => ({
    id,
    label: id === 'weak_items' ? text.weak.item : label[id],
    type: 'count' as const,
  }));
  if (rows.some(isBin)) {
    return {
      columns: [
        { id: 'large_weak', label: text.weak.large, type: 'text' },
        { id: 'from', label: label.from, type: 'money' },
        { id: 'to', label: label.to, type: 'money' },
        { id: 'projects', label: text.columns.projects, type: 'count' },
        { id: 'amount', label: text.columns.amount, type: 'money' },
        ...countColumns,
      ],
      rows: rows.map((row) => [
        yes(row),
        ...['least', 'most', 'projects', 'amount'].map((id) => number(row, id)),
        ...counts(row),
      ]),
    };
  }
  return {
    columns: [
      { id: 'large_weak', label: text.weak.large, type: 'text' },
      { id: 'year', label: text.columns.year, type: 'year' },
      { id: 'project', label: text.columns.name, type: 'text', wide: true },
      { id: 'unit', label: text.columns.unit, type: 'text' },
      { id: 'amount', label: text.columns.amount, type: 'money' },
      { id: 'share', label: label.share, type: 'share' },
      ...countColumns,
    ],
    rows: rows.map((row) => [
      yes(row),
      number(row, 'year'),
      textOf(row, 'name'),
      textOf(row, 'unit'),
      number(row, 'amount'),
      number(row, 'all_amount') === 0 ? null : number(row, 'amount') / number(row, 'all_amount'),
      ...counts(row),
    ]),
  };
}

/** A point for many projects has no project of its own. */
function isBin(row: Row): boolean {
  return row.project === null;
}
