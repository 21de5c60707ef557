import { expect, test } from 'vitest';
import { workbook } from './office.ts';
import { reading } from './reading.ts';

type Rows = readonly (readonly (string | number | null)[])[];

const HEADER = ['主管部门', '单位名称', '项目名称', '预算数(万元)', '二级指标', '三级指标', '指标值'];
const TITLE = ['部门预算项目绩效目标表（2024年度）'];

async function read(...rows: Rows) {
  const file = await workbook('表.xlsx', { name: '表', rows: [TITLE, HEADER, ...rows].map((row) => [...row]) });
  const { project = [], indicator = [], problem = [] } = await reading(file);
  return {
    forms: project.map(({ status, department, unit, name, total }) => [
      status,
      department,
      unit,
      name,
      Number(total) / 1e6,
    ]),
    indicators: indicator.map(({ name }) => name),
    said: problem.map(({ code, row_number, raw }) => [code, Number(row_number), raw]),
  };
}

const CODES = ['X11', 'X23', 'X37'];
const of = (said: readonly (readonly unknown[])[]) => said.filter(([code]) => CODES.includes(String(code)));

test('a department merged over units, a unit over projects, a project over indicators, told once', async () => {
  const { forms, indicators, said } = await read(
    ['交通局', '公路处', '修路', 60, '数量指标', '里程', '3'],
    [null, null, null, null, '质量指标', '合格率', '100%'],
    [null, null, '养护', 40, '数量指标', '养护里程', '8'],
    [null, '运管所', '执法', 10, '数量指标', '检查', '12'],
    ['水利局', '河道所', '清淤', 5, '数量指标', '清淤量', '7'],
  );
  expect(forms).toEqual([
    ['accepted', '交通局', '公路处', '修路', 60],
    ['accepted', '交通局', '公路处', '养护', 40],
    ['accepted', '交通局', '运管所', '执法', 10],
    ['accepted', '水利局', '河道所', '清淤', 5],
  ]);
  expect(indicators).toEqual(['里程', '合格率', '养护里程', '检查', '清淤量']);
  expect(of(said)).toEqual([
    ['X37', 5, '5–6'],
    ['X37', 3, '4'],
  ]);
});

test('below another department a blank unit is blank', async () => {
  const { forms } = await read(
    ['交通局', '公路处', '修路', 60, '数量指标', '里程', '3'],
    ['水利局', null, '清淤', 5, '数量指标', '清淤量', '7'],
  );
  expect(forms.map(([, department, unit]) => [department, unit])).toEqual([
    ['交通局', '公路处'],
    ['水利局', ''],
  ]);
});

test('where the table repeats its units, a blank one is blank', async () => {
  const { forms, said } = await read(
    ['交通局', '公路处', '修路', 60, '数量指标', '里程', '3'],
    ['交通局', '公路处', '养护', 40, '数量指标', '里程', '3'],
    ['交通局', null, '绿化', 5, '数量指标', '植树', '7'],
  );
  expect(forms.map(([, , unit]) => unit)).toEqual(['公路处', '公路处', '']);
  expect(of(said)).toEqual([]);
});

const P = (unit: string | null, name: string, amount: number) => [
  null,
  unit,
  name,
  amount,
  '数量指标',
  `${name}数`,
  '3',
];

test.each<[string, Rows, readonly number[]]>([
  [
    'a unit with its sum above its projects',
    [[null, '公路处', null, 100], P('公路处', '修路', 60), P('公路处', '养护', 40)],
    [3],
  ],
  ['a department above its units', [['交通局', null, null, 70], P('公路处', '修路', 60), P('运管所', '执法', 10)], [3]],
  [
    'two departments, each with its sum',
    [
      ['交通局', null, null, 60],
      P('公路处', '修路', 60),
      ['水利局', null, null, 9],
      P('河道所', '清淤', 5),
      P('河道所', '堤防', 4),
    ],
    [3, 5],
  ],
  [
    'a department over units that have sums of their own',
    [
      ['交通局', null, null, 110],
      [null, '公路处', null, 100],
      P('公路处', '修路', 60),
      P('公路处', '养护', 40),
      [null, '运管所', null, 10],
      P('运管所', '执法', 10),
    ],
    [3, 4, 7],
  ],
  ['the sum below its projects', [P('公路处', '修路', 60), P('公路处', '养护', 40), [null, '公路处', null, 100]], [5]],
  ['nothing but the sum in its row', [[null, null, null, 100], P('公路处', '修路', 60), P('公路处', '养护', 40)], [3]],
  [
    'the sum in the column of names',
    [[null, '820-公路处', '100.00', null], P('公路处', '修路', 60), P('公路处', '养护', 40)],
    [3],
  ],
  [
    'the unit in the column of names',
    [[null, null, '公路处', 100], P('公路处', '修路', 60), P('公路处', '养护', 40)],
    [3],
  ],
  ['the unit in the column of names over its only project', [[null, null, '公路处', 60], P('公路处', '修路', 60)], [3]],
  [
    'a department in the column of names',
    [[null, null, '交通局', 70], P('公路处', '修路', 60), P('运管所', '执法', 10)],
    [3],
  ],
  ['with the word', [[null, '公路处小计', null, 100], P('公路处', '修路', 60), P('公路处', '养护', 40)], [3]],
])('a sub-total is told by its structure and counts no money twice: %s', async (_what, rows, sums) => {
  const { forms, said } = await read(...rows);
  const projects = rows.filter((row) => row.length > 4);
  expect(forms.map(([status, , unit, name, amount]) => [status, unit, name, amount])).toEqual(
    projects.map(([, unit, name, amount]) => ['accepted', unit, name, amount]),
  );
  expect(said.filter(([code]) => code === 'X11')).toEqual(sums.map((row) => ['X11', row, expect.anything()]));
});

test('a project without indicators that is no sum stays a project, and a nameless amount that is none is set aside', async () => {
  const one = await read([null, '公路处', '大修', 90], P('公路处', '修路', 60), P('公路处', '养护', 40));
  expect(one.forms.map(([status, , , name]) => [status, name])).toEqual([
    ['accepted', '大修'],
    ['accepted', '修路'],
    ['accepted', '养护'],
  ]);
  const other = await read([null, '公路处', null, 90], P('公路处', '修路', 60), P('公路处', '养护', 40));
  expect(other.forms.map(([status, , , name]) => [status, name])).toEqual([
    ['accepted', '修路'],
    ['accepted', '养护'],
    ['quarantined', ''],
  ]);
  expect(of(other.said).map(([code]) => code)).toEqual(['X23']);
});

test('a project of the same amount as the one project below it is no sum', async () => {
  const { forms } = await read([null, '公路处', '大修', 60], P('公路处', '修路', 60));
  expect(forms.map(([, , , name]) => name)).toEqual(['大修', '修路']);
});
