import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workbook } from './office.ts';
import { reading } from './reading.ts';

/** One form in the words every shape can carry. */
interface Form {
  readonly year: number;
  readonly name: string;
  readonly unit: string;
  readonly category: string;
  readonly annual: number;
  readonly indicators: readonly { readonly level2: string; readonly name: string; readonly target: string }[];
}

const LEVEL2 = ['数量指标', '质量指标', '时效指标', '成本指标', '社会效益指标', '满意度指标'];
const signs = fc.constantFrom(...'修路绿化养老,"\n;|\t无 \'=a1％、（）𠮷é');
const words = fc
  .array(signs, { minLength: 1, maxLength: 8 })
  .map((list) => `字${list.join('')}字`)
  .filter((text) => text.trim() === text);

const forms = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 2019, max: 2026 }),
    name: words,
    unit: words,
    category: fc.constantFrom('经常性项目', '一次性项目', '专项资金', '延续'),
    annual: fc.integer({ min: 0, max: 10 ** 11 }),
    indicators: fc.uniqueArray(fc.record({ level2: fc.constantFrom(...LEVEL2), name: words, target: words }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ level2 }) => level2,
    }),
  }),
  { minLength: 1, maxLength: 5, selector: ({ year, unit, name }) => `${year} ${unit} ${name}` },
);

const SPELLINGS = {
  year: ['年度', '预算年度', 'fiscal_year', ' 申报 年度'],
  name: ['项目名称', '项目支出名称', 'pro_name', '项目\n名称'],
  unit: ['实施单位', '项目单位', '实施单位(盖章)', 'agency_name'],
  category: ['项目类别', '项目类型', 'pro_cat_name'],
  annual: ['年度资金申请总额(元)', '年度预算（元）', '年度资金总额(万元)'],
  level2: ['二级指标', '二级绩效指标', 'lv2_perf_ind_name'],
  indicator: ['三级指标', '指标名称', 'kpi_lv3'],
  target: ['年度指标值', '指标值', 'kpi_val'],
} as const;
type Key = keyof typeof SPELLINGS;
const KEYS = Object.keys(SPELLINGS) as Key[];

const writing = fc.record({
  spelling: fc.record(
    Object.fromEntries(KEYS.map((key) => [key, fc.constantFrom(...SPELLINGS[key])])) as Record<
      Key,
      fc.Arbitrary<string>
    >,
  ),
  order: fc.shuffledSubarray(KEYS, { minLength: KEYS.length, maxLength: KEYS.length }),
  delimiter: fc.constantFrom(',', '\t', ';', '|'),
  line: fc.constantFrom('\n', '\r\n', '\r'),
  quoted: fc.boolean(),
  title: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-8 with BOM', 'utf-16le', 'utf-16be'),
});
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;

/** An amount in fen as decimal text in the unit of its header. */
function amount(fen: number, header: string): string {
  const places = header.includes('万元') ? 6 : 2;
  const digits = String(fen).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function cellsOf(form: Form, at: number, { spelling }: Writing): Record<Key, string> {
  const indicator = form.indicators[at];
  return {
    year: String(form.year),
    name: form.name,
    unit: form.unit,
    category: form.category,
    annual: amount(form.annual, spelling.annual),
    level2: indicator?.level2 ?? '',
    indicator: indicator?.name ?? '',
    target: indicator?.target ?? '',
  };
}

type Rows = readonly (readonly string[])[];

function delimited(rows: Rows, { delimiter, line, quoted, title }: Writing): string {
  const cell = (text: string) =>
    quoted || /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const head = title ? [['项目绩效目标汇总表', ...Array.from({ length: (rows[0]?.length ?? 1) - 1 }, () => '')]] : [];
  return [...head, ...rows].map((row) => row.map(cell).join(delimiter)).join(line) + line;
}

/** Every way to write the same forms as a table with a header. */
const TABLES: Readonly<Record<string, (forms: readonly Form[], way: Writing) => Rows>> = {
  'one row per indicator': (list, way) => {
    const rows = list.flatMap((form) =>
      form.indicators.map((_, at) => way.order.map((key) => cellsOf(form, at, way)[key])),
    );
    return [way.order.map((key) => way.spelling[key]), ...rows];
  },
  'project cells merged': (list, way) => {
    const below = (key: Key, at: number) => at > 0 && !['level2', 'indicator', 'target'].includes(key);
    const rows = list.flatMap((form) =>
      form.indicators.map((_, at) => way.order.map((key) => (below(key, at) ? '' : cellsOf(form, at, way)[key]))),
    );
    return [way.order.map((key) => way.spelling[key]), ...rows];
  },
  'one row per project': (list, way) => {
    const keys = way.order.filter((key) => !['level2', 'indicator', 'target'].includes(key));
    const header = [...keys.map((key) => way.spelling[key]), ...LEVEL2.flatMap((level2) => [level2, `${level2}值`])];
    const rows = list.map((form) => [
      ...keys.map((key) => cellsOf(form, 0, way)[key]),
      ...LEVEL2.flatMap((level2) => {
        const indicator = form.indicators.find((one) => one.level2 === level2);
        return [indicator?.name ?? '', indicator?.target ?? ''];
      }),
    ]);
    return [header, ...rows];
  },
};

/** Every way to write them as text; each gives the text of one file. */
const SHAPES: Readonly<Record<string, (forms: readonly Form[], way: Writing) => string>> = {
  ...Object.fromEntries(
    Object.entries(TABLES).map(([shape, rows]) => [
      shape,
      (list: readonly Form[], way: Writing) => delimited(rows(list, way), way),
    ]),
  ),
  'nested JSON': (list, way) =>
    JSON.stringify(
      list.map((form) => ({
        ...Object.fromEntries(
          way.order
            .filter((key) => !['level2', 'indicator', 'target'].includes(key))
            .map((key) => [way.spelling[key], cellsOf(form, 0, way)[key]]),
        ),
        指标: form.indicators.map(({ level2, name, target }) => ({ 二级指标: level2, 三级指标: name, 指标值: target })),
      })),
    ),
  'flat JSON in an envelope': (list, way) => JSON.stringify({ code: 200, data: { rows: flat(list, way) } }),
  'JSON lines': (list, way) =>
    `${flat(list, way)
      .map((row) => JSON.stringify(row))
      .join('\n')}\n`,
};

function flat(list: readonly Form[], way: Writing): readonly object[] {
  return list.flatMap((form) =>
    form.indicators.map((_, at) => {
      const cells = cellsOf(form, at, way);
      return Object.fromEntries(way.order.map((key) => [way.spelling[key], cells[key]]));
    }),
  );
}

function encoded(text: string, encoding: Writing['encoding']): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new Uint8Array(Buffer.from(text));
  if (encoding === 'utf-8 with BOM') return new Uint8Array(Buffer.from(`\ufeff${text}`));
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());
}

/** The forms of a file; indicators without a name are those of kinds a table must have columns for. */
async function formsIn(file: File): Promise<readonly Form[]> {
  const { project = [], indicator = [] } = await reading(file);
  return project.map((row) => ({
    year: Number(row.year),
    name: row.name ?? '',
    unit: row.unit ?? '',
    category: row.category_raw ?? '',
    annual: Number(row.annual),
    indicators: indicator
      .filter((one) => one.project === row.project && one.name !== '')
      .map(({ level2 = '', name = '', target = '' }) => ({ level2, name, target })),
  }));
}

function inOrder(list: readonly Form[], shape: string): readonly Form[] {
  const read = list.map(
    ({ indicators, ...form }): Form => ({
      ...form,
      name: unbroken(form.name),
      unit: unbroken(form.unit),
      indicators: indicators.map((one) => ({ ...one, name: unbroken(one.name), target: unbroken(one.target) })),
    }),
  );
  return shape === 'one row per project' ? read.map(byLevel2) : read;
}

/** A line break inside a cell is layout: between Chinese signs nothing takes its place. */
function unbroken<T extends string | null>(text: T): T {
  return (text?.replace(/[ \t]*[\r\n]+[ \t]*/g, (_, at: number) =>
    /[\w.]/.test(text.slice(0, at).at(-1) ?? '') && /[\w.]/.test(text.slice(at).trimStart().charAt(0)) ? ' ' : '',
  ) ?? null) as T;
}

test.each(Object.keys(SHAPES))(
  '%s, in any spelling, order, quoting and encoding, reads back the same',
  async (shape) => {
    await fc.assert(
      fc.asyncProperty(forms, writing, async (list, way) => {
        const text = SHAPES[shape]?.(list, way) ?? '';
        const file = new File([encoded(text, way.encoding)], 'any.txt');
        expect(await formsIn(file)).toEqual(inOrder(list, shape));
      }),
      { numRuns: 100 },
    );
  },
  120_000,
);

test.each(Object.keys(TABLES))(
  '%s in a workbook, numbers as text or as numbers, below blank rows and beside other sheets, reads back the same',
  async (shape) => {
    await fc.assert(
      fc.asyncProperty(forms, writing, fc.boolean(), fc.nat(3), async (list, way, typed, above) => {
        const value = (text: string) => (typed && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text || null);
        const rows = (TABLES[shape]?.(list, way) ?? []).map((cells) => cells.map(value));
        const file = await workbook(
          'any.xlsx',
          { name: '说明', rows: [['填表说明']] },
          { name: '表', rows: [...Array.from({ length: above }, () => []), ...rows] },
        );
        expect(await formsIn(file)).toEqual(inOrder(list, shape));
      }),
      { numRuns: 100 },
    );
  },
  120_000,
);

function byLevel2(form: Form): Form {
  return {
    ...form,
    indicators: form.indicators.toSorted((a, b) => LEVEL2.indexOf(a.level2) - LEVEL2.indexOf(b.level2)),
  };
}
