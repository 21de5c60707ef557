import { expect, test } from 'vitest';
import { findings } from '#panels/findings/draw.ts';
import type { FindingRow } from '#panels/findings/finding.ts';
import type { Drawing } from '#panels/question.ts';
import { openWorkspace } from '#test/workspace.ts';
import { count } from '#text/format.ts';
import { drawnFrom, lookFrom, ownOf, rowsFrom } from './asked.ts';

const workspace = await openWorkspace({ sample: 'wujing' });

async function drawn(hash: string): Promise<Drawing<readonly FindingRow[]>> {
  return drawnFrom(workspace, findings, hash);
}

async function listed(hash: string): Promise<readonly FindingRow[]> {
  return ownOf(await drawn(hash));
}

const short = (rows: readonly FindingRow[]) =>
  rows.map(({ place, project, about, cell, evidence, source }) => [place.rule, project, about, cell, evidence, source]);

test('findings come worst first, then by money, each with its cell, its place in the file and the fix', async () => {
  const rows = await listed('#/diagnosis');
  expect(rows[0]).toEqual({
    key: '7\u001fD01\u001f7\u001fsustained\u001f',
    place: { project: 7, rule: 'D01', position: 7, kind: 'sustained' },
    severity: 'critical',
    suspected: true,
    rule: '方向矛盾',
    project: '应急救援',
    subtitle: '2023 · 吴泾镇城市运行管理中心',
    amount: 54_440_000,
    about: '可持续影响',
    cell: '指标值',
    evidence: '上升',
    shows: 'target',
    indicator: { name: '减少辖区内人民群众的受灾', target: '上升' },
    source: 'wujing-2023.csv 第 56 行 · 年度指标值',
    fix: '核对：名称与指标值的方向相反。',
    gap: false,
    verdict: null,
    reason: '',
    dispute: '',
  });
  const order = ['critical', 'major', 'minor', 'info'];
  const keys = rows.map(({ severity, amount }) => [order.indexOf(severity), -(amount ?? 0)] as const);
  expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => a - b || x - y));
  expect((await drawn('#/diagnosis')).remarks).toEqual([`共 ${rows.length} 条`]);
});

test('filters on rule, severity and kind narrow the findings themselves; others choose the projects', async () => {
  expect(short(await listed('#/diagnosis?rule=D01'))).toEqual([
    ['D01', '应急救援', '可持续影响', '指标值', '上升', 'wujing-2023.csv 第 56 行 · 年度指标值'],
    ['D01', '标准网格化创建', '经济效益', '指标值', '下降', 'wujing-2023.csv 第 45 行 · 年度指标值'],
  ]);
  expect(short(await listed('#/diagnosis?rule=C02&kind=satisfaction'))).toEqual([
    ['C02', '残保金抚恤金专项', '满意度', '指标名称', '无', 'wujing-2023.csv 第 9 行 · 三级指标'],
  ]);
  const rules = new Set((await listed('#/diagnosis?severity=critical')).map(({ place }) => place.rule));
  expect([...rules]).toEqual(['D01']);
  const projects = new Set((await listed('#/diagnosis?category=special')).map(({ project }) => project));
  expect([...projects]).toEqual(['残保金抚恤金专项']);
});

test('a finding that was dismissed stays in the list, whatever rule is looked for', async () => {
  const own = await openWorkspace({ sample: 'wujing' });
  await own.reviewing.judge([{ project: 6, rule: 'D01', position: 4, kind: 'economic' }], 'rejected', '');
  const rows = await rowsFrom(own, findings, '#/diagnosis?rule=D01');
  expect(rows.map(({ project, verdict }) => [project, verdict])).toEqual([
    [7, null],
    [6, 'rejected'],
  ]);
});

test('of a long list the first 500 are shown and a spreadsheet gets the rest', async () => {
  const own = await openWorkspace({ sample: 'multi-year' });
  const shown = await rowsFrom(own, findings, '#/diagnosis?year=all');
  const whole = await rowsFrom(own, findings, '#/diagnosis?year=all', { rows: 100_000 });
  const look = await lookFrom(own, '#/diagnosis?year=all');
  expect(shown).toEqual(whole.slice(0, 500));
  expect(findings.draw(shown, look).remarks).toEqual([
    `前 500 条，共 ${count(whole.length)} 条；筛选可缩小范围，CSV、XLSX 至多 100,000 条`,
  ]);
  expect(findings.draw(whole, look).table.rows).toHaveLength(whole.length);
});

test('findings on the form as a whole point at the goal or at the form', async () => {
  expect(short(await listed('#/diagnosis?rule=D04&rule=C11&category=special'))).toEqual([
    ['C11', '残保金抚恤金专项', '整张表', '', '3/8', 'wujing-2023.csv 第 2 行'],
    [
      'D04',
      '残保金抚恤金专项',
      '年度总体目标',
      '年度总体目标',
      expect.any(String),
      'wujing-2023.csv 第 2 行 · 年度总体目标',
    ],
  ]);
});

test('the table for a spreadsheet carries verdict and reason', async () => {
  const own = await openWorkspace({ sample: 'wujing' });
  const place = { project: 7, rule: 'D01', position: 7, kind: 'sustained' };
  await own.reviewing.judge([place], 'rejected', '受灾人数的统计口径已变');
  const { table } = await drawnFrom(own, findings, '#/diagnosis');
  const [first] = table.rows.map((cells) => Object.fromEntries(table.columns.map(({ id }, at) => [id, cells[at]])));
  expect(first).toMatchObject({
    rule: 'D01',
    project: '应急救援',
    verdict: '不成立',
    reason: '受灾人数的统计口径已变',
  });
});
