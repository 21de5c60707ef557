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
      expected: 72,
      printed: 64,
      none: 14,
      untargeted: 0,
      blank: 0,
      absent: 8,
      gap_rate: 14 / 64,
      projects_with_none: 5,
      amount_with_none: 320_430_000,
      share_with_none: 320_430_000 / 593_590_000,
      accepted: 0,
      // Of every form at least half of the eight kinds expected are weak items, suspected ones included.
      weak_projects: 8,
      weak_amount: 593_590_000,
      weak_share: 1,
    },
  ]);
  const figures = ownOf(drawing);
  expect(figures.map(({ value, notes }) => [value, ...notes])).toEqual([
    ['8', '8 个有金额'],
    ['593.59', '仅一年数据'],
    ['21.9%', '14/64 已印槽位', '无 14 · 缺值 0 · 空白 0', '按表式 22/72：含缺行 8（表式没有 8）'],
    ['320.43', '占 54.0% · 5/8 个项目'],
    ['593.59', '占 100.0% · 8/8 个项目', '薄弱项（含疑似）达到应有指标项的半数'],
  ]);
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
  expect(drawing.remarks).toEqual(['质量：8 张表全部没有此行，是表式的缺口，不逐项计']);
});

test('a filter on kind and state chooses projects by one slot and shrinks no base', async () => {
  const [row] = records(await drawn(headline, '#/overview?kind=cost&state=none'));
  expect(row).toMatchObject({ projects: 1, amount: 87_030_000, expected: 9, printed: 8, none: 3 });
  const both = records(await drawn(statusMatrix, '#/diagnosis?kind=satisfaction&state=none&kind=cost'));
  expect(both.map(({ project }) => project)).toEqual(['街面督查人员经费', '残保金抚恤金专项']);
});

test('filters of several values mean or, several filters mean and', async () => {
  const projects = async (hash: string) => records(await drawn(headline, hash)).map((row) => row.projects);
  expect(await projects('#/overview?category=special&category=one_off')).toEqual([2]);
  expect(await projects('#/overview?category=special&department=吴泾镇人民政府')).toEqual([]);
  expect(await projects('#/overview?min=1000000&max=1280000')).toEqual([1]);
  expect(await projects('#/overview?q=网格')).toEqual([2]);
  expect(await projects('#/overview?year=2022')).toEqual([]);
});

test('the ledger balances in forms and money', async () => {
  expect(records(await drawn(ledger))).toEqual([
    {
      file: 'wujing-2023.csv',
      found: 8,
      accepted: 8,
      quarantined: 0,
      amount_found: 593_590_000,
      amount_accepted: 593_590_000,
      amount_quarantined: 0,
      subtotals: 0,
      balanced: '相符',
    },
  ]);
});
