import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataFile } from '#test/workspace.ts';
import { reading } from './reading.ts';

const HEAD =
  '年度,项目名称,项目类别,主管部门,实施单位,项目资金总额(万元),财政资金(万元),其他资金(万元),年度资金申请总额(万元),年度总体目标,二级指标,三级指标,年度指标值';
const CELLS = {
  年度: '2023',
  项目名称: '修路',
  项目类别: '一次性项目',
  主管部门: '建设局',
  实施单位: '市政所',
  总额: '10',
  财政: '10',
  其他: '',
  年度金额: '10',
  目标: '修好三公里路。',
  二级: '数量指标',
  指标: '修路',
  指标值: '≥3公里',
};

function line(cells: Partial<typeof CELLS>): string {
  return Object.values({ ...CELLS, ...cells }).join(',');
}

/** Problems of a file with such rows, as code, row, column, detail. */
async function problemsOf(...rows: readonly Partial<typeof CELLS>[]) {
  const { problem = [] } = await reading(new File([[HEAD, ...rows.map(line)].join('\n')], 'a.csv'));
  return problem.map(({ code, row_number, column_name, detail }) => [code, Number(row_number), column_name, detail]);
}

test('the eight real forms have the problems known of them, the misspelt office included', async () => {
  const text = readFileSync(new URL('../fixtures/wujing-2023.tsv', import.meta.url));
  const { problem = [], project = [] } = await reading(new File([text], 'forms.tsv'));
  const places = new Map(project.map(({ project }, at) => [project, at + 1]));
  const found = problem.map(({ code, project, raw, detail }) =>
    code === 'X04' ? [places.get(project ?? ''), code, raw, detail] : [places.get(project ?? ''), code],
  );
  expect(found).toEqual([
    [2, 'X07'],
    [2, 'X07'],
    [2, 'X07'],
    [3, 'X06'],
    [7, 'X03'],
    [1, 'X04', '吴淞镇人民政府', '吴泾镇人民政府'],
    [1, 'X04', '吴淞镇城市运行管理中心', '吴泾镇城市运行管理中心'],
  ]);
});

test('the sample of the eight forms says its misspelt office', async () => {
  const { problem = [] } = await reading(dataFile('wujing-2023.csv'));
  expect(problem.map(({ code, row_number }) => `${code} ${row_number}`)).toEqual(['X04 2', 'X04 2']);
});

test('a sum its parts do not make is named; parts the form has no cell for may be missing', async () => {
  expect(await problemsOf({})).toEqual([]);
  expect(await problemsOf({ 总额: '0', 财政: '90' })).toContainEqual(['X01', 2, '项目资金总额(万元)', '900000.00']);
  expect(await problemsOf({ 财政: '6', 其他: '3' })).toContainEqual(['X01', 2, '项目资金总额(万元)', '90000.00']);
  expect(await problemsOf({ 财政: '6', 其他: '4' })).toEqual([]);
  expect(await problemsOf({ 财政: '', 其他: '' })).toEqual([]);
  const { problem = [] } = await reading(
    new File(['年度,项目名称,项目资金总额(万元),财政资金(万元),年度资金申请总额(万元)\n2023,修路,10,6,10'], 'a.csv'),
  );
  expect(problem.filter(({ code }) => code !== 'X71')).toEqual([]);
});

test('an amount out of all proportion to its file is flagged, and stays as it is', async () => {
  const many = (amounts: readonly string[]) =>
    problemsOf(...amounts.map((amount, at) => ({ 项目名称: `路${at}`, 总额: amount, 财政: amount, 年度金额: amount })));
  expect(await many(['10', '12', '9', '11', '145000'])).toEqual([['X02', 6, '项目资金总额(万元)', '13182']]);
  expect(await many(['10', '12', '9', '11', '9000'])).toEqual([]);
  expect(await many(['10', '145000'])).toEqual([]);
});

test('a name one sign away from a much more frequent one is flagged; siblings and equals are not', async () => {
  const offices = (...names: readonly string[]) =>
    problemsOf(...names.map((name, at) => ({ 项目名称: `路${at}`, 实施单位: name })));
  const six = Array.from({ length: 6 }, () => '第一小学');
  expect(await offices(...six, '第一小学校')).toEqual([['X04', 8, '实施单位', '第一小学']]);
  expect(await offices(...six, '第一少学')).toEqual([['X04', 8, '实施单位', '第一小学']]);
  expect(await offices(...six, '第二小学')).toEqual([]);
  expect(await offices(...six, '第一中学')).toEqual([]);
  expect(await offices(...six, '教育局')).toEqual([]);
  expect(await offices('第一小学', '第一小校')).toEqual([]);
});

test('words of the template and numbers for names are placeholders', async () => {
  expect(await problemsOf({ 指标值: '(≥**%)' })).toEqual([['X09', 2, '年度指标值', '']]);
  expect(await problemsOf({ 目标: '20XX年完成XX工作。' })).toEqual([['X09', 2, '年度总体目标', '']]);
  expect(await problemsOf({ 目标: '请填写年度目标。' })).toEqual([['X09', 2, '年度总体目标', '']]);
  expect(await problemsOf({ 目标: '发放XXL号工作服，维护Exxon加油站。' })).toEqual([]);
  expect(await problemsOf({ 指标: '1', 指标值: '1' }, { 指标: '2', 指标值: '1' }, { 指标: '3', 指标值: '1' })).toEqual([
    ['X09', 2, '项目名称', 'numbers'],
  ]);
});

test('text of a wrong encoding and an operator lost in a scan are flagged, never mended', async () => {
  expect(await problemsOf({ 指标值: '292%' })).toEqual([['X10', 2, '年度指标值', '≥92%']]);
  expect(await problemsOf({ 指标值: '2100%' })).toEqual([['X10', 2, '年度指标值', '≥100%']]);
  expect(await problemsOf({ 指标值: '≥92%' }, { 指标值: '120%' }, { 指标值: '25%' })).toEqual([]);
  expect(await problemsOf({ 目标: '淇矾锛涓夊叕閲岋' })).toEqual([['X10', 2, '年度总体目标', '']]);
  expect(await problemsOf({ 指标: '修\ufffd路' })).toEqual([['X10', 2, '三级指标', '']]);
});

test('boxes with no tick or several are named; a box stands behind its label', async () => {
  const category = async (text: string) => {
    const { problem = [], project = [] } = await reading(new File([`${HEAD}\n${line({ 项目类别: text })}`], 'a.csv'));
    return [project[0]?.category_raw, ...problem.map(({ code, detail }) => `${code} ${detail}`)];
  };
  const input = (checked: string) =>
    `"专项资金<input type=""checkbox""> 经常性项目<input type=""checkbox""${checked}>"`;
  expect(await category('专项资金□ 经常性项目☑ 一次性项目□')).toEqual(['经常性项目']);
  expect(await category('专项资金☐ 经常性项目☐ 一次性项目■')).toEqual(['一次性项目']);
  expect(await category('专项资金□ 经常性项目√ 一次性项目□')).toEqual(['经常性项目']);
  expect(await category('☑专项资金 □经常性项目 □一次性项目')).toEqual(['专项资金']);
  expect(await category(input(' checked'))).toEqual(['经常性项目']);
  expect(await category(input(''))).toEqual(['', 'X08 none']);
  expect(await category('专项资金☑ 经常性项目☑ 一次性项目□')).toEqual(['专项资金、经常性项目', 'X08 ']);
});

test('dates in every spelling of the forms', async () => {
  const span = async (period: string) => {
    const text = `年度,项目名称,项目起止时间,年度资金申请总额(万元)\n2023,修路,${period},1`;
    const { project = [] } = await reading(new File([text], 'a.csv'));
    return `${project[0]?.starts_on} ${project[0]?.ends_on}`;
  };
  const year = '2023-01-01 2023-12-31';
  expect(await span('2023-01-01至2023-12-31')).toBe(year);
  expect(await span('2023年1月1日-2023年12月31日')).toBe(year);
  expect(await span('2023/1/1~2023/12/31')).toBe(year);
  expect(await span('2023.1.1—2023.12.31')).toBe(year);
  expect(await span('20230101-20231231')).toBe(year);
  expect(await span('2023.1年-2023.12年')).toBe(year);
  expect(await span('2023年 - 2023年')).toBe(year);
  expect(await span('2023年度')).toBe(year);
  expect(await span('２０２３年１月至２０２３年１２月')).toBe(year);
  expect(await span('2023.07-2024.01')).toBe('2023-07-01 2024-01-31');
  expect(await span('2023年1-12月')).toBe(year);
  expect(await span('2023年1月-12月')).toBe(year);
  expect(await span('2023年1月1日-12月31日')).toBe(year);
});

test('the year is taken from the cell, the title, the date or the file name, and it is said from where', async () => {
  const years = async (text: string, name: string, year: number | null = null) => {
    const { project = [], tally = [] } = await reading(new File([text], name), { year });
    return [project[0]?.year, tally[0]?.years];
  };
  const title = '2021年度绩效目标表,,\n';
  const table = '项目名称,计划开始日期,年度资金申请总额(万元)\n修路,2022-01-01,1\n';
  const bare = table.replace('2022-01-01', '');
  expect(await years(`${title}年度,${table.replace('修路', '2020,修路')}`, '2023.csv')).toEqual(['2020', 'cell:1']);
  expect(await years(title + table, '2023.csv')).toEqual(['2021', 'title:1']);
  expect(await years(table, '2023.csv')).toEqual(['2022', 'date:1']);
  expect(await years(bare, '2023年.csv')).toEqual(['2023', 'file:1']);
  expect(await years(bare, 'a.csv', 2024)).toEqual(['2024', 'asked:1']);
});
