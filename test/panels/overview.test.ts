import papa from 'papaparse';
import { expect, test } from 'vitest';
import { shownTable } from '#app/panel/tables.ts';
import type { Chart } from '#charts/chart.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { fundingSources } from '#panels/funding-sources/draw.ts';
import { headline } from '#panels/headline/draw.ts';
import type { Drawing, Question } from '#panels/question.ts';
import { spendingByCategory } from '#panels/spending-by-category/draw.ts';
import { spendingByDepartment } from '#panels/spending-by-department/draw.ts';
import { spendingChange } from '#panels/spending-change/draw.ts';
import { dataFile, importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { money, signed } from '#text/format.ts';
import { texts } from '#text/text.ts';
import { drawnFrom, ownOf, records } from './asked.ts';

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

/** The values of the bars of a chart of one series. */
function barsOf({ option }: Chart): readonly number[] {
  const [series] = option.series as readonly { readonly data: readonly { readonly value: number }[] }[];
  return series?.data.map(({ value }) => value) ?? [];
}

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
  const drawing = await drawn(town, spendingChange, `#/overview?year=${later}&against=${earlier}`);
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

test('of six years the newest is held against the one before; the greatest changes are named, the others said', async () => {
  const drawing = await drawn(town, spendingChange);
  expect(drawing.note).toBe('2025 年比 2024 年，按项目，年度资金申请总额，单位：万元；同一项目按编码、单位和名称认定');
  expect(drawing.summary).toBe(
    '2025 年比 2024 年：增加 23 个 +1,165.67；减少 11 个 −72.10；新增 1 个 +92.30；结束 2 个 −441.81；一年无金额 1 个 +11.33；5 个金额未变。',
  );
  const ofYear = (year: number) =>
    new Map(forms.filter((form) => form.年度 === String(year)).map((form) => [form.项目编码, form]));
  const [before, now] = [ofYear(2024), ofYear(2025)];
  const changes = [...new Set([...before.keys(), ...now.keys()])]
    .map((code) => ({ code, by: fen(now.get(code)?.[ANNUAL]) - fen(before.get(code)?.[ANNUAL]) }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const bars = drawing.body.type === 'chart' ? barsOf(drawing.body.chart) : [];
  expect(bars).toEqual(changes.slice(0, 6).map(({ by }) => by));
  const rest = changes.slice(6).filter(({ by }) => by !== 0);
  expect(drawing.remarks[1]).toBe(
    `图外还有 ${rest.length} 个项目，合计 ${signed(
      money(
        rest.reduce((sum, { by }) => sum + by, 0),
        'wan',
      ),
    )} 万元`,
  );
});

test('a renamed project keeps its code: it did not end, and its former name stands beside it', async () => {
  const renamed = records(await drawn(town, spendingChange, '#/overview?year=2022')).filter(
    ({ earlier_name }) => earlier_name !== null,
  );
  expect(renamed.map(({ name, earlier_name, matched }) => [name, earlier_name, matched])).toEqual([
    ['城市运行网格化管理经费', '网格化巡查经费', '编码'],
  ]);
});

test('a comparison is missing only where one year is loaded, several are added up, or none is wished', async () => {
  expect(await drawn(eight, spendingChange)).toMatchObject({
    body: { type: 'line' },
    note: '仅一年数据',
    empty: false,
  });
  const year = await drawn(town, spendingChange, '#/overview?year=2024');
  expect(year.note).toContain('2024 年比 2023 年');
  const sum = await drawn(town, spendingChange, '#/overview?year=2024&year=2025');
  expect(sum).toMatchObject({ body: { type: 'line' }, note: '合计不作对比' });
  const off = await drawn(town, spendingChange, '#/overview?against=none');
  expect(off).toMatchObject({ body: { type: 'line' }, note: '不对比' });
  expect(await drawn(town, spendingChange, '#/overview?year=1999')).toMatchObject({ empty: true });
});

test('without a code the same unit and name, years aside, are one project; an ambiguous name or another unit is none', async () => {
  const workspace = await openWorkspace();
  const header = '年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
  const rows = [
    ['2023', '', '2023年道路（养护）', '甲单位', '10'],
    ['2024', '', '道路(养护)2024年度', '甲单位', '12'],
    ['2023', '', '2000亩绿化', '甲单位', '5'],
    ['2024', '', '2000亩绿化', '乙单位', '5'],
  ];
  const csv = header + rows.map((cells) => `${cells.join(',')},数量指标,修路,3公里\n`).join('');
  expect(await importInto(workspace, textFile('towns.csv', csv))).toMatchObject({ accepted: 4, quarantined: 0 });
  const drawing = await drawn(workspace, spendingChange);
  expect(records(drawing).map(({ step, name, change, matched }) => [step, name, change, matched])).toEqual([
    ['增加', '道路(养护)2024年度', 2_000_000, '单位和名称'],
    ['新增', '2000亩绿化', 5_000_000, null],
    ['结束', '2000亩绿化', -5_000_000, null],
  ]);
});

test('a project that the filters leave out in one year did not end: it was moved', async () => {
  const workspace = await openWorkspace();
  const csv = `年度,项目编码,项目名称,主管部门,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2023,A1,修路,甲局,甲单位,10,数量指标,修路,3公里
2024,A1,修路,乙局,甲单位,12,数量指标,修路,3公里
2023,A2,植树,甲局,甲单位,3,数量指标,植树,100棵
`;
  await importInto(workspace, textFile('moved.csv', csv));
  const drawing = await drawn(workspace, spendingChange, '#/overview?department=甲局');
  expect(records(drawing).map(({ step, name, change }) => [step, name, change])).toEqual([
    ['结束', '植树', -3_000_000],
    ['移入移出筛选', '修路', -10_000_000],
  ]);
});

test('the eight forms by department: 590.09 and 3.50 万元', async () => {
  const drawing = await drawn(eight, spendingByDepartment);
  expect(
    records(drawing).map(({ department, projects, amount, share }) => [department, projects, amount, share]),
  ).toEqual([
    ['吴泾镇人民政府', 7, 590_090_000, 590.09 / 593.59],
    ['吴淞镇人民政府', 1, 3_500_000, 3.5 / 593.59],
  ]);
  expect(picksOf(drawing)).toEqual([{ department: '吴泾镇人民政府' }, { department: '吴淞镇人民政府' }]);
});

test.each([
  ['', 2025, 2024],
  ['year=2022', 2022, 2021],
  ['year=2023&against=2020', 2023, 2020],
])(
  'departments with %s: the money of %i with its change on %i, counted from the file',
  async (query, year, against) => {
    const drawing = await drawn(town, spendingByDepartment, `#/overview?${query}`);
    const rows = records(drawing);
    expect(rows.map(({ department }) => department).toSorted()).toEqual(
      [...new Set(forms.map((form) => form.主管部门))].toSorted(),
    );
    for (const row of rows) {
      const of = (one: number) =>
        forms.filter((form) => form.年度 === String(one) && form.主管部门 === String(row.department));
      const [amount, before] = [total(of(year), ANNUAL), total(of(against), ANNUAL)];
      expect(row).toMatchObject({
        projects: of(year).length,
        amount,
        share: amount / amountIn(year),
        before,
        change: amount - before,
        change_share: (amount - before) / before,
      });
    }
    expect(drawing.table.totals?.[0]?.slice(1, 3)).toEqual([
      forms.filter((form) => form.年度 === String(year)).length,
      amountIn(year),
    ]);
  },
);

test('a chosen department shows its units, a chosen unit its projects under their newest names', async () => {
  const units = await drawn(town, spendingByDepartment, '#/overview?department=示例镇教育委员会');
  expect(picksOf(units)).toEqual([{ unit: '示例镇中心小学' }, { unit: '示例镇第一幼儿园' }]);
  expect(units.note).toBe('按实施单位，年度资金申请总额，单位：万元；点单位看其项目');
  const projects = records(await drawn(town, spendingByDepartment, '#/overview?unit=示例镇城市运行管理中心'));
  const own = (year: string) =>
    forms.filter((form) => form.年度 === year && form.实施单位 === '示例镇城市运行管理中心');
  expect(projects.filter((row) => row.projects === 1)).toHaveLength(own('2025').length);
  expect(projects.some(({ project, before }) => project === '城市运行网格化管理经费' && Number(before) > 0)).toBe(true);
});

test('behind the first twelve of many departments the rest are a line of text, with its parts in the table', async () => {
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
  expect(picksOf(drawing)).toEqual(names.slice(0, 12).map((department) => ({ department })));
  expect(drawing.remarks).toEqual(['图外还有 3 个，合计 261.00 万元，占 18.7%']);
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
  expect(drawing.note).toBe('单位：万元；40/41 项写明来源，占比以其金额为基数；年度下为结转和其他占比');
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

test.each([
  ['', 2025, 2024],
  ['year=2023', 2023, 2022],
  ['year=2021&against=2025', 2021, 2025],
])('spending by category with %s: every loaded year, and of %i the change on %i', async (query, year, against) => {
  const drawing = await drawn(town, spendingByCategory, `#/overview?${query}`);
  const named = (printed: string | undefined) => {
    if (printed === '') return '未注明';
    return ['经常性项目', '专项资金', '一次性项目'].includes(printed ?? '') ? printed : '其他类别';
  };
  const amountOf = (one: number, category: string) =>
    total(
      forms.filter((form) => form.年度 === String(one) && named(form.项目类别) === category),
      ANNUAL,
    );
  const rows = records(drawing);
  expect(new Set(rows.map((row) => row.year)).size).toBe(6);
  for (const row of rows) {
    const amount = amountOf(Number(row.year), String(row.category));
    const before = amountOf(against, String(row.category));
    expect(row).toMatchObject({
      amount,
      change: row.year === year ? amount - before : null,
      change_share: row.year === year && before > 0 ? (amount - before) / before : null,
    });
  }
  expect(drawing.table.totals?.map(([one, , , amount]) => [one, amount])).toEqual(
    [2020, 2021, 2022, 2023, 2024, 2025].map((one) => [one, amountIn(one)]),
  );
  expect(drawing.table.chosen?.map((at) => rows[at]?.year)).toEqual(
    rows.filter((row) => row.year === year).map(() => year),
  );
});

test('a chosen category keeps the others beside it, and the totals are of the chosen', async () => {
  const drawing = await drawn(town, spendingByCategory, '#/overview?category=special');
  const rows = records(drawing);
  expect(new Set(rows.map(({ category }) => category)).size).toBeGreaterThan(2);
  expect(drawing.table.chosen?.map((at) => [rows[at]?.year, rows[at]?.category])).toEqual([[2025, '专项资金']]);
  const shown = shownTable(drawing.table, texts.zh, 'wan').rows.map((row) => row.slice(-2).map(({ text }) => text));
  expect(shown[drawing.table.chosen?.[0] ?? -1]).toEqual(['+372.18', '+12.1%']);
});

test.each(['', 'year=2022', 'year=2023&against=2021'])(
  'the large figures with %s are those of the file, every loaded year beside them',
  async (query) => {
    const drawing = await drawnFrom(town, headline, `#/overview?${query}`);
    const year = query.startsWith('year=') ? Number(query.slice(5, 9)) : 2025;
    const against = query.includes('against') ? 2021 : year - 1;
    const of = (one: number) => forms.filter((form) => form.年度 === String(one));
    for (const row of records(drawing)) {
      const own = of(Number(row.year));
      expect(row).toMatchObject({
        projects: own.length,
        without_amount: own.filter((form) => form[ANNUAL] === '').length,
        amount: amountIn(Number(row.year)),
        change: row.year === year ? amountIn(year) - amountIn(against) : null,
        change_share: row.year === year ? (amountIn(year) - amountIn(against)) / amountIn(against) : null,
      });
    }
    expect(drawing.table.chosen).toEqual([year - 2020]);
    const amount = ownOf(drawing).find(({ id }) => id === 'amount');
    const [now, before] = [amountIn(year), amountIn(against)];
    const share = ((Math.abs(now - before) / before) * 100).toFixed(1);
    const more = now > before;
    expect(amount?.notes[0]).toBe(
      `较${against === year - 1 ? '上年' : ` ${against} 年`}${more ? '增加' : '减少'} ${money(Math.abs(now - before), 'wan')} 万元，${more ? '增长' : '下降'} ${share}%`,
    );
    expect(amount?.history.map(({ value }) => value)).toEqual([2020, 2021, 2022, 2023, 2024, 2025].map(amountIn));
  },
);

test('several years on purpose are a sum, held against nothing', async () => {
  const drawing = await drawnFrom(town, headline, '#/overview?year=2024&year=2025');
  const [amount, projects] = ownOf(drawing);
  expect(amount?.value).toBe(money(amountIn(2024) + amountIn(2025), 'yi'));
  expect(amount?.notes).toEqual([]);
  expect(projects?.value).toBe(String(forms.filter((form) => ['2024', '2025'].includes(form.年度 ?? '')).length));
});
