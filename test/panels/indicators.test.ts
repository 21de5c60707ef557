import { describe, expect, test } from 'vitest';
import type { Value } from '#charts/table.ts';
import { indicatorTypesBy } from '#panels/indicator-types-by/draw.ts';
import { repeatedIndicators } from '#panels/repeated-indicators/draw.ts';
import { wordingRows, wordingTable } from '#panels/repeated-indicators/wording-rows.ts';
import { targetForms } from '#panels/target-forms/draw.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { readView, writeView } from '#view/view.ts';
import { drawnFrom, ownOf, records, rowsFrom } from './asked.ts';

const eight = await openWorkspace({ sample: 'wujing' });
const years = await openWorkspace({ sample: 'multi-year' });

function only(rows: ReturnType<typeof records>, wanted: Readonly<Record<string, Value>>): ReturnType<typeof records> {
  return rows.filter((row) => Object.entries(wanted).every(([key, value]) => row[key] === value));
}

describe('what targets look like', () => {
  test('the eight forms: 27 of 50 given targets are 100%, 16 cannot be measured', async () => {
    const drawing = await drawnFrom(eight, targetForms);
    expect(only(records(drawing), { kind: '全部' })).toEqual([
      { kind: '全部', form: '100%', rows: 27, share: 27 / 50, projects: 8, amount: 593_590_000 },
      { kind: '全部', form: '其他数值', rows: 7, share: 7 / 50, projects: 5, amount: 390_560_000 },
      { kind: '全部', form: '对比无基准', rows: 5, share: 5 / 50, projects: 2, amount: 199_530_000 },
      { kind: '全部', form: '只有方向', rows: 8, share: 8 / 50, projects: 6, amount: 477_590_000 },
      { kind: '全部', form: '任务性文字', rows: 3, share: 3 / 50, projects: 1, amount: 3_500_000 },
      { kind: '全部', form: '写“无”', rows: 14, share: null, projects: 5, amount: 320_430_000 },
    ]);
    expect(drawing.note).toBe('单位：指标行；占比以有效指标为基数（50/64 行）；“100%”含“≥100%”');
    expect(drawing.remarks).toEqual([
      '没有可核对的数值或期限：16/50 条有效指标（32.0%），涉及 8/8 个项目、593.59 万元',
    ]);
  });

  test('by kind in official order, each share of the given rows of its kind', async () => {
    const rows = records(await drawnFrom(eight, targetForms));
    expect(only(rows, { kind: '满意度' })).toEqual([
      { kind: '满意度', form: '其他数值', rows: 5, share: 5 / 7, projects: 5, amount: 390_560_000 },
      { kind: '满意度', form: '对比无基准', rows: 2, share: 2 / 7, projects: 2, amount: 199_530_000 },
      { kind: '满意度', form: '写“无”', rows: 1, share: null, projects: 1, amount: 3_500_000 },
    ]);
    expect([...new Set(rows.map(({ kind }) => kind))]).toEqual([
      '全部',
      '数量',
      '时效',
      '成本',
      '经济效益',
      '社会效益',
      '生态效益',
      '可持续影响',
      '满意度',
    ]);
  });

  test('a project with two rows of one form is counted once, its rows twice', async () => {
    const workspace = await openWorkspace();
    await importInto(
      workspace,
      textFile(
        'two.csv',
        [
          '年度,项目名称,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值',
          '2024,甲,一所,10,产出指标,数量指标,巡查次数,≥12次',
          '2024,甲,一所,10,产出指标,数量指标,巡查公里,≥30公里',
          '2024,甲,一所,10,产出指标,质量指标,合格率,≥95%',
          '2024,甲,一所,10,产出指标,其他要求,协作单位,3家',
        ].join('\n'),
      ),
    );
    const row = { form: '其他数值', share: 1, projects: 1, amount: 10_000_000 };
    expect(records(await drawnFrom(workspace, targetForms))).toEqual([
      { ...row, kind: '全部', rows: 4 },
      { ...row, kind: '数量', rows: 2 },
      { ...row, kind: '质量', rows: 1 },
      { ...row, kind: '类型不明', rows: 1 },
    ]);
  });
});

describe('names that come again', () => {
  test('the eight forms: 100% in 27 of 50, and three names shared by projects', async () => {
    const drawing = await drawnFrom(eight, repeatedIndicators);
    expect(drawing.remarks).toEqual(['指标值为“100%”：27/50 条有效指标（54.0%），涉及 8/8 个项目、593.59 万元']);
    const common = { others: '', rows: 2, full_rows: 0, different: 2, projects: 2, units: 1 };
    // 提高管理人员工作效率 stands twice on one form: no second project has it.
    expect(records(drawing)).toEqual([
      { ...common, indicator: '投诉率降低', amount: 229_030_000, kinds: '社会效益', targets: '下降 ×2' },
      { ...common, indicator: '群众满意度', amount: 199_530_000, kinds: '满意度', targets: '较上一年提升 ×2' },
      {
        ...common,
        indicator: '受众满意度',
        amount: 65_750_000,
        kinds: '满意度',
        targets: '达到80%以上 ×1、达到90%以上 ×1',
      },
    ]);
  });

  test('years of one project are not different projects; near names stand under the most frequent', async () => {
    const rows = records(await drawnFrom(years, repeatedIndicators, '#/indicators?year=all'));
    expect(only(rows, { indicator: '群众满意度' })).toMatchObject([
      { others: '办事群众满意度', rows: 21, different: 4, projects: 21, units: 3 },
    ]);
    // Six years of one project each.
    expect(only(rows, { indicator: '巡查责任网格数' })).toEqual([]);
    expect(rows.every(({ different }) => Number(different) > 1)).toBe(true);
  });

  test('filters narrow what is counted, and a name opens to its rows as written', async () => {
    const hash = '#/indicators?year=2024';
    const rows = records(await drawnFrom(years, repeatedIndicators, hash));
    const [found] = only(rows, { indicator: '群众满意度' });
    const behind = wordingTable(await rowsFrom(years, wordingRows('群众满意度'), hash), texts.zh);
    expect(behind.rows.length).toBe(found?.rows);
    expect(new Set(behind.rows.map((row) => row[5]))).toEqual(new Set([2024]));
    expect(new Set(behind.rows.map((row) => row[0]))).toEqual(new Set(['群众满意度', '办事群众满意度']));
  });

  test('where a source goes, its names go with it', async () => {
    const workspace = await openWorkspace({ sample: 'multi-year' });
    await workspace.showSample('wujing');
    expect(records(await drawnFrom(workspace, repeatedIndicators)).map(({ indicator }) => indicator)).toEqual([
      '投诉率降低',
      '群众满意度',
      '受众满意度',
    ]);
  });
});

describe('kinds by year, category, department and unit', () => {
  test('with one year it goes by category; the gap is inked, and a printed base leaves out what no form prints', async () => {
    const drawing = await drawnFrom(eight, indicatorTypesBy);
    expect(drawing.remarks).toEqual(['质量：8 张表都未设此项，属表式未设，不逐项计']);
    const { corner, rows } = ownOf(drawing);
    expect([corner, ...rows.map(({ label }) => label)]).toEqual([
      '项目类别',
      '全部',
      '经常性项目',
      '一次性项目',
      '专项资金',
    ]);
    const bases = ['0/8', '', '0/8', '1/8', '5/8', '2/8', '3/8', '2/8', '1/8'];
    expect(rows[0]?.cells.map((cell) => cell?.base)).toEqual(bases);
    expect(rows[0]?.cells[4]?.share).toBe(5 / 8);
    expect(rows[1]?.cells[4]?.pick).toEqual({ category: 'recurring', kind: 'economic' });
  });

  test('by year, of what the framework expects; the switches say what is chosen', async () => {
    const drawing = await drawnFrom(eight, indicatorTypesBy, '#/indicators?by=year&base=framework');
    const { rows } = ownOf(drawing);
    expect(rows.map(({ label }) => label)).toEqual(['2023']);
    expect(rows[0]?.cells[1]).toMatchObject({ share: 1, label: '100.0%', base: '8/8' });
    expect(drawing.switches?.map(({ choices }) => choices.find(({ chosen }) => chosen)?.label)).toEqual([
      '年度',
      '未有效填报',
      '应有指标项',
    ]);
  });

  test('by unit what says 无, and what is weak', async () => {
    const none = await drawnFrom(eight, indicatorTypesBy, '#/indicators?by=unit&measure=none');
    const kinds = ownOf(none).rows[0]?.cells.map((cell) => cell?.base);
    expect(kinds).toEqual(['0/8', '', '0/8', '1/8', '5/8', '2/8', '3/8', '2/8', '1/8']);
    expect(none.switches).toHaveLength(2);
    const weak = await drawnFrom(eight, indicatorTypesBy, '#/indicators?by=unit&measure=weak');
    const [row] = await eight.ask('select cast(sum(certain_items) as bigint) as items from seen');
    const all = only(records(weak), { unit: '全部' });
    expect(all.reduce((sum, { weak: items }) => sum + Number(items), 0)).toBe(Number(row?.items));
  });

  test('several years: a row each whatever is reported, and 质量 gone from the form in 2023', async () => {
    const { corner, rows } = ownOf(await drawnFrom(years, indicatorTypesBy));
    expect([corner, ...rows.map(({ label }) => label)]).toEqual([
      '年度',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(rows.map(({ cells }) => cells[1]?.base)).toEqual(['1/35', '1/39', '2/42', '', '', '']);
  });

  test('beyond twelve departments the least are said in one line and stand apart in the table', async () => {
    const workspace = await openWorkspace();
    const forms = Array.from({ length: 15 }, (_, at) => {
      const number = String(at + 1).padStart(2, '0');
      return `2024,项目${number},部门${number},单位${number},${100 - at},产出指标,数量指标,巡查次数,${at < 13 ? '≥12次' : '无'}`;
    });
    const header = '年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值';
    await importInto(workspace, textFile('departments.csv', [header, ...forms].join('\n')));
    const drawing = await drawnFrom(workspace, indicatorTypesBy, '#/indicators?by=department');
    const { rows } = ownOf(drawing);
    expect(rows.length).toBe(1 + 12);
    expect([rows.at(1)?.label, rows.at(-1)?.label]).toEqual(['部门01', '部门12']);
    expect(drawing.remarks).toContain('图外还有 3 个，合计 66.7%（2/3），逐个见数据表');
    expect(only(records(drawing), { kind: '数量' }).length).toBe(1 + 15);
  });
});

test('split and base stand in the link, and what a link does not know is left out', () => {
  const link = '#/indicators?year=2024&by=department&base=framework';
  expect(writeView(readView(link))).toBe(link);
  expect(writeView(readView('#/indicators?by=planet&base=printed'))).toBe('#/indicators');
});
