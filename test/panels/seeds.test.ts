import { expect, test } from 'vitest';
import { headline } from '#panels/headline/draw.ts';
import { indicatorTypes } from '#panels/indicator-types/draw.ts';
import { ledger } from '#panels/ledger/draw.ts';
import type { Question } from '#panels/question.ts';
import { spendingByCategory } from '#panels/spending-by-category/draw.ts';
import { statusMatrix } from '#panels/status-matrix/draw.ts';
import { openWorkspace } from '#test/workspace.ts';
import { drawnFrom, ownOf, records } from './asked.ts';

const workspace = await openWorkspace({ sample: 'wujing' });

const drawn = <Own>(question: Question<Own>, hash = '#/overview') => drawnFrom(workspace, question, hash);

test('the eight forms: 593.59 万元, 14 of 64 printed slots 无, 54.0 % of the money in forms with a 无', async () => {
  const drawing = await drawn(headline);
  expect(records(drawing)).toEqual([
    {
      year: 2023,
      projects: 8,
      without_amount: 0,
      amount: 593_590_000,
      change: null,
      change_share: null,
      unfilled_rate: 14 / 64,
      // Of every form at least half of the eight kinds expected are weak items, suspected ones included.
      weak_projects: 8,
      weak_amount: 593_590_000,
      large_weak_projects: 3,
      large_weak_amount: 382_870_000,
      weak_items: 33,
      suspected_items: 21,
      printed_slots: 64,
      none_slots: 14,
      untargeted: 0,
      blank: 0,
      absent: 0,
      template_absent: 8,
      accepted: 0,
      projects_with_none: 5,
      amount_with_none: 320_430_000,
    },
  ]);
  const figures = ownOf(drawing);
  expect(figures.map(({ value, unit, notes }) => [`${value}${unit}`, ...notes])).toEqual([
    ['593.59万元'],
    ['8个'],
    ['21.9%', '14/64 个已印指标项，其中写“无” 14'],
    ['8个', '资金 593.59 万元，占 100.0%'],
    ['3个', '资金 382.87 万元，占 64.5%'],
  ]);
  expect(drawing.table.chosen).toEqual([0]);
});

test('spending by category: 88.8, 10.6 and 0.6 %', async () => {
  const rows = records(await drawn(spendingByCategory));
  expect(
    rows.map(({ category, projects, amount, share }) => [category, projects, amount, Number(share).toFixed(3)]),
  ).toEqual([
    ['经常性项目', 6, 527_130_000, '0.888'],
    ['一次性项目', 1, 62_960_000, '0.106'],
    ['专项资金', 1, 3_500_000, '0.006'],
  ]);
});

test('无 by kind, and 质量 absent from all eight said once', async () => {
  const drawing = await drawn(indicatorTypes);
  const none = records(drawing).map(({ kind, none, absent }) => [kind, none, absent]);
  expect(none).toEqual([
    ['数量', 0, 0],
    ['质量', 0, 8],
    ['时效', 0, 0],
    ['成本', 1, 0],
    ['经济效益', 5, 0],
    ['社会效益', 2, 0],
    ['生态效益', 3, 0],
    ['可持续影响', 2, 0],
    ['满意度', 1, 0],
  ]);
  // 错位 by hand: a given row all of whose kind is hit by a marking rule (M02 时效, M03 成本, M07 经济, M05/M06 生态, M10, M11).
  expect(records(drawing).map(({ given, misplaced }) => [given, misplaced])).toEqual([
    [8, 0],
    [0, 0],
    [8, 3],
    [7, 5],
    [3, 3],
    [6, 0],
    [5, 3],
    [6, 2],
    [7, 0],
  ]);
  expect(drawing.remarks).toEqual(['质量：8 张表都未设此项，属表式未设，不逐项计']);
});

test('a filter on kind and state chooses projects by one slot and shrinks no base', async () => {
  const [row] = records(await drawn(headline, '#/overview?kind=cost&state=none'));
  expect(row).toMatchObject({ projects: 1, amount: 87_030_000, printed_slots: 8, none_slots: 3 });
  const both = records(await drawn(statusMatrix, '#/diagnosis?kind=satisfaction&state=none&kind=cost'));
  expect(both.map(({ project }) => project)).toEqual(['街面督查人员经费', '残保金抚恤金专项']);
});

test('filters of several values mean or, several filters mean and', async () => {
  const projects = async (hash: string) => records(await drawn(headline, hash)).map((row) => row.projects);
  expect(await projects('#/overview?category=special&category=one_off')).toEqual([2]);
  expect(await projects('#/overview?category=special&department=吴泾镇人民政府')).toEqual([]);
  expect(await projects('#/overview?min=1000000&max=1280000')).toEqual([1]);
  expect(await projects('#/overview?q=网格')).toEqual([2]);
  // Another year than those loaded reports nothing; the table keeps the history.
  expect((await drawn(headline, '#/overview?year=2022')).empty).toBe(true);
  expect(await projects('#/overview?year=2022')).toEqual([8]);
});

test('the ledger balances in forms and money', async () => {
  expect(records(await drawn(ledger))).toEqual([
    {
      file: 'wujing-2023.csv',
      found: 8,
      accepted: 8,
      quarantined: 0,
      dropped: 0,
      superseded: 0,
      amount_found: 593_590_000,
      amount_accepted: 593_590_000,
      amount_quarantined: 0,
      amount_dropped: 0,
      amount_superseded: 0,
      subtotals: 0,
      balanced: '相符',
    },
  ]);
});
