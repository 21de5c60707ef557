import { expect, test } from 'vitest';
import { codeOf, fixture, workbook, workbookOf } from './office.ts';
import { reading } from './reading.ts';

type Read = Awaited<ReturnType<typeof reading>>;

const HEADER = [
  '年度',
  '项目名称',
  '实施单位',
  '年度资金申请总额(万元)',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
];
const ROADS = [2023, '修路', '甲', 3.5, '产出指标', '数量指标', '修路', '3公里'];
const TREES = [2023, '绿化', '甲', 0.1, '产出指标', '数量指标', '种树', '30棵'];

function formsOf({ project = [] }: Read) {
  return project.map(({ sheet, row_number, status, year, name, annual }) => [
    sheet,
    row_number,
    status,
    year,
    name,
    annual,
  ]);
}

function rowsOf({ indicator = [] }: Read) {
  return indicator.map(({ level1, level2, name, target }) => [level1, level2, name, target]);
}

function saidOf({ problem = [] }: Read) {
  return problem.map(({ code, sheet, row_number, raw, detail }) => [code, sheet, row_number, raw, detail]);
}

test('forms on every sheet of a workbook come in with the sheet they stand on', async () => {
  const file = await workbook(
    '表.xlsx',
    { name: '道路', rows: [HEADER, ROADS] },
    { name: '绿化', rows: [[], HEADER, TREES] },
  );
  const read = await reading(file);
  expect(formsOf(read)).toEqual([
    ['道路', '2', 'accepted', '2023', '修路', '3500000'],
    ['绿化', '3', 'accepted', '2023', '绿化', '100000'],
  ]);
  expect(saidOf(read)).toEqual([]);
});

test('sheets without a form, and hidden ones, are left out and said', async () => {
  const file = await workbook(
    '表.xlsx',
    { name: '说明', rows: [['填表说明'], ['一、请如实填写。']] },
    { name: '表', rows: [HEADER, ROADS] },
    { name: '旧表', rows: [HEADER, TREES], hidden: true },
    { name: '字典', rows: [['经常性项目'], ['一次性项目']], veryHidden: true },
    { name: 'Sheet5', rows: [] },
  );
  const read = await reading(file);
  expect(formsOf(read).map(([sheet]) => sheet)).toEqual(['表']);
  expect(saidOf(read)).toEqual([
    ['X43', '说明', '', '说明', ''],
    ['X42', '旧表', '', '旧表', 'forms'],
    ['X42', '字典', '', '字典', ''],
  ]);
});

test('a workbook whose forms are all hidden is refused with the name of the sheet', async () => {
  const file = await workbook(
    '表.xlsx',
    { name: '封面', rows: [['绩效目标']] },
    { name: '表', rows: [HEADER, ROADS], hidden: true },
  );
  await expect(reading(file)).rejects.toMatchObject({ code: 'F34', raw: '表' });
});

test('a workbook without forms or without cells is refused', async () => {
  expect(await codeOf(reading(await workbook('表.xlsx', { name: '表', rows: [['你好', '世界']] })))).toBe('F04');
  expect(await codeOf(reading(await workbook('表.xlsx', { name: '表', rows: [] })))).toBe('F01');
  expect(await codeOf(reading(await workbook('表.xlsx', { name: '表', rows: [HEADER] })))).toBe('F08');
});

test('merged project and level cells hold for the rows they reach over, and it is said once per form', async () => {
  const rows = [
    HEADER,
    ROADS,
    [null, null, null, null, null, null, '修桥', '1座'],
    [null, null, null, null, '效益指标', '社会效益指标', '无', '无'],
    TREES,
  ];
  const merges = [0, 1, 2, 3]
    .map((column) => ({ startRow: 1, endRow: 3, startCol: column, endCol: column }))
    .concat([4, 5].map((column) => ({ startRow: 1, endRow: 2, startCol: column, endCol: column })));
  const read = await reading(await workbook('表.xlsx', { name: '表', rows, merges }));
  expect(formsOf(read).map(([, row, , , name]) => [row, name])).toEqual([
    ['2', '修路'],
    ['5', '绿化'],
  ]);
  expect(rowsOf(read)).toEqual([
    ['产出指标', '数量指标', '修路', '3公里'],
    ['产出指标', '数量指标', '修桥', '1座'],
    ['效益指标', '社会效益指标', '无', '无'],
    ['产出指标', '数量指标', '种树', '30棵'],
  ]);
  expect(saidOf(read)).toEqual([['X37', '表', '2', '3–4', '']]);
});

test('projects on one sheet and indicators on another are joined, merged cells of either carried down', async () => {
  const file = await workbook(
    '表.xlsx',
    { name: '项目', rows: [HEADER.slice(0, 4), ROADS.slice(0, 4), TREES.slice(0, 4)] },
    {
      name: '指标',
      rows: [
        ['项目名称', ...HEADER.slice(4)],
        ['绿化', '产出指标', '数量指标', '种树', '30棵'],
        [null, null, '质量指标', '成活率', 0.95],
        ['修路', '产出指标', '数量指标', '修路', '3公里'],
        ['修桥', '产出指标', '数量指标', '修桥', '1座'],
      ],
      cells: new Map([['2,4', { style: { numFmt: '0%' } }]]),
    },
  );
  const read = await reading(file);
  expect(formsOf(read)).toEqual([
    ['项目', '2', 'accepted', '2023', '修路', '3500000'],
    ['项目', '3', 'accepted', '2023', '绿化', '100000'],
    ['指标', '5', 'quarantined', '', '修桥', ''],
  ]);
  expect(rowsOf(read)).toEqual([
    ['产出指标', '数量指标', '修路', '3公里'],
    ['产出指标', '数量指标', '种树', '30棵'],
    ['产出指标', '质量指标', '成活率', '95%'],
    ['产出指标', '数量指标', '修桥', '1座'],
  ]);
  expect(saidOf(read).filter(([code]) => code === 'X37' || code === 'X39')).toEqual([
    ['X37', '指标', '3', '3', ''],
    ['X39', '指标', '5', '修桥', ''],
  ]);
});

test('a merged title, a unit line and a header of two rows with merged groups stand above the rows', async () => {
  const rows = [
    ['示例镇2023年度项目绩效目标汇总表'],
    ['金额单位：万元'],
    ['项目名称', '实施单位', '项目资金', null, '绩效指标', null, null],
    [null, null, '项目资金总额', '年度资金申请总额', '二级指标', '三级指标', '年度指标值'],
    ['修路', '甲', 7, 3.5, '数量指标', '修路', '3公里'],
    ['合计', null, 7, 3.5],
    ['填报人：张三', null, '填报日期：2023年1月5日'],
  ];
  const merge = (top: number, left: number, bottom: number, right: number) => ({
    startRow: top,
    endRow: bottom,
    startCol: left,
    endCol: right,
  });
  const merges = [merge(0, 0, 0, 6), merge(2, 0, 3, 0), merge(2, 1, 3, 1), merge(2, 2, 2, 3), merge(2, 4, 2, 6)];
  const read = await reading(await workbook('表.xlsx', { name: '表', rows, merges }));
  expect(formsOf(read)).toEqual([['表', '5', 'accepted', '2023', '修路', '3500000']]);
  expect(read.project?.map(({ total, money_unit }) => [total, money_unit])).toEqual([['7000000', '万元']]);
  expect(rowsOf(read)).toEqual([['', '数量指标', '修路', '3公里']]);
  expect(saidOf(read).map(([code, , row]) => [code, row])).toEqual([
    ['X11', '6'],
    ['X45', '7'],
  ]);
});

test('one row per project with its indicators side by side', async () => {
  const rows = [
    [
      '年度',
      '项目名称',
      '实施单位',
      '年度资金申请总额(万元)',
      '数量指标',
      '数量指标值',
      '质量指标',
      '质量指标值',
      '时效指标',
      '时效指标值',
    ],
    [2023, '修路', '甲', 3.5, '修路', '3公里', '合格率', 0.95, '无', '无'],
  ];
  const cells = new Map([['1,7', { style: { numFmt: '0.0%' } }]]);
  const read = await reading(await workbook('表.xlsx', { name: '表', rows, cells }));
  expect(rowsOf(read)).toEqual([
    ['', '数量指标', '修路', '3公里'],
    ['', '质量指标', '合格率', '95%'],
    ['', '时效指标', '无', '无'],
  ]);
});

test('numbers, percents and dates are what the spreadsheet means by them, money is exact', async () => {
  const file = await workbook('表.xlsx', {
    name: '表',
    rows: [
      [
        '年度',
        '项目名称',
        '实施单位',
        '年度资金申请总额(元)',
        '计划开始日期',
        '计划完成日期',
        '三级指标',
        '二级指标',
        '指标值',
      ],
      [2023, '修路', '甲', 0.1 + 0.2, 44927, 45291, '合格率', '质量指标', 0.95],
      [2023, '修桥', '甲', 123456789012.35, 44927, 45261, '里程', '数量指标', 12],
    ],
    cells: new Map([
      ['1,4', { style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
      ['1,5', { style: { numFmt: 'yyyy/m/d' } }],
      ['1,8', { style: { numFmt: '0%' } }],
      ['2,3', { style: { numFmt: '#,##0.00' } }],
      ['2,4', { style: { numFmt: 'yyyy-mm-dd' } }],
      ['2,5', { style: { numFmt: 'yyyy"年"m"月"' } }],
      ['2,8', { style: { numFmt: '0"公里"' } }],
    ]),
  });
  const { project = [], indicator = [] } = await reading(file);
  expect(project.map(({ annual, starts_on, ends_on }) => [annual, starts_on, ends_on])).toEqual([
    ['30', '2023-01-01', '2023-12-31'],
    ['12345678901235', '2023-01-01', '2023-12-31'],
  ]);
  expect(
    indicator.map(({ target, operator, value, unit, measure }) => [target, operator, value, unit, measure]),
  ).toEqual([
    ['95%', '', '95', '%', 'numeric'],
    ['12公里', '', '12', '公里', 'numeric'],
  ]);
});

test('a form whose year stands only in the name of its sheet has that year', async () => {
  const without = (row: readonly (string | number)[]) => row.slice(1);
  const file = await workbook(
    '汇总2020.xlsx',
    { name: '2023年', rows: [without(HEADER), without(ROADS)] },
    { name: '其他', rows: [without(HEADER), without(TREES)] },
  );
  expect(formsOf(await reading(file)).map(([sheet, , , year]) => [sheet, year])).toEqual([
    ['2023年', '2023'],
    ['其他', '2020'],
  ]);
});

test('the same form on two sheets counts once; with another amount both cannot hold', async () => {
  const rows = [HEADER, ROADS];
  const same = await workbook('表.xlsx', { name: '一', rows }, { name: '二', rows });
  expect(saidOf(await reading(same))).toEqual([['X36', '二', '2', '修路', '']]);
  const other = await workbook('表.xlsx', { name: '一', rows }, { name: '二', rows: [HEADER, ROADS.with(3, 4)] });
  expect(formsOf(await reading(other)).map(([sheet, , status]) => [sheet, status])).toEqual([
    ['一', 'accepted'],
    ['二', 'quarantined'],
  ]);
});

test('a list of projects beside their forms counts none of them twice, and adds those without a form', async () => {
  const printed = [
    ['项目支出绩效目标表'],
    ['（2023年度）'],
    ['项目名称', '修路', '实施单位', '甲'],
    ['项目资金（万元）', '年度资金申请总额', 3.5],
    ['一级指标', '二级指标', '三级指标', '年度指标值'],
    ['产出指标', '数量指标', '修路', '3公里'],
  ];
  const list = [
    ['2023年度项目汇总表（单位：万元）'],
    ['序号', '项目名称', '实施单位', '年度资金申请总额'],
    [1, '修路', null, 3.5],
    [2, '绿化', '甲', 0.1],
    [3, '修路', '乙', 7],
    ['合计', null, null, 10.6],
  ];
  const read = await reading(await workbook('表.xlsx', { name: '汇总', rows: list }, { name: '修路', rows: printed }));
  expect(formsOf(read)).toEqual([
    ['修路', '1', 'accepted', '2023', '修路', '3500000'],
    ['汇总', '4', 'accepted', '2023', '绿化', '100000'],
    ['汇总', '5', 'accepted', '2023', '修路', '7000000'],
  ]);
  expect(saidOf(read).filter(([code]) => code === 'X44')).toEqual([['X44', '汇总', '3', '修路', '1']]);
  expect(saidOf(read).map(([code]) => code)).toContain('X11');
});

test('a formula that no program has worked out sets its form aside instead of counting as nothing', async () => {
  const texts = HEADER.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const cells = ROADS.map((value, at) =>
    at === 3 ? '<c><f>SUM(A1:A9)</f></c>' : `<c t="inlineStr"><is><t>${value}</t></is></c>`,
  ).join('');
  const file = new File([workbookOf(`<sheetData><row>${texts}</row><row>${cells}</row></sheetData>`)], '表.xlsx');
  expect(saidOf(await reading(file))).toEqual([['X20', '表', '2', '#CALC!', '']]);
});

test('a form in a workbook by LibreOffice is read, and the hidden sheet beside it said', async () => {
  const xlsx = await reading(fixture('form.xlsx'));
  expect(formsOf(xlsx)).toEqual([['绩效目标表', '1', 'accepted', '2023', '道路养护&“保洁”', '1234500000']]);
  expect(saidOf(xlsx)).toContainEqual(['X42', '字典', '', '字典', '']);
});
