import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheet } from './dirty.ts';

const RUNS = 60;

/** Ways in which clerks write one label; every one means the same. */
const LABELS = {
  name: ['项目名称', '项 目 名 称', '项目名称：', '项目支出名称', '政策名称', '★项目名称', '一、项目名称'],
  unit: ['实施单位', '项目实施单位（盖章）', '项目责任单位', '具体实施单位', '承担单位:'],
  department: ['主管部门', '省级主管部门', '业务主管单位', '主管部门及代码', '归口主管部门'],
  total: ['资金总额', '项目总投资', '2024-2026年资金总额', '申请资金总额', '项目资金总额'],
  annual: ['年度资金总额', '当年预算', '2024年预算数', '本年度资金申请总额', '年度本级预算金额'],
  goal_overall: ['总体目标', '项目总体目标', '中长期绩效目标', '实施期目标', '2024-2026年绩效目标'],
  goal_annual: ['年度目标', '2024年度绩效目标', '项目年度绩效目标', '本年度总体目标', '当年预期目标'],
} as const;

const LEVEL1 = {
  产出: ['产出指标', '产出指标（50分）', '一、产出指标', '产出'],
  效益: ['效益指标', '效益指标(30分)', '效益'],
};
const KINDS = [
  [
    '产出',
    'quantity',
    ['数量指标', '1.1数量指标', '数量指标（20分）', '①数量指标', '数量指标：', '产出-数量', '★数量指标'],
  ],
  ['产出', 'quality', ['质量指标', '质量', '质量指标(必填)', '质量指标 15分', '（2）质量指标']],
  ['产出', 'timeliness', ['时效指标', '时效性指标', '进度指标', '3、时效指标']],
  ['效益', 'social', ['社会效益指标', '社会效益', '社会效益指标*', '社会效益指标等']],
] as const;

const LINES = [
  '附件2',
  '关于报送2023年预算绩效目标的通知',
  '各单位：请认真填写，2023年10月10日前报送。',
  '某县财政局制',
];
const BELOW = ['填表人：张三 | 审核人：李四', '注：本表一式三份。', '联系电话：12345678'];
const TEMPLATE = ['指标2：', '……', '…', '指标3:', '.....'];

const pick = <T>(of: readonly T[]) => fc.constantFrom(...of);
const ways = fc.record({
  labels: fc.record({
    name: pick(LABELS.name),
    unit: pick(LABELS.unit),
    department: pick(LABELS.department),
    total: pick(LABELS.total),
    annual: pick(LABELS.annual),
    goal_overall: pick(LABELS.goal_overall),
    goal_annual: pick(LABELS.goal_annual),
  }),
  order: fc.shuffledSubarray(
    ['name', 'unit', 'department', 'total', 'annual', 'goal_overall', 'goal_annual'] as const,
    {
      minLength: 7,
    },
  ),
  level1: fc.record({ 产出: pick(LEVEL1.产出), 效益: pick(LEVEL1.效益) }),
  kinds: fc.tuple(...KINDS.map(([, , spellings]) => pick<string>(spellings))),
  merged: fc.boolean(),
  template: fc.array(fc.tuple(fc.nat({ max: 3 }), pick(TEMPLATE)), { maxLength: 3 }),
  above: fc.subarray(LINES),
  below: fc.subarray(BELOW),
  shift: fc.nat({ max: 2 }),
  inner: fc.boolean(),
  unit: pick(['万元', '元'] as const),
  unitIn: pick(['label', 'line', 'foot'] as const),
});

const SAID = {
  name: '农村公路养护（二期）',
  unit: '某县公路管理所',
  department: '某县交通运输局',
  goal_overall: '三年养护公路一千五百公里，保障通行。',
  goal_annual: '养护公路五百公里，合格率达到要求。',
};
const INDICATORS = [
  ['养护里程', '500公里'],
  ['养护合格率', '98%'],
  ['完工及时率', '100%'],
  ['事故下降率', '5%'],
] as const;

test('a tidy form printed in any of the ways of clerks reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(ways, async (way) => {
      const { projects, indicators } = await readSheet(printed(way));
      expect(projects).toEqual([{ form: 'target', year: '2024', ...SAID, total: 900_000, annual: 300_000 }]);
      expect(indicators.map(([kind, name, target]) => [kind, name, target])).toEqual(
        KINDS.map(([, kind], at) => [kind, ...(INDICATORS[at] ?? [])]),
      );
    }),
    { numRuns: RUNS },
  );
}, 300_000);

type Way = typeof ways extends fc.Arbitrary<infer W> ? W : never;

function printed(way: Way): string {
  const indent = ' | '.repeat(way.shift);
  const inner = way.inner ? ' | ' : '';
  const money = way.unitIn === 'label' ? `（${way.unit}）` : '';
  const amounts = way.unit === '元' ? { total: '900,000.00', annual: '300000' } : { total: '90', annual: '30.00' };
  const values = { ...SAID, ...amounts };
  const fields = way.order.map((field) => {
    const label = way.labels[field] + (field === 'total' || field === 'annual' ? money : '');
    return `${label} | ${inner}${values[field]}`;
  });
  let last = '';
  const rows = KINDS.flatMap(([group], at) => {
    const [name, target] = INDICATORS[at] ?? [];
    const level1 = way.merged && group === last ? '' : way.level1[group];
    last = group;
    const template = way.template.filter(([place]) => place === at).map(([, words]) => ` | | ${words} |`);
    return [`${level1} | ${way.kinds[at]} | ${name} | ${target}`, ...template];
  });
  const lines = [
    ...way.above,
    '项目支出绩效目标表',
    '（2024年度）',
    ...(way.unitIn === 'line' ? [`单位：${way.unit}`] : []),
    ...fields,
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    ...rows,
    ...way.below,
    ...(way.unitIn === 'foot' ? [`单位：${way.unit}`] : []),
  ];
  return lines.map((line) => indent + line).join('\n');
}
