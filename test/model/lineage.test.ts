import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { membersOf } from '#model/lineage/lines.ts';
import { type Plainness, plainCode, plainName, plainUnit } from '#model/lineage/plainName.ts';
import { followed } from '#test/bench/followed.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

type Form = readonly [year: number, name: string, more?: { readonly code?: string; readonly unit?: string }];

async function loaded(...forms: readonly Form[]): Promise<Workspace> {
  const workspace = await openWorkspace();
  const rows = forms.map(
    ([year, name, { code = '', unit = '甲局' } = {}]) => `${year},${code},${name},${unit},10,数量指标,数量,1`,
  );
  const head = '年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值';
  await importInto(workspace, textFile('forms.csv', [head, ...rows].join('\n')));
  return workspace;
}

/** The lines of more than one form, as years and names with what each came by. */
async function lines(...forms: readonly Form[]): Promise<readonly string[]> {
  const workspace = await loaded(...forms);
  const rows = await workspace.ask(`
    select count(*) as forms, string_agg(concat(year, ' ', name, ' ', line_basis), ' → ' order by year, name) as line
    from seen
    group by seen.line
    order by line`);
  expect(rows.reduce((sum, row) => sum + Number(row.forms), 0)).toBe(forms.length);
  return rows.flatMap((row) => (Number(row.forms) > 1 ? [String(row.line)] : []));
}

const CODE = '310112000000001';

test('a project is followed by its code though name and unit change, and by its name where it has none', async () => {
  expect(
    await lines(
      [2023, '道路养护', { code: CODE }],
      [2024, '市政设施综合管理', { code: CODE, unit: '乙局' }],
      [2023, '2023年绿化'],
      [2024, '2024年绿化'],
      [2025, '绿化项目（2025年度）'],
    ),
  ).toEqual([
    '2023 2023年绿化 name → 2024 2024年绿化 name → 2025 绿化项目（2025年度） name',
    '2023 道路养护 code → 2024 市政设施综合管理 code',
  ]);
});

test('a year without codes stands between years with them', async () => {
  expect(
    await lines([2022, '道路养护', { code: CODE }], [2023, '道路养护'], [2024, '道路养护工程', { code: CODE }]),
  ).toEqual(['2022 道路养护 code → 2023 道路养护 name → 2024 道路养护工程 code']);
});

test('the unit is part of the name', async () => {
  expect(await lines([2023, '办公用房维修'], [2024, '办公用房维修', { unit: '乙局' }])).toEqual([]);
});

test('a name twice in one year of one unit is ambiguous and joined to none; the other years are', async () => {
  expect(
    await lines(
      [2022, '绿化'],
      [2023, '2023年绿化'],
      [2024, '绿化（2024年）', { code: 'A1' }],
      [2024, '绿化 2024', { code: 'A2' }],
    ),
  ).toEqual(['2022 绿化 name → 2023 2023年绿化 name']);
});

test('lots of one year stay apart, each followed by its whole name', async () => {
  const forms = [2023, 2024].flatMap((year): Form[] => [
    [year, `${year}年排水一期`],
    [year, `${year}年排水二期`],
  ]);
  expect(await lines(...forms)).toEqual([
    '2023 2023年排水一期 name → 2024 2024年排水一期 name',
    '2023 2023年排水二期 name → 2024 2024年排水二期 name',
  ]);
});

test('the next phase is the same project where no two lie in one year', async () => {
  expect(await lines([2023, '智慧平台一期'], [2024, '智慧平台二期'])).toEqual([
    '2023 智慧平台一期 name → 2024 智慧平台二期 name',
  ]);
});

test('a short code is a running number unless unit and name bear it out', async () => {
  expect(
    await lines(
      [2023, '绿化养护', { code: '001' }],
      [2024, '信息系统运维', { code: '001' }],
      [2023, '老旧小区加装电梯', { code: 'B7' }],
      [2024, '老旧小区电梯加装补贴', { code: 'B7' }],
      [2023, '河道保洁', { code: 'C9' }],
      [2024, '河道保洁管理', { code: 'C9', unit: '乙局' }],
    ),
  ).toEqual(['2023 老旧小区加装电梯 code → 2024 老旧小区电梯加装补贴 code']);
});

test('forms without a code and without a name that says anything are lines of their own', async () => {
  expect(await lines([2023, '—'], [2024, '…'], [2023, '2023年'], [2024, '2024年'])).toEqual([]);
});

test('lines follow what is loaded: a file that goes takes its forms out, a new version holds its place', async () => {
  const workspace = await loaded([2023, '道路养护'], [2024, '道路养护（2024）']);
  const head = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值';
  await importInto(
    workspace,
    textFile(
      'next.csv',
      `${head}\n2024,道路养护（2024）,甲局,12,数量指标,数量,1\n2025,道路养护,甲局,13,数量指标,数量,1`,
    ),
  );
  const asked = 'select count(*) as forms, count(distinct line) as lines from seen';
  expect(await workspace.ask(asked)).toEqual([{ forms: 3, lines: 1 }]);
  await workspace.remove(1);
  expect(await workspace.ask(asked)).toEqual([{ forms: 2, lines: 1 }]);
});

test('what the engine settles by plain names alone is what all steps over all forms come to', async () => {
  const { forms } = followed({ units: 6, years: [2021, 2022, 2023, 2024], seed: 11 });
  const workspace = await loaded(...forms.map(({ year, name, code, unit }): Form => [year, name, { code, unit }]));
  const rows = await workspace.ask('select project, line, year, code, name, unit from seen');
  const [open] = await workspace.ask('select count(*) as forms from open_form');
  expect(Number(open?.forms)).toBeLessThan(rows.length / 2);
  const all = rows.map(({ project, year, code, name, unit }) => {
    const office = plainUnit(String(unit));
    const named = (plainness: Plainness) => `${office} ${plainName(String(name), plainness, office)}`;
    return {
      project: Number(project),
      year: Number(year),
      code: plainCode(code === null ? null : String(code)),
      short: false,
      folded: named('folded'),
      yearless: named('yearless'),
      plain: named('plain'),
      name: '',
    };
  });
  const asAll = new Map(membersOf(all, []).map(({ project, line }) => [project, line]));
  expect(new Map(rows.map(({ project, line }) => [project, line]))).toEqual(asAll);
});
