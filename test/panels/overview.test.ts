import papa from 'papaparse';
import { expect, test } from 'vitest';
import { shownTable } from '#app/panel/tables.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { fundingSources } from '#panels/funding-sources/draw.ts';
import type { Drawing, Question } from '#panels/question.ts';
import { spendingByCategory } from '#panels/spending-by-category/draw.ts';
import { spendingByDepartment } from '#panels/spending-by-department/draw.ts';
import { spendingChange } from '#panels/spending-change/draw.ts';
import { dataFile, importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { drawnFrom, records } from './asked.ts';

type Cells = Readonly<Record<string, string>>;

/** The synthetic years read by themselves: one row a form. */
const forms: readonly Cells[] = [
  ...new Map(
    papa
      .parse<Cells>(await dataFile('shili-2020-2025.csv').text(), { header: true, skipEmptyLines: true })
      .data.map((row) => [`${row.年度} ${row.项目编码}`, row]),
  ).values(),
];
const town = await openWorkspace({ sample: 'multi-year' });
const eight = await openWorkspace({ sample: 'wujing' });

const drawn = (workspace: Workspace, question: Question, hash = '#/overview') => drawnFrom(workspace, question, hash);

function picksOf({ body }: Drawing): unknown {
  return body.type === 'chart' ? body.chart.picks[0] : null;
}

/** 万元 with two decimals → fen. */
function fen(text: string | undefined): number {
  return Number((text || '0.00').replace('.', '')) * 10_000;
}

function total(rows: readonly Cells[], column: string): number {
  return rows.reduce((sum, row) => sum + fen(row[column]), 0);
}

const ANNUAL = '年度资金申请总额(万元)';
const amountIn = (year: number) =>
  total(
    forms.filter((form) => form.年度 === String(year)),
    ANNUAL,
  );

/** Numbers of the projects behind a step, as the sample's own README counts them. */
function numbersOf(drawing: Drawing, step: string): readonly number[] {
  return records(drawing)
    .filter((row) => row.step === step)
    .map(({ code }) => Number(String(code).slice(9)))
    .sort((a, b) => a - b);
}

test.each([
  { years: [2020, 2021], fresh: [3, 12, 21, 40, 48], ended: [31], unstated: [] },
  { years: [2021, 2022], fresh: [14, 20, 38, 42], ended: [3], unstated: [] },
  { years: [2022, 2023], fresh: [6, 7, 32, 46], ended: [14, 15, 21, 36, 42], unstated: [] },
  { years: [2023, 2024], fresh: [16, 37], ended: [6, 13, 46, 52], unstated: [39] },
  { years: [2024, 2025], fresh: [51], ended: [26, 37], unstated: [39] },
])('between $years the known projects begin and end, and every amount is accounted for', async (known) => {
  const [earlier = 0, later = 0] = known.years;
  const drawing = await drawn(town, spendingChange, `#/overview?year=${earlier}&year=${later}`);
  expect(numbersOf(drawing, '新增')).toEqual(known.fresh);
  expect(numbersOf(drawing, '结束')).toEqual(known.ended);
  expect(numbersOf(drawing, '一年无金额')).toEqual(known.unstated);
  const columns = ['earlier_amount', 'later_amount'].map((column) =>
    records(drawing).reduce((sum, row) => sum + Number(row[column]), 0),
  );
  expect(columns).toEqual([amountIn(earlier), amountIn(later)]);
  for (const row of records(drawing).filter(({ step }) => step === '增加' || step === '减少')) {
    const [before, after] = [earlier, later].map((year) =>
      total(
        forms.filter((form) => form.年度 === String(year) && form.项目编码 === row.code),
        ANNUAL,
      ),
    );
    expect([row.earlier_amount, row.later_amount, row.change]).toEqual([before, after, Number(after) - Number(before)]);
    expect(row.step).toBe(Number(after) > Number(before) ? '增加' : '减少');
  }
});

test('of six years the newest two are compared; the years at both ends are filters, the steps lead to their rows', async () => {
  const drawing = await drawn(town, spendingChange);
  expect(drawing.note).toBe('2025 年比 2024 年，年度资金申请总额，单位：万元；项目按编码对应；5 项金额未变');
  expect(drawing.summary).toBe(
    '2025 年比 2024 年：增加 23 项 +1,165.67、减少 11 项 −72.10、新增 1 项 +92.30、结束 2 项 −441.81、一年无金额 1 项 +11.33。',
  );
  expect(picksOf(drawing)).toEqual([{ year: '2024' }, {}, {}, {}, {}, {}, { year: '2025' }]);
  expect(drawing.remarks).toEqual([]);
});

test('a renamed project keeps its code: it did not end, and its former name stands beside it', async () => {
  const renamed = records(await drawn(town, spendingChange, '#/overview?year=2021&year=2022')).filter(
    ({ earlier_name }) => earlier_name !== null,
  );
  expect(renamed.map(({ name, earlier_name, matched }) => [name, earlier_name, matched])).toEqual([
    ['城市运行网格化管理经费', '网格化巡查经费', '编码'],
  ]);
});

test('with one year there is no change to draw: one line says so and the room goes to the others', async () => {
  expect(await drawn(eight, spendingChange)).toMatchObject({
    body: { type: 'line' },
    note: '仅一年数据，两年以上才能比较增减',
    empty: false,
  });
  expect(await drawn(town, spendingChange, '#/overview?year=2024')).toMatchObject({
    body: { type: 'line' },
    note: '只选了一年，再选一年才能比较增减',
  });
  expect(await drawn(town, spendingChange, '#/overview?year=1999')).toMatchObject({ empty: true });
});

test('without a common code the same unit and name, years aside, are a suggestion; an ambiguous name is none', async () => {
  const workspace = await openWorkspace();
  const header = '年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
  const rows = [
    ['2023', 'A1', '2023年道路（养护）', '甲单位', '10'],
    ['2024', 'B7', '道路(养护)2024年度', '甲单位', '12'],
    ['2023', '', '2000亩绿化', '甲单位', '5'],
    ['2024', '', '2000亩绿化', '乙单位', '5'],
    ['2023', 'A2', '培训', '甲单位', '3'],
    ['2024', 'B2', '2024培训', '甲单位', '2'],
    ['2024', 'B3', '培训（2024年）', '甲单位', '1'],
  ];
  const csv = header + rows.map((cells) => `${cells.join(',')},数量指标,修路,3公里\n`).join('');
  expect(await importInto(workspace, textFile('towns.csv', csv))).toMatchObject({ accepted: 7, quarantined: 0 });
  const drawing = await drawn(workspace, spendingChange);
  expect(records(drawing).map(({ step, name, change, matched }) => [step, name, change, matched])).toEqual([
    ['增加', '道路(养护)2024年度', 2_000_000, '单位和名称（建议）'],
    ['新增', '2000亩绿化', 5_000_000, null],
    ['新增', '2024培训', 2_000_000, null],
    ['新增', '培训（2024年）', 1_000_000, null],
    ['结束', '2000亩绿化', -5_000_000, null],
    ['结束', '培训', -3_000_000, null],
  ]);
  expect(drawing.remarks).toEqual([
    '1 对项目没有相同编码，按同一单位、同一名称（不计年度）对应，仅供参考，请核对；明细见数据表',
  ]);
});

test('the eight forms by department: 590.09 and 3.50 万元', async () => {
  const drawing = await drawn(eight, spendingByDepartment);
  expect(records(drawing)).toEqual([
    { department: '吴泾镇人民政府', year: 2023, projects: 7, amount: 590_090_000, share: 590.09 / 593.59 },
    { department: '吴淞镇人民政府', year: 2023, projects: 1, amount: 3_500_000, share: 3.5 / 593.59 },
  ]);
  expect(picksOf(drawing)).toEqual([{ department: '吴泾镇人民政府' }, { department: '吴淞镇人民政府' }]);
});

test('departments by money of all chosen years, each year with its change on the one before', async () => {
  const rows = records(await drawn(town, spendingByDepartment));
  expect([...new Set(rows.map(({ department }) => department))]).toEqual([
    '示例镇人民政府',
    '示例镇卫生健康委员会',
    '示例镇教育委员会',
    '示例镇文化和旅游局',
  ]);
  expect(rows).toHaveLength(24);
  for (const row of rows) {
    const of = (year: number) =>
      forms.filter((form) => form.年度 === String(year) && form.主管部门 === String(row.department));
    const year = Number(row.year);
    const [amount, before] = [total(of(year), ANNUAL), total(of(year - 1), ANNUAL)];
    expect(row).toEqual({
      department: row.department,
      year,
      projects: of(year).length,
      amount,
      share: amount / amountIn(year),
      change: year === 2020 ? null : amount - before,
      change_share: year === 2020 ? null : (amount - before) / before,
    });
  }
});

test('a chosen department shows its units, a chosen unit its projects under their newest names', async () => {
  const units = await drawn(town, spendingByDepartment, '#/overview?department=示例镇教育委员会');
  expect(picksOf(units)).toEqual([{ unit: '示例镇中心小学' }, { unit: '示例镇第一幼儿园' }]);
  expect(units.note).toBe(
    '按实施单位，年度资金申请总额，单位：万元；2020–2025 年合计，增减为 2025 年比 2024 年；点单位看其项目',
  );
  const projects = records(await drawn(town, spendingByDepartment, '#/overview?unit=示例镇城市运行管理中心'));
  const first = projects.filter(({ project }) => project === projects[0]?.project);
  expect(first.map(({ project, year }) => [project, year])).toEqual(
    [2020, 2021, 2022, 2023, 2024, 2025].map((year) => ['城市运行网格化管理经费', year]),
  );
});

test('behind the first twelve of many units the rest are one bar, with its parts in the table', async () => {
  const workspace = await openWorkspace();
  const header = '年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
  const rows = Array.from(
    { length: 15 },
    (_, at) => `2023,修路${at},${at + 1}号部门,某单位,${100 - at},数量指标,修路,3公里\n`,
  );
  await importInto(workspace, textFile('many.csv', header + rows.join('')));
  const drawing = await drawn(workspace, spendingByDepartment);
  const names = Array.from({ length: 15 }, (_, at) => `${at + 1}号部门`);
  expect(records(drawing).map(({ department }) => department)).toEqual(names);
  expect(picksOf(drawing)).toEqual([...names.slice(0, 12).map((department) => ({ department })), {}]);
});

test('the money of the eight forms is all 当年财政: one line instead of a chart', async () => {
  expect(await drawn(eight, fundingSources)).toMatchObject({
    body: { type: 'line' },
    note: '全部是当年财政资金，593.59 万元；8/8 项写明来源',
    table: { rows: [[2023, 593_590_000, 1, null, null, null, null, 593_590_000, 593_590_000, 8, 8, 0]] },
  });
});

test('several sources year by year come to what the forms state', async () => {
  const drawing = await drawn(town, fundingSources);
  expect(drawing.body.type).toBe('chart');
  expect(drawing.remarks).toEqual([]);
  expect(drawing.note).toBe('单位：万元；245/252 项写明来源，占比以其金额为基数；年度下为结转和其他占比');
  expect(
    records(drawing).map(({ year, stating, stated, fiscal, carry_over, other }) => [
      year,
      stating,
      stated,
      fiscal,
      carry_over ?? 0,
      other,
    ]),
  ).toEqual(
    [2020, 2021, 2022, 2023, 2024, 2025].map((year) => {
      const own = forms.filter((form) => form.年度 === String(year));
      return [
        year,
        own.filter((form) => form['当年财政拨款(万元)'] !== '').length,
        amountIn(year),
        total(own, '当年财政拨款(万元)'),
        total(own, '上年结转资金(万元)'),
        total(own, '年度其他资金(万元)'),
      ];
    }),
  );
});

test('sources that do not come to the annual amount are counted; those of the total hold when they do', async () => {
  const workspace = await openWorkspace();
  const csv = `年度,项目名称,实施单位,年度资金申请总额(万元),财政资金(万元),其他资金(万元),当年财政拨款(万元),上年结转资金(万元),二级指标,三级指标,年度指标值
2023,修路,甲单位,10,,,7,2,数量指标,修路,3公里
2023,修桥,甲单位,10,6,4,,,数量指标,修桥,1座
2023,植树,甲单位,10,6,5,,,数量指标,植树,100棵
2023,清扫,甲单位,10,,,,,数量指标,清扫,3公里
`;
  await importInto(workspace, textFile('parts.csv', csv));
  const drawing = await drawn(workspace, fundingSources);
  expect(records(drawing)).toEqual([
    {
      year: 2023,
      projects: 4,
      stating: 2,
      amount: 40_000_000,
      stated: 19_000_000,
      fiscal: 13_000_000,
      fiscal_share: 13 / 19,
      carry_over: 2_000_000,
      carry_over_share: 2 / 19,
      other: 4_000_000,
      other_share: 4 / 19,
      unbalanced: 1,
    },
  ]);
  expect(drawing.remarks).toEqual(['1 项各来源之和不等于年度资金申请总额，请核对']);
});

test('spending by category carries its change on the year before, with its sign', async () => {
  const drawing = await drawn(town, spendingByCategory, '#/overview?year=2024&year=2025&category=special');
  const rows = records(drawing);
  const [before, now] = [2024, 2025].map((year) =>
    total(
      forms.filter((form) => form.年度 === String(year) && form.项目类别 === '专项资金'),
      ANNUAL,
    ),
  ) as [number, number];
  expect(rows.map(({ year, amount, change, change_share }) => [year, amount, change, change_share])).toEqual([
    [2024, before, null, null],
    [2025, now, now - before, (now - before) / before],
  ]);
  const shown = shownTable(drawing.table, texts.zh, 'wan').rows.map((row) => row.slice(-2).map(({ text }) => text));
  expect(shown).toEqual([
    ['—', '—'],
    ['+372.18', '+12.1%'],
  ]);
});
