import { expect, test } from 'vitest';
import { directReader } from '#intake/reader.ts';
import { sheetOf } from './merged.ts';
import { workbook } from './office.ts';
import { reading } from './reading.ts';

const REST = `年度目标 | 养护道路。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 里程 | 30公里`;

function form(rows: string): Promise<File> {
  return workbook(
    '表.xlsx',
    sheetOf('表', `项目支出绩效目标表 | < | < | <\n（2024年度） | < | < | <\n${rows}\n${REST}`),
  );
}

async function asked(file: File) {
  const { opened } = await directReader.look(file, () => undefined);
  return opened;
}

test('labels of a form that may be its money are asked with what stands behind them, all unknown ones beside them', async () => {
  const file = await form('项目名称 | 甲 | 实施单位 | 乙所\n财政下达资金指标 | 35 | 归口处室 | 丙科');
  const { columns, asks, headers } = await asked(file);
  expect(columns.map(({ label, samples, field }) => [label, samples, field])).toEqual([
    ['财政下达资金指标', ['35'], 'annual'],
    ['归口处室', ['丙科'], null],
  ]);
  expect(asks.money_unit).toBe(true);
  expect(headers).toEqual(['财政下达资金指标', '归口处室']);
});

test.each([
  ['behind the label', '财政下达资金指标 | 35 | 归口处室 | 丙科'],
  ['in the cell of the label', '财政下达资金指标：35 | < | 归口处室：丙科 | <'],
  ['with its unit in the label', '财政下达资金指标（万元） | 35 | 归口处室 | 丙科'],
])('what was explained is read: %s', async (_, rows) => {
  const file = await form(`项目名称 | 甲 | 实施单位 | 乙所\n${rows}`);
  const label = rows.includes('（万元）') ? '财政下达资金指标（万元）' : '财政下达资金指标';
  const { project, problem } = await reading(file, {
    columns: { [label]: 'annual', 归口处室: 'department' },
    money_unit: label.includes('（') ? null : '万元',
  });
  expect(project?.map(({ name, department, annual, status }) => [name, department, annual, status])).toEqual([
    ['甲', '丙科', '35000000', 'accepted'],
  ]);
  expect(problem?.map(({ code }) => code)).not.toContain('X48');
});

test('a label left out stays out and is told', async () => {
  const file = await form('项目名称 | 甲 | 实施单位 | 乙所\n财政下达资金指标 | 35 | 归口处室 | 丙科');
  const { project, problem } = await reading(file, { columns: { 财政下达资金指标: null, 归口处室: null } });
  expect(project?.[0]?.annual).toBe('');
  expect(problem?.find(({ code }) => code === 'X48')?.raw).toBe('财政下达资金指标；35；归口处室；丙科');
});

test.each([
  ['a form that lacks nothing', '项目名称 | 甲 | 实施单位 | 乙所\n年度资金总额（万元） | 35 | 归口处室 | 丙科'],
  ['labels that are near nothing it lacks', '项目名称 | 甲 | 实施单位 | 乙所\n项目概述 | 修路 | 归口处室 | 丙科'],
  ['money of another year', '项目名称 | 甲 | 实施单位 | 乙所\n2023年下达资金 | 35 | 上年结余额度 | 3'],
])('nothing is asked of %s', async (_, rows) => {
  expect((await asked(await form(rows))).columns).toEqual([]);
});

test('a heading over indicators that may be their targets is asked and read', async () => {
  const file = await workbook(
    '表.xlsx',
    sheetOf(
      '表',
      '项目支出绩效目标表 | < | < | <\n（2024年度） | < | < | <\n项目名称 | 甲 | 资金总额（万元） | 3\n年度目标 | 养护道路。 | < | <\n一级指标 | 二级指标 | 三级指标 | 拟达指标值\n产出指标 | 数量指标 | 里程 | 30公里',
    ),
  );
  const { columns } = await asked(file);
  expect(columns.map(({ label, samples }) => [label, samples])).toEqual([['拟达指标值', ['30公里']]]);
  const { indicator } = await reading(file, { columns: { 拟达指标值: 'target' } });
  expect(indicator?.map(({ name, target }) => [name, target])).toEqual([['里程', '30公里']]);
});
