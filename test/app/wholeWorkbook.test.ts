import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { wholeWorkbook } from '#app/workbook/wholeWorkbook.ts';
import type { Column, Table, Value } from '#charts/table.ts';
import type { SampleId } from '#data/dataset/loaded.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { directWriter } from '#export/writer.ts';
import { QUESTIONS } from '#panels/registry.ts';
import { NO_OFFICE, resaved, soffice } from '#test/office.ts';
import { lookFrom, rowsFrom } from '#test/panels/asked.ts';
import { type ReadSheet, readSheets } from '#test/workbook.ts';
import { openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { readView } from '#view/view.ts';

const text = texts.zh;

/** The samples, opened outside the tests, which close what they open: nothing here changes them. */
const opened: Readonly<Record<SampleId, Workspace>> = {
  wujing: await openWorkspace({ sample: 'wujing' }),
  'multi-year': await openWorkspace({ sample: 'multi-year' }),
};

function bookOf(workspace: Workspace, hash: string): Promise<Blob> {
  return wholeWorkbook({ workspace, text, view: readView(hash) }, directWriter());
}

/** A table as a spreadsheet should have it: money in 元 with the unit in its header, nothing where nothing is. */
function asRead({ columns, rows, totals = [] }: Table): ReadSheet['rows'] {
  const header = columns.map(({ label, type }) => (type === 'money' ? `${label}(元)` : label));
  const cell = (value: Value, column: Column | undefined) => {
    if (value === '') return null;
    return column?.type === 'money' && typeof value === 'number' ? value / 100 : value;
  };
  return [header, ...[...rows, ...totals].map((row) => row.map((value, at) => cell(value, columns[at])))];
}

/** Of lists of projects the workbook adds up what can be added. */
function sumsOf(panel: string, { columns, rows, totals }: Table): Pick<Table, 'totals'> {
  const isList = ['project-table', 'weakest-projects', 'large-weak'].includes(panel);
  if (totals !== undefined || rows.length === 0 || !isList) return {};
  const label = columns.findIndex(({ type }) => type === 'text');
  const sum = (at: number) => {
    const numbers = rows.map((row) => row[at]).filter((value) => typeof value === 'number');
    return numbers.length === 0 ? null : numbers.reduce((one, other) => one + other, 0);
  };
  const line = columns.map(({ id, type }, at) =>
    at === label ? `合计 ${rows.length} 个` : ['money', 'count'].includes(type) && id !== 'rank' ? sum(at) : null,
  );
  return { totals: [line] };
}

/** The tables of all panels for a view, by title; those that have none are left out. */
async function panels(workspace: Workspace, hash: string): Promise<readonly ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  for (const question of QUESTIONS) {
    const every = question.most === undefined ? {} : { rows: 1_000_000 };
    const rows = await rowsFrom(workspace, question, hash, every);
    const { table } = question.draw(rows, await lookFrom(workspace, hash));
    if (table.columns.length > 0)
      sheets.push({ name: text.panels[question.id], rows: asRead({ ...table, ...sumsOf(question.id, table) }) });
  }
  return sheets;
}

test.each([
  ['the eight forms', 'wujing', '#/overview'],
  ['the eight forms that say 无', 'wujing', '#/overview?state=none&money=yuan'],
  ['the synthetic years', 'multi-year', '#/data?money=yi'],
  ['one synthetic year and category', 'multi-year', '#/overview?year=2023&category=special'],
] satisfies readonly (readonly [string, SampleId, string])[])(
  '%s: every panel stands in the whole workbook, figure for figure',
  async (_, sample, hash) => {
    const workspace = opened[sample];
    const [told, ...read] = await readSheets(await bookOf(workspace, hash));
    const expected = await panels(workspace, hash);
    expect(told?.name).toBe('说明');
    expect(read.map(({ name }) => name)).toEqual([
      ...expected.map(({ name }) => name),
      '指标项',
      '批注',
      '依据',
      '项目与指标',
    ]);
    for (const [at, sheet] of expected.entries()) expect(read[at]).toEqual(sheet);
  },
);

test('the first sheet says what the workbook rests on, and lists the sheets with their rows', async () => {
  const workspace = opened.wujing;
  const [told] = await readSheets(await bookOf(workspace, '#/overview?state=none'));
  const lines = (told?.rows ?? []).map(([label, words]) => [label, words]);
  const { data, judging } = workspace.loaded.identity;
  expect(lines.slice(0, 7)).toEqual([
    ['明绩', '整本工作簿'],
    ['数据', '真实样例（随软件附带，不是导入的数据）'],
    ['筛选', '2023 年；状态：写“无”；5/8 个项目'],
    ['数据年度', '仅 2023 年'],
    ['导入台账', '读到 8 张＝入库 8＋隔离 0；5,935,900.00＝5,935,900.00＋0.00 元；张数与金额相符'],
    ['规则', expect.stringMatching(/^内置规则，版本 /)],
    ['数据标记', `${data}-${judging}`],
  ]);
  const listed = Object.fromEntries((told?.rows ?? []).slice(10).map(([name, , scope, rows]) => [name, [scope, rows]]));
  expect(listed).toMatchObject({
    总体情况: ['按筛选', expect.any(Number)],
    与上年相比变了什么: ['按筛选', '没有表'],
    项目清单: ['按筛选', 5],
    项目支出绩效目标简报: ['按筛选', expect.any(Number)],
    导入台账: ['全部数据', 1],
    指标项: ['按筛选', 45],
    项目与指标: ['全部数据', 64],
  });
});

test('every sheet has filters over its rows and not over its sums, and the brief has its rows', async () => {
  const { sheets } = await readXlsx(
    new Uint8Array(await (await bookOf(opened['multi-year'], '#/brief')).arrayBuffer()),
  );
  const of = (name: string) => sheets.find((sheet) => sheet.name === name);
  expect(of('说明')?.autoFilter).toBeUndefined();
  for (const sheet of sheets.filter(({ name, rows }) => name !== '说明' && rows.length > 1))
    expect(sheet.autoFilter?.range, sheet.name).toMatch(/^A1:[A-Z]+\d+$/);
  const projects = of('项目清单');
  const last = projects?.rows.length ?? 0;
  expect(projects?.autoFilter?.range).toMatch(new RegExp(`[A-Z]${last - 1}$`));
  expect(projects?.rows.at(-1)?.[1]).toBe('合计 41 个');
  const brief = of('项目支出绩效目标简报')?.rows ?? [];
  expect(brief.map(([category, many]) => [category, many])).toEqual([
    ['项目类别', '项目'],
    ...brief.slice(1, -1).map(([category]) => [category, expect.any(Number)]),
    ['合计', 41],
  ]);
  expect(brief.length).toBeGreaterThan(3);
});

test('what rules and the review rest on stands in the whole workbook, marked where nobody has checked it', async () => {
  const read = await readSheets(await bookOf(opened.wujing, '#/overview'));
  const [heads, ...cited] = read.find(({ name }) => name === '依据')?.rows ?? [];
  expect(heads).toEqual(['规则', '文件', '条款', '原文', '查阅日期', '查阅处', '核对']);
  expect(cited.map((row) => [row[0], row[6]])).toEqual([
    ['C04 指标值缺失', '未经核对'],
    ['C07 无任何效益指标', '未经核对'],
    ['绩效目标审核表：四个审核方面', '未经核对'],
    ['绩效目标审核表：优、良、中、差各表示什么', '未经核对'],
  ]);
  // Nobody's clause is quoted.
  expect(cited.every((row) => String(row[3]).startsWith('（大意）'))).toBe(true);
});

test('every slot has its state, whether it is a weak item, and its marks, in the order of the official kinds', async () => {
  const workspace = opened.wujing;
  const read = await readSheets(await bookOf(workspace, '#/overview'));
  const slots = read.find(({ name }) => name === '指标项')?.rows ?? [];
  expect(slots[0]).toEqual([
    ...['年度', '项目编码', '项目名称', '主管部门', '实施单位', '年度金额(元)', '指标类型', '状态', '薄弱项', '标记'],
  ]);
  const of = slots.filter(([, , name]) => name === '残保金抚恤金专项');
  expect(of.map(([year, , , , , amount, ...slot]) => [year, amount, ...slot])).toEqual([
    [2023, 35000, '数量', '有效', '疑似薄弱项', null],
    [2023, 35000, '质量', '缺行', null, '表上未设'],
    [2023, 35000, '时效', '有效', '疑似薄弱项', null],
    [2023, 35000, '成本', '有效', '薄弱项', null],
    [2023, 35000, '经济效益', '写“无”', '薄弱项', null],
    [2023, 35000, '社会效益', '有效', '薄弱项', null],
    [2023, 35000, '生态效益', '写“无”', '薄弱项', null],
    [2023, 35000, '可持续影响', '有效', '薄弱项', null],
    [2023, 35000, '满意度', '写“无”', '薄弱项', null],
  ]);
});

test('a sheet that would be too large is left out, and the first sheet says so', async () => {
  const workspace = opened.wujing;
  const small = await wholeWorkbook({ workspace, text, view: readView('#/overview') }, directWriter(), 1500);
  const [told, ...sheets] = await readSheets(small);
  const names = sheets.map(({ name }) => name);
  expect(names).toContain('总体情况');
  expect(names).not.toContain('项目与指标');
  expect(told?.rows.at(-1)).toEqual([
    '项目与指标',
    expect.stringMatching(/^未放入：整本会超过 1,500 /),
    '全部数据',
    '没有表',
  ]);
});

test('the whole workbook opens in LibreOffice with every sheet and every row', async ({ skip }) => {
  skip(soffice === null, NO_OFFICE);
  const workspace = opened['multi-year'];
  const ours = await bookOf(workspace, '#/overview?year=2024');
  const theirs = await readSheets(await resaved(new File([ours], '整本.xlsx'), 'xlsx'));
  expect(theirs).toEqual((await readSheets(ours)).map(nearly));
});

/** LibreOffice keeps fifteen digits of a share; whole numbers and fen stay what they are. */
function nearly({ name, rows }: ReadSheet) {
  const cell = (value: ReadSheet['rows'][number][number]) =>
    typeof value === 'number' && !Number.isInteger(value) ? expect.closeTo(value, 12) : value;
  return { name, rows: rows.map((row) => row.map(cell)) };
}
