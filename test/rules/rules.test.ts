import { expect, test } from 'vitest';
import { RULES } from '#rules/catalogue.ts';
import { doctorOf } from '#rules/diagnose.ts';
import { BUILT_IN } from '#rules/pack.ts';
import type { FormRow } from '#rules/reading.ts';
import type { RowRule, Rule } from '#rules/rule.ts';
import { formOf, type Printed, told } from './forms.ts';

/** One row that a rule hits, and one much like it that it must leave alone. */
const ON_A_ROW: Readonly<Record<string, readonly [hit: Printed, miss: Printed]>> = {
  C02: [
    ['经济效益指标', '不适用', '无'],
    ['经济效益指标', '无事故率', '100%'],
  ],
  C03: [
    ['质量指标', '', ''],
    ['质量指标', '合格率', ''],
  ],
  C04: [
    ['质量指标', '合格率', '无'],
    ['质量指标', '无', '无'],
  ],
  C05: [
    ['质量指标', '无', ''],
    ['质量指标', '无', '无'],
  ],
  C06: [
    ['质量指标', '无', '≥95%'],
    ['质量指标', '无', '/'],
  ],
  Q01: [
    ['质量指标', '工程质量', '保质保量完成'],
    ['质量指标', '考核等级', '优秀'],
  ],
  Q02: [
    ['社会效益指标', '通行效率', '有所提升'],
    ['社会效益指标', '通行效率', '提升5%'],
  ],
  Q03: [
    ['社会效益指标', '投诉量', '较上年下降'],
    ['社会效益指标', '投诉量', '较上年下降5%'],
  ],
  Q05: [
    ['数量指标', '培训', '≥90'],
    ['数量指标', '培训（场）', '≥90'],
  ],
  Q06: [
    ['数量指标', '培训场次', '20场'],
    ['数量指标', '培训场次', '不少于20场'],
  ],
  Q07: [
    ['数量指标', '完成道路清扫保洁工作', '100%'],
    ['数量指标', '完成率', '100%'],
  ],
  Q09: [
    ['数量指标', '任务完成率', '120%'],
    ['经济效益指标', '税收增长率', '120%'],
  ],
  Q10: [
    ['质量指标', '路灯亮化工程', '100%'],
    ['质量指标', '路灯完好有效率', '100%'],
  ],
  Q13: [
    ['质量指标', '设备完好率及使用率', '≥95%'],
    ['满意度指标', '学生和家长满意度', '≥95%'],
  ],
  Q14: [
    ['满意度指标', '指标1：满意度', '≥95%'],
    ['满意度指标', '沿线居民满意度', '≥95%'],
  ],
  Q15: [
    ['满意度指标', '居民满意度', '=99%'],
    ['质量指标', '验收合格率', '=100%'],
  ],
  D14: [
    ['质量指标', '设备完好率', '≥30个'],
    ['质量指标', '孕产妇死亡率', '≤18/10万'],
  ],
  M01: [
    ['数量指标', '路灯覆盖率', '100%'],
    ['数量指标', '路灯', '100盏'],
  ],
  M02: [
    ['时效指标', '日常巡查率', '100%'],
    ['时效指标', '巡查及时率', '100%'],
  ],
  M03: [
    ['成本指标', '单元楼粉刷率', '100%'],
    ['成本指标', '每户粉刷费用', '≤500元'],
  ],
  M04: [
    ['成本指标', '控制在预算范围内', '是'],
    ['成本指标', '控制在预算范围内', '≤250万元'],
  ],
  M05: [
    ['社会效益指标', '居民满意度', '≥90%'],
    ['数量指标', '满意度调查问卷份数', '500份'],
  ],
  M06: [
    ['生态效益指标', '营商环境评价', '良好'],
    ['生态效益指标', '河道水质', 'Ⅲ类'],
  ],
  M07: [
    ['经济效益指标', '按时办结率', '≥90%'],
    ['经济效益指标', '农户增收', '≥500元'],
  ],
  M08: [
    ['可持续影响指标', '部门参与率', '100%'],
    ['可持续影响指标', '管护机制', '建立'],
  ],
  M09: [
    ['满意度指标', '热线回访率', '≥90%'],
    ['满意度指标', '居民满意率', '≥90%'],
  ],
  M10: [
    ['生态效益指标', '环保知晓率', '≥90%'],
    ['社会效益指标', '政策知晓率', '≥90%'],
  ],
  M11: [
    ['社会效益指标', '培训覆盖率', '100%'],
    ['生态效益指标', '森林覆盖率', '≥35%'],
  ],
  M12: [
    ['数量指标', '资金到位率', '100%'],
    ['质量指标', '公交移动支付率', '≥85%'],
  ],
  D01: [
    ['社会效益指标', '事故发生率', '≥5%'],
    ['社会效益指标', '事故处理率', '≥95%'],
  ],
  D02: [
    ['社会效益指标', '降低投诉率', '下降'],
    ['社会效益指标', '投诉率', '下降'],
  ],
  D08: [
    ['满意度指标', '居民满意度', '≥80%'],
    ['满意度指标', '居民满意度', '≥90%'],
  ],
};

test.each(Object.entries(ON_A_ROW))('%s hits the one row and leaves the other alone', (rule, [hit, miss]) => {
  expect([told(formOf([hit])).includes(`${rule} 1`), told(formOf([miss])).includes(`${rule} 1`)]).toEqual([
    true,
    false,
  ]);
});

const SOUND: readonly Printed[] = [
  ['数量指标', '养护里程', '≥120公里'],
  ['质量指标', '验收合格率', '≥98%'],
  ['时效指标', '完工时间', '2023年12月底前'],
  ['成本指标', '单位成本', '≤5万元/公里'],
  ['经济效益指标', '节约养护支出', '≥20万元'],
  ['社会效益指标', '通行时间缩短', '≥10分钟'],
  ['满意度指标', '群众满意度', '≥90%'],
];
const GOALS = { overall: '三年养护道路360公里。', annual: '养护道路120公里，合格率98%以上。' };
const without = (level2: string) => SOUND.filter(([kind]) => kind !== level2);
const rows = (count: number): readonly Printed[] =>
  Array.from({ length: count }, (_, at) => ['数量指标', `第${at}项数`, '≥1项']);

test('nothing is found on a sound form', () => {
  expect(told(formOf(SOUND, GOALS))).toEqual([]);
});

/** What a rule on the form as a whole hits, and the nearest form that it leaves alone. */
const ON_A_FORM: Readonly<Record<string, readonly [hit: FormRow, miss: FormRow]>> = {
  C07: [formOf(without('经济效益指标').filter(([kind]) => kind !== '社会效益指标')), formOf(without('经济效益指标'))],
  C08: [formOf(without('经济效益指标')), formOf(SOUND)],
  C09: [formOf(without('满意度指标')), formOf(SOUND)],
  C10: [formOf(without('成本指标')), formOf([...without('成本指标'), ['社会成本指标', '占道影响', '≤2天']])],
  C11: [
    formOf([
      ['数量指标', '里程', '≥1公里'],
      ['质量指标', '合格率', '≥9%'],
      ['成本指标', '无', '无'],
    ]),
    formOf([
      ['数量指标', '里程', '≥1公里'],
      ['质量指标', '合格率', '≥9%'],
      ['质量指标', '优良率', '≥9%'],
      ['成本指标', '无', '无'],
    ]),
  ],
  C12: [formOf(rows(21)), formOf(rows(20))],
  C13: [formOf([['数量指标', '12', '12']]), formOf([['数量指标', '第12项', '12']])],
  Q04: [
    formOf([
      ['数量指标', '里程', '多'],
      ['质量指标', '合格率', '≥9%'],
    ]),
    formOf([
      ['数量指标', '里程', '多'],
      ['质量指标', '合格率', '≥9%'],
      ['质量指标', '优良率', '≥9%'],
    ]),
  ],
  Q08: [
    formOf([
      ...SOUND.slice(0, 4),
      ...['甲率', '乙率', '丙率', '丁率'].map((name): Printed => ['质量指标', name, '100%']),
    ]),
    formOf([
      ...SOUND.slice(0, 5),
      ...['甲率', '乙率', '丙率', '丁率'].map((name): Printed => ['质量指标', name, '100%']),
    ]),
  ],
  Q11: [
    formOf([
      ['数量指标', '路灯亮化工程', '100%'],
      ['质量指标', '合格率', '≥9%'],
    ]),
    formOf([
      ['数量指标', '路灯亮化率', '100%'],
      ['质量指标', '合格率', '≥9%'],
    ]),
  ],
  Q12: [
    formOf([
      ['社会效益指标', '促进社会和谐', '有效促进'],
      ['社会效益指标', '群众出行条件', '明显改善'],
    ]),
    formOf([
      ['社会效益指标', '促进社会和谐', '有效促进'],
      ['社会效益指标', '受益人数', '≥300人'],
    ]),
  ],
  D12: [
    { ...formOf([['成本指标', '项目总成本', '≤86.5万元']]), amount: 865_000 },
    { ...formOf([['成本指标', '项目总成本', '≤80万元']]), amount: 865_000 },
  ],
  D13: [
    { ...formOf([['成本指标', '项目总成本', '≤100万元']]), amount: 865_000 },
    { ...formOf([['成本指标', '项目总成本', '≤100万元']]), amount: 865_000, total: 2_000_000 },
  ],
  D15: [formOf([['数量指标', '培训500人次', '≥300人次']]), formOf([['数量指标', '65岁以上老人体检人数', '≥300人']])],
  D16: [
    { ...formOf([['时效指标', '完工时间', '2025年3月底前']]), starts_on: '2024-01-01', ends_on: '2024-12-31' },
    { ...formOf([['时效指标', '完工时间', '2024年12月']]), starts_on: '2024-01-01', ends_on: '2024-12-31' },
  ],
  D17: [
    formOf([['数量指标', '农村公路养护里程', '≥86公里']], { annual: '完成农村公路养护120公里，保障出行。' }),
    formOf([['数量指标', '农村公路养护里程', '≥86公里']], { annual: '完成农村公路养护86公里，购置设备120公里。' }),
  ],
  D18: [
    {
      ...formOf([
        ['数量指标', '购置电脑数量', '≥40台'],
        ['成本指标', '电脑单价', '≤6000元/台'],
      ]),
      amount: 100_000,
    },
    {
      ...formOf([
        ['数量指标', '购置电脑数量', '≥40台'],
        ['成本指标', '电脑单价', '≤6000元/台'],
      ]),
      amount: 240_000,
    },
  ],
  M13: [
    formOf([
      ['社会效益指标', '居民满意度', '≥90%'],
      ['经济效益指标', '商户满意度', '≥90%'],
    ]),
    formOf([
      ['社会效益指标', '居民满意度', '≥90%'],
      ['经济效益指标', '商户增收', '≥9%'],
    ]),
  ],
  D03: [
    formOf([
      ['数量指标', '巡查次数', '≥9次'],
      ['质量指标', '巡查 次数', '≥9次'],
    ]),
    formOf([
      ['数量指标', '巡查次数', '≥9次'],
      ['质量指标', '巡查人数', '≥9人'],
    ]),
  ],
  D04: [
    formOf(SOUND, { overall: '养护 道路', annual: '养护道路' }),
    formOf(SOUND, { overall: '养护道路', annual: '' }),
  ],
  D05: [
    formOf(SOUND, { overall: '养护道路，方便出行', annual: '养护道路' }),
    formOf(SOUND, { overall: '养护公路', annual: '养护道路' }),
  ],
  D06: [
    formOf(SOUND, { overall: '2023年度落实“3+X”模式', annual: '加强养护' }),
    formOf(SOUND, { overall: '落实“3+X”模式', annual: '养护120公里' }),
  ],
  D07: [
    formOf([
      ['满意度指标', '辖区居民居住环境满意度', '100%'],
      ['满意度指标', '辖区居民居住的环境满意度', '≥80%'],
    ]),
    formOf([
      ['数量指标', '农村低保对象人均补助标准', '≥500元'],
      ['数量指标', '城市低保对象人均补助标准', '≥700元'],
    ]),
  ],
  D09: [
    formOf([['质量指标', '案件上报完成率', '90%']], { annual: '案件上报完成率全部达标' }),
    formOf([['质量指标', '案件上报完成率', '100%']], { annual: '案件上报完成率全部达标' }),
  ],
  D10: [
    formOf([
      ['数量指标', '里程', '≥1公里', { weight: 60 }],
      ['质量指标', '合格率', '≥9%', { weight: 30.5 }],
    ]),
    formOf([
      ['数量指标', '里程', '≥1公里', { weight: 60 }],
      ['质量指标', '合格率', '≥9%', { weight: 30 }],
    ]),
  ],
};

test.each(Object.entries(ON_A_FORM))('%s hits the one form and leaves the other alone', (rule, [hit, miss]) => {
  const found = (form: FormRow) => told(form).some((finding) => finding.startsWith(rule));
  expect([found(hit), found(miss)]).toEqual([true, false]);
});

test('every rule is tested here, but for those decided in the database', () => {
  const tested = [...Object.keys(ON_A_ROW), ...Object.keys(ON_A_FORM)];
  expect(RULES.map(({ id }) => id).filter((id) => !tested.includes(id))).toEqual(['C01', 'D11', 'D19']);
});

test('an own direction column wins over what the words say', () => {
  const row = (direction: string): Printed => ['社会效益指标', '投诉率', '下降', { direction }];
  expect(told(formOf([row('正向')]))).toContain('D01 1');
  expect(told(formOf([row('反向')]))).not.toContain('D01 1');
});

test('a rule that breaks is told of and stops no other', () => {
  const [sound] = RULES.filter(({ id }) => id === 'M05');
  const broken: Rule = {
    ...(RULES.find(({ id }) => id === 'Q01') as RowRule),
    holds: () => {
      throw new Error('out of words');
    },
  };
  const form = formOf([['社会效益指标', '居民满意度', '≥90%']]);
  const { findings, failures } = doctorOf(BUILT_IN, sound === undefined ? [] : [broken, sound])(form);
  expect(findings.map(({ rule }) => rule)).toEqual(['M05']);
  expect(failures).toEqual([{ rule: 'Q01', message: 'out of words' }]);
});
