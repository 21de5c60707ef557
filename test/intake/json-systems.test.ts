import { expect, test } from 'vitest';
import { reading } from './reading.ts';

const PROJECT = { pro_name: '修路', agency_name: '某局', fiscal_year: '2024', pro_amount: '12.5', money_unit: '万元' };
const LEAF = { lv1_perf_ind_name: '产出指标', lv2_perf_ind_name: '数量指标', lv3_perf_ind_name: '里程', indexval: '3' };
const READ = [['2024', '修路', '某局', '12500000', '产出指标', '数量指标', '里程', '3']];

/** One line an indicator: year, project, unit, total in fen, levels, target. */
async function read(value: unknown, text = JSON.stringify(value)) {
  const { project = [], indicator = [], problem = [] } = await reading(new File([text], '导出.json'));
  const lines = indicator.map((one) => {
    const form = project.find((each) => each.project === one.project);
    return [form?.year, form?.name, form?.unit, form?.total, one.level1, one.level2, one.name, one.target];
  });
  return { lines, project, indicator, codes: problem.map(({ code }) => code) };
}

test.each([
  'kpi',
  'kpis',
  'indexs',
  'indexList',
  'perf_list',
  'perfList',
  'zbList',
  'KPI_INFO',
  '绩效信息',
  'children',
])('a list of objects that look like indicators is the list, whatever its name: %s', async (key) => {
  const { lines } = await read([{ ...PROJECT, [key]: [LEAF], files: [{ id: 1, name: 'a.pdf' }] }]);
  expect(lines).toEqual(READ);
});

const camel = (key: string) => key.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
const renamed = (fields: object, rename: (key: string) => string) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [rename(key), value]));

test.each<[string, (key: string) => string]>([
  ['camel', camel],
  ['upper', (key) => key.toUpperCase()],
  ['upper camel', (key) => camel(`_${key}`)],
  ['run together', (key) => key.replaceAll('_', '')],
])('keys in %s case, nested and flat', async (_what, rename) => {
  expect((await read([{ ...renamed(PROJECT, rename), perfList: [renamed(LEAF, rename)] }])).lines).toEqual(READ);
  expect((await read({ data: [renamed({ ...PROJECT, ...LEAF }, rename)] })).lines).toEqual(READ);
});

test.each<[string, object]>([
  ['levels named', { name: '产出指标', children: [{ name: '数量指标', children: [{ name: '里程', target: '3' }] }] }],
  ['levels labelled', { label: '产出指标', list: [{ label: '数量指标', list: [{ kpi_name: '里程', kpi_val: '3' }] }] }],
  ['levels by their keys', { lv1: '产出指标', sub: [{ lv2: '数量指标', sub: [{ lv3: '里程', indexval: '3' }] }] }],
  ['the leaf repeats its levels', { name: 'x', children: [{ name: 'y', children: [LEAF] }] }],
  [
    'a group without a name',
    { children: [{ name: '产出指标', children: [{ name: '数量指标', items: [{ name: '里程', target: '3' }] }] }] },
  ],
])('groups of groups carry their levels: %s', async (_what, group) => {
  expect((await read([{ ...PROJECT, kpi: [group] }])).lines).toEqual(READ);
});

test('one level of groups that are kinds is the second level', async () => {
  const groups = [{ name: '数量指标', children: [{ name: '里程', target: '3' }] }];
  expect((await read([{ ...PROJECT, kpi: groups }])).lines.map((line) => line.slice(4))).toEqual([
    ['', '数量指标', '里程', '3'],
  ]);
});

test.each([
  ['>=', '≥'],
  ['GE', '≥'],
  ['gte', '≥'],
  ['≥', '≥'],
  ['大于等于', '≥'],
  ['LE', '≤'],
  ['<=', '≤'],
  ['lt', '<'],
  ['GT', '>'],
  ['EQ', '='],
])('the sign %s is %s', async (computesign, sign) => {
  const { indicator, codes } = await read([{ ...PROJECT, kpi: [{ ...LEAF, computesign, meterunit: '公里' }] }]);
  expect(indicator.map(({ operator }) => operator)).toEqual([sign]);
  expect(codes).not.toContain('X73');
});

test.each([1, 2, 3, 4, 5, '4'])('the code %s for a sign is told and never guessed', async (computesign) => {
  const { indicator, codes } = await read([{ ...PROJECT, kpi: [{ ...LEAF, computesign }] }]);
  expect(indicator.map(({ operator, target }) => [operator, target])).toEqual([['', '3']]);
  expect(codes).toContain('X73');
});

test('project codes of 21 digits keep every digit, written as text or as a number', async () => {
  const code = '510925230000012345678';
  for (const written of [`"${code}"`, code]) {
    const text = JSON.stringify([{ ...PROJECT, pro_code: 0, kpi: [LEAF] }]).replace(
      '"pro_code":0',
      `"pro_code": ${written}`,
    );
    expect((await read(null, text)).project.map((one) => one.code)).toEqual([code]);
  }
});
