import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import { expect, test } from 'vitest';

type Row = Readonly<Record<string, string>>;
type Cell = string | number | null;
interface NestedProject {
  readonly [key: string]: Cell | readonly Readonly<Record<string, string | null>>[];
  readonly 绩效指标: readonly Readonly<Record<string, string | null>>[];
}

const text = readFileSync(new URL('../../data/wujing-2023.csv', import.meta.url), 'utf8');
const parsed = papa.parse<Row>(text, { header: true, skipEmptyLines: true, delimiter: ',' });
const rows = parsed.data;
const projects = rows.filter((row, place) => row.项目名称 !== rows[place - 1]?.项目名称);
const withName = rows.filter((row) => row.三级指标 !== '无');
const none = rows.filter((row) => row.三级指标 === '无');

/** 万元 with two decimals → whole 分. */
function fen(amount: string | undefined): number {
  expect(amount).toMatch(/^\d+\.\d\d$/);
  return Number(amount?.replace('.', '')) * 10_000;
}

function sum(of: readonly Row[]): number {
  return of.reduce((total, row) => total + fen(row['年度资金申请总额(万元)']), 0);
}

function counts(of: readonly Row[], column: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const row of of) found[row[column] ?? ''] = (found[row[column] ?? ''] ?? 0) + 1;
  return found;
}

test('the file is UTF-8 with a byte order mark, CRLF, and as wide as its header everywhere', () => {
  expect(text.startsWith('\ufeff年度,项目名称,项目类别,')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(parsed.errors).toEqual([]);
  expect(parsed.meta.fields).toHaveLength(20);
});

test('eight forms of 2023 ask for 593.59 万元', () => {
  expect(projects).toHaveLength(8);
  expect(counts(projects, '年度')).toEqual({ 2023: 8 });
  expect(sum(projects)).toBe(593_590_000);
  expect(counts(projects, '项目类别')).toEqual({ 经常性项目: 6, 一次性项目: 1, 专项资金: 1 });
  const byCategory = (category: string) => sum(projects.filter((row) => row.项目类别 === category));
  expect(['经常性项目', '一次性项目', '专项资金'].map(byCategory)).toEqual([527_130_000, 62_960_000, 3_500_000]);
});

test('all money is fiscal; other funds and carry-over are blank everywhere', () => {
  for (const row of projects) {
    const fiscal = row['其中：财政资金(万元)'];
    expect(row['项目资金总额(万元)']).toBe(fiscal);
    expect(row['年度资金申请总额(万元)']).toBe(fiscal);
    expect(row['当年财政拨款(万元)']).toBe(fiscal);
    const parts = [row['上年结转资金(万元)'], row['其他资金(万元)'], row['年度其他资金(万元)']];
    expect(parts).toEqual(['', '', '']);
  }
});

test('64 rows are printed: 50 with a name and 14 无, three of these with a blank target', () => {
  expect(rows).toHaveLength(64);
  expect(withName).toHaveLength(50);
  expect(rows.filter((row) => row.三级指标 === '')).toEqual([]);
  expect(counts(none, '年度指标值')).toEqual({ 无: 11, '': 3 });
  const blank = none.filter((row) => row.年度指标值 === '');
  expect(counts(blank, '项目名称')).toEqual({ 街面督查人员经费: 3 });
});

test('无 stands most often under economic and ecological effects', () => {
  expect(counts(none.map(withoutBlanks), '二级指标')).toEqual({
    经济效益指标: 5,
    生态效益指标: 3,
    可持续影响指标: 2,
    社会效益指标: 2,
    成本指标: 1,
    服务对象满意度指标: 1,
  });
});

test('every kind has one row in every form but 质量, which has none', () => {
  expect(Object.values(counts(rows.map(withoutBlanks), '二级指标'))).toEqual([8, 8, 8, 8, 8, 8, 8, 8]);
  expect(counts(rows, '二级指标')).not.toHaveProperty('质量指标');
  expect(counts(rows, '二级指标')).toMatchObject({ '服务对象 满意度指标': 7, 服务对象满意度指标: 1 });
});

test('27 of 50 targets are exactly 100%', () => {
  expect(withName.filter((row) => row.年度指标值 === '100%')).toHaveLength(27);
});

test('320.43 万元 stand in forms with at least one 无', () => {
  const names = new Set(none.map((row) => row.项目名称));
  expect(sum(projects.filter((row) => names.has(row.项目名称)))).toBe(320_430_000);
});

test('the JSON file carries the same cells', () => {
  const nested = JSON.parse(readFileSync(new URL('../../data/wujing-2023.json', import.meta.url), 'utf8'));
  expect(nested).toMatchObject({ 表名: '财政项目支出绩效目标表', 金额单位: '万元' });
  const flat = (nested.项目 as readonly NestedProject[]).flatMap(({ 绩效指标, ...project }) =>
    绩效指标.map((indicator) => cellsOf({ ...project, ...indicator } as Record<string, Cell>)),
  );
  expect(flat).toEqual(rows.map(cellsOf));
});

/** Header without 其中 and unit → the cell as text; a blank cell and `null` are the same. */
function cellsOf(row: Readonly<Record<string, Cell>>): Record<string, string> {
  const cells = Object.entries(row).map(([key, cell]) => [key.replace(/^其中：|\(万元\)$/g, ''), String(cell ?? '')]);
  return Object.fromEntries(cells);
}

function withoutBlanks(row: Row): Row {
  return { ...row, 二级指标: (row.二级指标 ?? '').replaceAll(' ', '') };
}
