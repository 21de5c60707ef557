import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Read, readFile } from './dirty.ts';
import { pageOf, readMerged, textOf } from './merged.ts';

const RUNS = 60;

const pick = <T>(of: readonly T[]) => fc.constantFrom(...of);
const MONEY = {
  total: ['项目资金总额', '资金总额', '项目总投资', '项目总额', '专项总额'],
  annual: ['年度资金总额', '本年度预算', '当年预算金额', '2024年预算数'],
  fiscal: ['其中：财政拨款', '财政资金', '申请财政资金', '本级财政资金'],
} as const;
const TITLES = [
  '项目支出绩效目标表',
  '部门预算项目绩效目标表',
  '专项资金绩效目标申报表',
  '2024年项目绩效目标批复表',
] as const;

const ways = fc.record({
  title: pick(TITLES),
  yearIn: pick(['line', 'label'] as const),
  above: fc.subarray(['附件1', '××县财政局', '关于批复2023年预算的通知']),
  labelWidth: pick([1, 2]),
  /** 项目资金 and 绩效指标 down the left edge, merged over their rows. */
  edge: fc.boolean(),
  pairs: fc.boolean(),
  money: fc.record({ total: pick(MONEY.total), annual: pick(MONEY.annual), fiscal: pick(MONEY.fiscal) }),
  unit: pick(['万元', '元'] as const),
  unitIn: pick(['label', 'line', 'value'] as const),
  goal: pick(['beside', 'below'] as const),
  levels: pick(['merged', 'repeated'] as const),
  kinds: pick([
    '数量指标|质量指标|社会效益指标',
    '数量指标（20分）|质量指标（10分）|社会效益指标（30分）',
    '数量|质量|社会效益',
  ]),
  target: pick(['whole', 'three', 'under', 'split'] as const),
  shift: fc.nat({ max: 2 }),
  foot: fc.boolean(),
  format: pick(['xlsx', 'html', 'csv'] as const),
});
type Way = typeof ways extends fc.Arbitrary<infer W> ? W : never;

const SAID = { name: '农村公路养护（二期）', department: '某县交通运输局', unit: '某县公路管理所' };
const GOAL = '养护公路五百公里，合格率达到要求。';
const ROWS = [
  ['产出指标', '养护里程', '≥', '500', '公里'],
  ['产出指标', '完工里程', '≥', '300', '公里'],
  ['产出指标', '养护合格率', '≥', '98', '%'],
  ['效益指标', '事故下降率', '≥', '5', '%'],
] as const;
const KINDS = ['quantity', 'quantity', 'quality', 'social'] as const;

const WIDTH = 8;

/** A row of cells as wide as the form: each with how many columns it takes; the last one takes the rest. */
function line(cells: readonly (readonly [string, number])[]): string {
  const drawn = cells.flatMap(([text, width]) => [text, ...Array<string>(width - 1).fill('<')]);
  return [...drawn, ...Array<string>(Math.max(0, WIDTH - drawn.length)).fill('<')].join(' | ');
}

function printed(way: Way): string {
  const label = way.labelWidth;
  const inYuan = way.unit === '元';
  const unit = way.unitIn === 'label' ? `（${way.unit}）` : '';
  const amount = (wan: number) => `${inYuan ? wan * 10_000 : wan}${way.unitIn === 'value' ? way.unit : ''}`;
  const edge = (rows: readonly (readonly (readonly [string, number])[])[], words: string) =>
    rows.map((cells, at) => line(way.edge ? [[at === 0 ? words : '^', 1], ...cells] : cells));
  const money = (['total', 'annual', 'fiscal'] as const).map((field, at) => [
    [way.money[field] + unit, label] as const,
    [amount([90, 30, 25][at] ?? 0), 3] as const,
  ]);
  const head: readonly (readonly [string, number])[] = [
    ['一级指标', 1],
    ['二级指标', 1],
    ['三级指标', way.edge ? 1 : 2],
  ];
  const heads: Readonly<Record<Way['target'], readonly string[]>> = {
    whole: [line([...edged(way, '绩效指标'), ...head, ['指标值', 1]])],
    three: [line([...edged(way, '绩效指标'), ...head, ['指标性质', 1], ['指标值', 1], ['度量单位', 1]])],
    under: [
      line([...edged(way, '绩效指标'), ...head, ['指标值', 3]]),
      line([
        ...edged(way, '^'),
        ...head.map(([, width]) => ['^', width] as const),
        ['符号', 1],
        ['值', 1],
        ['单位', 1],
      ]),
    ],
    split: [line([...edged(way, '绩效指标'), ...head, ['指标值', 3]])],
  };
  const kinds = way.kinds.split('|');
  const rows = ROWS.map(([level1, name, sign, value, of], at) => {
    const merged = way.levels === 'merged';
    const kind = kinds[[0, 0, 1, 2][at] ?? 0] ?? '';
    const targets: readonly (readonly [string, number])[] =
      way.target === 'whole' ? [[sign + value + of, 1]] : [sign, value, of].map((text) => [text, 1] as const);
    return line([
      ...edged(way, '^'),
      [merged && ROWS[at - 1]?.[0] === level1 ? '^' : level1, 1],
      [merged && at === 1 ? '^' : kind, 1],
      [name, way.edge ? 1 : 2],
      ...targets,
    ]);
  });
  const names: readonly (readonly (readonly [string, number])[])[] = way.pairs
    ? [
        [
          ['项目名称', label],
          [SAID.name, 3],
          ['主管部门', 1],
          [SAID.department, 1],
        ],
        [
          ['实施单位', label],
          [SAID.unit, 3],
        ],
      ]
    : [
        [
          ['项目名称', label],
          [SAID.name, 3],
        ],
        [
          ['主管部门', label],
          [SAID.department, 3],
        ],
        [
          ['实施单位', label],
          [SAID.unit, 3],
        ],
      ];
  const lines = [
    ...way.above.map((text) => line([[text, 1]])),
    line([[way.title, WIDTH]]),
    ...(way.yearIn === 'line' ? [line([['（2024年度）', WIDTH]])] : []),
    ...(way.unitIn === 'line' ? [line([[`单位：${way.unit}`, WIDTH]])] : []),
    ...names.map(line),
    ...(way.yearIn === 'label'
      ? [
          line([
            ['预算年度', label],
            ['2024', 3],
          ]),
        ]
      : []),
    ...edge(money, '项目资金'),
    ...(way.goal === 'beside'
      ? [
          line([
            ['年度目标', label],
            [GOAL, 3],
          ]),
        ]
      : [line([['年度目标', WIDTH]]), line([[GOAL, WIDTH]])]),
    ...heads[way.target],
    ...rows,
    ...(way.foot
      ? [
          line([
            ['填表人：张三', 4],
            ['联系电话：12345678', 4],
          ]),
        ]
      : []),
  ];
  return lines.map((text) => ' | '.repeat(way.shift) + text).join('\n');
}

function edged(way: Way, words: string): readonly (readonly [string, number])[] {
  return way.edge ? [[words, 1]] : [];
}

function readAs(way: Way): Promise<Read> {
  const text = printed(way);
  if (way.format === 'xlsx') return readMerged(text);
  return readFile(way.format === 'html' ? pageOf(text) : textOf(text));
}

test('a tidy form with cells merged in any of these ways reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(ways, async (way) => {
      const { projects, indicators } = await readAs(way);
      expect(projects).toEqual([
        {
          ...{ form: 'target', year: '2024', ...SAID },
          ...{ total: 900_000, annual: 300_000, goal_annual: GOAL },
          // Printed under the sum of the year.
          appropriation: 250_000,
        },
      ]);
      expect(indicators.map(([kind, name, , ...parts]) => [kind, name, parts.join('')])).toEqual(
        ROWS.map(([, name, sign, , of], at) => [KINDS[at], name, `${sign}${of}`]),
      );
      expect(indicators.map(([, , target = '']) => target.replace(/[^\d]/g, ''))).toEqual(
        ROWS.map(([, , , value]) => value),
      );
    }),
    { numRuns: RUNS },
  );
}, 300_000);
