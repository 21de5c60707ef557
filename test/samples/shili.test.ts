import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';

type Row = Readonly<Record<string, string>>;
type Indicator = readonly [kind: string, name: string, target: string];
interface Form {
  readonly year: number;
  readonly number: number;
  readonly row: Row;
  readonly indicators: readonly Indicator[];
}

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];
const AMOUNTS = [
  '项目资金总额(万元)',
  '年度资金申请总额(万元)',
  '其中：财政资金(万元)',
  '当年财政拨款(万元)',
  '上年结转资金(万元)',
  '其他资金(万元)',
  '年度其他资金(万元)',
];

const text = readFileSync(new URL('../../data/shili-2020-2025.csv', import.meta.url), 'utf8');
const parsed = papa.parse<Row>(text, { header: true, skipEmptyLines: true, delimiter: ',' });
const forms = formsOf(parsed.data);

/** The generator is plain JavaScript, so its shape is told here. */
interface Generator {
  readonly townCsv: () => string;
  readonly formRows: (form: unknown) => string;
  readonly countyForms: (order: { count: number; seed: number; years: readonly number[] }) => Iterable<unknown>;
}
let generator: Generator;

beforeAll(async () => {
  const parts = ['town', 'form', 'county'].map((part) => new URL(`../../data/${part}.mjs`, import.meta.url).href);
  generator = Object.assign({}, ...(await Promise.all(parts.map((part) => import(/* @vite-ignore */ part)))));
});

function formsOf(rows: readonly Row[]): Form[] {
  const found: (Form & { indicators: Indicator[] })[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    const indicator: Indicator = [row.二级指标 ?? '', row.三级指标 ?? '', row.年度指标值 ?? ''];
    if (last?.row.项目编码 === row.项目编码 && last?.row.年度 === row.年度) last?.indicators.push(indicator);
    else found.push({ year: Number(row.年度), number: Number(row.项目编码?.slice(9)), row, indicators: [indicator] });
  }
  return found;
}

/** 万元 with two decimals → whole hundreds of 元; a blank cell is nothing. */
function amount(form: Form, column: string): number {
  return Number((form.row[column] || '0.00').replace('.', ''));
}

function formIn(year: number, number: number): Form | undefined {
  return forms.find((form) => form.year === year && form.number === number);
}

function numbersIn(year: number): number[] {
  return forms.filter((form) => form.year === year).map((form) => form.number);
}

function targetsOf(form: Form | undefined, kind: string): string[] {
  return (form?.indicators ?? [])
    .filter((row) => row[0] === kind)
    .map(([, name, target]) => `${name} ${target}`.trim());
}

test('the committed file is what the generator writes', () => {
  expect(generator.townCsv()).toBe(text);
});

test('every row is as wide as the header and repeats the cells of its project', () => {
  expect(text.startsWith('\ufeff年度,项目编码,项目名称,')).toBe(true);
  expect(parsed.errors).toEqual([]);
  expect(parsed.meta.fields).toHaveLength(21);
  const projectCells = (row: Row) => Object.values(row).slice(0, 17).join('\u001f');
  expect(new Set(parsed.data.map(projectCells)).size).toBe(forms.length);
});

test('each year has about forty forms of ten units in four departments', () => {
  expect(YEARS.map((year) => numbersIn(year).length)).toEqual([38, 42, 45, 44, 42, 41]);
  expect(new Set(forms.map((form) => form.row.实施单位)).size).toBe(10);
  expect(new Set(forms.map((form) => form.row.主管部门)).size).toBe(4);
});

test('a form is known by year and code, and by year, unit and name', () => {
  const byCode = forms.map((form) => `${form.year} ${form.row.项目编码}`);
  const byName = forms.map((form) => `${form.year} ${form.row.实施单位} ${form.row.项目名称}`);
  expect(new Set(byCode).size).toBe(forms.length);
  expect(new Set(byName).size).toBe(forms.length);
  for (const form of forms) expect(form.row.项目编码).toMatch(/^[0-9A-Z]{21}$/);
});

test('the parts of the money sum to its totals', () => {
  for (const form of forms) {
    for (const column of AMOUNTS) expect(form.row[column]).toMatch(/^(\d+\.\d\d)?$/);
    const [total, annual, fiscal, appropriation, carryOver, other, annualOther] = AMOUNTS.map((column) =>
      amount(form, column),
    ) as [number, number, number, number, number, number, number];
    expect(fiscal + other).toBe(total);
    expect(appropriation + carryOver + annualOther).toBe(annual);
  }
});

test('one project of several years has a total larger than its annual amount', () => {
  const larger = forms.filter((form) => amount(form, AMOUNTS[0] ?? '') !== amount(form, AMOUNTS[1] ?? ''));
  expect(larger.map((form) => [form.number, form.year, form.row['项目资金总额(万元)']])).toEqual(
    [2022, 2023, 2024, 2025].map((year) => [20, year, '4280.00']),
  );
});

test('one project never has an amount and one has none in 2024', () => {
  const without = forms.filter((form) => AMOUNTS.every((column) => form.row[column] === ''));
  expect(without.map((form) => [form.year, form.number])).toEqual([
    [2020, 33],
    [2021, 33],
    [2022, 33],
    [2023, 33],
    [2024, 33],
    [2024, 39],
    [2025, 33],
  ]);
});

test('four projects are renamed and keep their codes', () => {
  const renamed = forms.flatMap((form) => {
    const before = formIn(form.year - 1, form.number)?.row.项目名称;
    const after = form.row.项目名称;
    return before === undefined || before === after ? [] : [[form.number, form.year, before, after]];
  });
  expect(renamed).toEqual([
    [53, 2021, '政务公开与宣传', '政务公开与新闻宣传'],
    [1, 2022, '网格化巡查经费', '城市运行网格化管理经费'],
    [29, 2023, '老年助餐点运营', '社区长者食堂运营'],
    [48, 2024, '乡村文化旅游节', '农文旅融合发展活动'],
  ]);
});

test.each([
  [2021, { fresh: [3, 12, 21, 40, 48], ended: [31] }],
  [2022, { fresh: [14, 20, 38, 42], ended: [3] }],
  [2023, { fresh: [6, 7, 32, 46], ended: [14, 15, 21, 36, 42] }],
  [2024, { fresh: [16, 37], ended: [6, 13, 46, 52] }],
  [2025, { fresh: [51], ended: [26, 37] }],
])('in %i known projects are new and others no longer asked for', (year, { fresh, ended }) => {
  const [before, now] = [numbersIn(year - 1), numbersIn(year)];
  expect(now.filter((number) => !before.includes(number))).toEqual(fresh);
  expect(before.filter((number) => !now.includes(number))).toEqual(ended);
});

test.each([
  // loosened
  [47, 2021, '数量指标', '开放天数 ≥330天', '开放天数 ≥300天'],
  [17, 2022, '时效指标', '漂浮物清理时限 ≤24小时', '漂浮物清理时限 ≤48小时'],
  [8, 2023, '时效指标', '路面病害处置及时率 ≥95%', '路面病害处置及时率 ≥85%'],
  [2, 2024, '时效指标', '故障响应时间 ≤30分钟', '故障响应时间 ≤60分钟'],
  [9, 2024, '服务对象满意度指标', '市民满意度 ≥90%', '市民满意度 ≥80%'],
  [35, 2025, '可持续影响指标', '续签率 ≥80%', '续签率 ≥70%'],
  // 无 filled in
  [29, 2021, '经济效益指标', '无 无', '助餐点带动就业人数 ≥18人'],
  [5, 2022, '社会效益指标', '无', '应急物资调拨及时率 ≥95%'],
  [9, 2022, '经济效益指标', '无 无', '绿化废弃物再利用收入 ≥6万元'],
  [2, 2023, '生态效益指标', '无 无', '机房能耗下降率 ≥3%'],
  [22, 2023, '可持续影响指标', '无 无', '节水型小区长效管理个数 ≥3个'],
  [24, 2024, '服务对象满意度指标', '无 无', '残疾人满意度 ≥85%'],
  // 无 where there was an indicator
  [28, 2022, '经济效益指标', '老年家庭年均节约支出 ≥2450元', '无 无'],
  [10, 2023, '经济效益指标', '可回收物收入 ≥48万元', '无 无'],
  [44, 2023, '可持续影响指标', '师资培养机制 完善', '无 无'],
  [1, 2024, '社会效益指标', '重复投诉件数 较上年下降10%', '无 无'],
  [25, 2025, '生态效益指标', '无纸化办理率 ≥72%', '无 无'],
  [40, 2025, '服务对象满意度指标', '家长满意度 ≥92%', '无 无'],
])('project %i changes in %i: %s from "%s" to "%s"', (number, year, kind, from, to) => {
  expect(targetsOf(formIn(year - 1, number), kind)).toContain(from);
  expect(targetsOf(formIn(year, number), kind)).toContain(to);
  expect(targetsOf(formIn(year, number), kind)).not.toContain(from);
});

test('no other indicator becomes 无 or stops being one', () => {
  const noneOf = (form: Form) => form.indicators.filter(([, name]) => name === '无').map(([kind]) => kind);
  const changes = forms.flatMap((form) => {
    const before = formIn(form.year - 1, form.number);
    if (before === undefined) return [];
    const [was, is] = [noneOf(before), noneOf(form)].map((kinds) => kinds.filter((kind) => kind !== '质量指标'));
    return was?.join() === is?.join() ? [] : [`${form.year} ${form.number}`];
  });
  expect(changes.toSorted()).toEqual(
    ['2021 29', '2022 28', '2022 5', '2022 9', '2023 10', '2023 2', '2023 22', '2023 44', '2024 1', '2024 24'].concat([
      '2025 25',
      '2025 40',
    ]),
  );
});

test('annual amounts change by at most a fifth but for six known jumps', () => {
  const jumps = forms.flatMap((form) => {
    const before = formIn(form.year - 1, form.number);
    const [was, is] = [before, form].map((each) => (each ? amount(each, '年度资金申请总额(万元)') : 0)) as [
      number,
      number,
    ];
    const change = was > 0 && is > 0 ? is / was - 1 : 0;
    return Math.abs(change) > 0.2 ? [[form.number, form.year, Math.round(change * 100)]] : [];
  });
  expect(jumps).toEqual([
    [5, 2021, 62],
    [36, 2022, 118],
    [48, 2022, -41],
    [10, 2023, 45],
    [53, 2024, -38],
    [34, 2025, 33],
  ]);
});

test('the form of 2020 to 2022 prints 质量 in most projects, the form from 2023 on in none', () => {
  const withQuality = (year: number) =>
    forms.filter((f) => f.year === year && targetsOf(f, '质量指标').length > 0).length;
  expect(YEARS.map(withQuality)).toEqual([35, 39, 42, 0, 0, 0]);
  expect(new Set(parsed.data.map((row) => row.二级指标)).size).toBe(9);
});

test('there is something to show: categories, states and gaps', () => {
  const categories = new Set(forms.map((form) => form.row.项目类别));
  expect(categories).toEqual(new Set(['经常性项目', '专项资金', '一次性项目', '其他运转类', '其他', '']));
  const blankNames = parsed.data.filter((row) => row.三级指标 === '');
  const blankTargets = parsed.data.filter((row) => !['', '无'].includes(row.三级指标 ?? '') && row.年度指标值 === '');
  expect(blankNames.length).toBeGreaterThan(0);
  expect(blankTargets.length).toBeGreaterThan(0);
  expect(forms.filter((form) => targetsOf(form, '数量指标').length > 1).length).toBeGreaterThan(20);
  expect(forms.some((form) => targetsOf(form, '生态效益指标').length === 0)).toBe(true);
  expect(parsed.data.filter((row) => /[{}]|undefined|NaN/.test(Object.values(row).join()))).toEqual([]);
});

test('a large sample is the same for the same seed, of the asked size, and knows its forms apart', () => {
  const sample = (seed: number) =>
    Array.from(generator.countyForms({ count: 3000, seed, years: YEARS }), generator.formRows).join('');
  const csv = sample(7);
  expect(sample(7)).toBe(csv);
  expect(sample(8)).not.toBe(csv);
  const rows = papa.parse<string[]>(csv, { skipEmptyLines: true, delimiter: ',' }).data;
  expect(new Set(rows.map((row) => [row[0], row[5], row[2]].join('\u001f'))).size).toBe(3000);
  expect(new Set(rows.map((row) => [row[0], row[1]].join('\u001f'))).size).toBe(3000);
});
