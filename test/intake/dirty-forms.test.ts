import { describe, expect, test } from 'vitest';
import { readSheet } from './dirty.ts';

const INDICATORS = `一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 里程 | ≥30公里`;
const MILES = ['quantity', '里程', '≥30公里', '≥', '公里'];
const GOAL = '养护道路三十公里，保障通行。';

/** A form of the year 2024 with what varies between its title and its indicators. */
function form(rows: string, indicators = INDICATORS): string {
  return `项目支出绩效目标表\n（2024年度）\n${rows.trim()}\n${indicators}`;
}

describe('labels nobody listed', () => {
  test.each([
    ['a request of money', '申请资金（万元） | 1,250.5万', { total: 12_505_000 }],
    ['a request in other words', '项目申请金额（元） | 350000', { total: 350_000 }],
    ['money behind the heading of its group', '项目资金（万元） | 12', { total: 120_000 }],
    ['money behind another heading', '预算资金（万元） | 36.8', { total: 368_000 }],
    ['costs', '项目经费（万元） | 8', { total: 80_000 }],
    [
      'a sum behind its parts',
      '预算安排（万元） | 财政拨款 | 30 | 其他资金 | 5 | 合计 | 35',
      { total: 350_000, fiscal: 300_000, other: 50_000 },
    ],
    [
      'the money of a policy, all and of the year',
      '政策资金（万元） | 政策资金总额 | 300 | 2024年度资金 | 100',
      { total: 3_000_000, annual: 1_000_000 },
    ],
    [
      'the budget of the year by its number',
      '总投资（万元） | 500 | 2024年预算数（万元） | 120',
      { total: 5_000_000, annual: 1_200_000 },
    ],
    [
      'that of the year before is not of this form',
      '总投资（万元） | 500 | 2023年预算数（万元） | 120',
      { total: 5_000_000 },
    ],
    [
      'money of the own level',
      '资金总额（万元） | 12 | 本级财政资金（万元） | 10',
      { total: 120_000, fiscal: 100_000 },
    ],
    [
      'a sum with its parts in one cell',
      '项目总投资：120 万元；其中：2024年申请财政资金：35 万元',
      { total: 1_200_000 },
    ],
  ])('%s', async (_, money, amounts) => {
    const { projects } = await readSheet(form(`项目名称 | 甲\n实施单位 | 乙所\n${money}\n年度目标 | ${GOAL}`));
    expect(projects).toEqual([
      { form: 'target', year: '2024', name: '甲', unit: '乙所', ...amounts, goal_annual: GOAL },
    ]);
  });

  test.each([
    ['a part of a wider project', '专项名称 | 农业发展专项\n二级项目名称 | 高标准农田', { name: '高标准农田' }],
    ['a wider project alone', '专项名称 | 农业发展专项', { name: '农业发展专项' }],
    ['a policy', '政策名称 | 稳岗补贴', { name: '稳岗补贴' }],
    ['a department of a level', '项目名称 | 甲\n省级主管部门 | 农业厅', { name: '甲', department: '农业厅' }],
    ['who answers for it', '项目名称 | 甲\n项目责任单位 | 乙所', { name: '甲', unit: '乙所' }],
    [
      'who wrote it down and who does it',
      '编制单位 | 丙局\n项目名称 | 甲\n实施单位 | 乙所',
      { name: '甲', unit: '乙所' },
    ],
    ['who wrote it down alone', '申报单位 | 丙局\n项目名称 | 甲', { name: '甲', unit: '丙局' }],
    [
      'years of beginning and end',
      '项目名称 | 甲\n项目开始年份 | 2023\n项目终止年份 | 2025',
      { name: '甲', starts_on: '2023-01-01', ends_on: '2025-12-31' },
    ],
    [
      'the term of a policy',
      '政策名称 | 甲\n政策实施期限 | 2024年-2026年',
      { name: '甲', starts_on: '2024-01-01', ends_on: '2026-12-31' },
    ],
  ])('%s', async (_, labels, words) => {
    const { projects } = await readSheet(form(`${labels}\n年度资金总额（万元） | 12\n年度目标 | ${GOAL}`));
    expect(projects).toEqual([{ form: 'target', year: '2024', ...words, annual: 120_000, goal_annual: GOAL }]);
  });

  test.each([
    ['a goal under its bare name', `绩效目标 | ${GOAL}`, { goal_annual: GOAL }],
    ['a goal below its bare name', `项目绩效目标\n${GOAL}`, { goal_annual: GOAL }],
    ['a goal of the year by its number', `2024年度绩效目标 | ${GOAL}`, { goal_annual: GOAL }],
    [
      'goals of a policy',
      `政策总体目标 | 年度绩效目标\n三年修完全部道路。 | ${GOAL}`,
      { goal_overall: '三年修完全部道路。', goal_annual: GOAL },
    ],
    ['a goal that ends at the next heading', `年度绩效目标\n${GOAL}\n分解目标`, { goal_annual: GOAL }],
  ])('%s', async (_, goals, read) => {
    const { projects, indicators } = await readSheet(form(`项目名称 | 甲\n年度资金总额（万元） | 12\n${goals}`));
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', annual: 120_000, ...read }]);
    expect(indicators).toEqual([MILES]);
  });
});

describe('where a form says what it says', () => {
  test.each([
    [
      'its unit of money at the foot',
      `${form('项目名称 | 甲\n年度资金总额 | 350000')}\n填报人：张三 | | 单位：元`,
      350_000,
    ],
    [
      'its unit at the foot gives way to one above',
      `${form('项目名称 | 甲\n年度资金总额（万元） | 35')}\n注 | 单位：元`,
      350_000,
    ],
    ['its unit in a heading nobody knows', form('项目名称 | 甲\n申请情况（元） | 年度资金总额 | 350000'), 350_000],
    [
      'its unit two rows above the numbers',
      form('项目名称 | 甲\n资金来源（金额单位：元）\n资金构成\n年度资金总额 | 350000'),
      350_000,
    ],
  ])('%s', async (_, sheet, annual) => {
    const { projects } = await readSheet(sheet);
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', annual }]);
  });

  test('a title set wide has a year', async () => {
    const sheet = `项 目 支 出 绩 效 目 标 表\n（ 2 0 2 4 年 度 ）\n项 目 名 称： | 甲\n资 金 总 额（万 元）： | 1 250.50\n${INDICATORS}`;
    const { projects } = await readSheet(sheet);
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', total: 12_505_000 }]);
  });

  test('a year behind the name of the goal alone is the year', async () => {
    const { projects } = await readSheet(
      `项目绩效目标申报表\n项目名称 | 甲\n资金总额（万元） | 12\n绩效目标（2024年） | ${GOAL}\n${INDICATORS}`,
    );
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', total: 120_000, goal_annual: GOAL }]);
  });

  test('indicators first and the project below them', async () => {
    const { projects, indicators } = await readSheet(
      `项目绩效目标申报表\n申报年度：2024年 | | 金额单位：万元\n${INDICATORS}\n项目名称 | 甲\n资金总额 | 12\n年度目标 | ${GOAL}`,
    );
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', total: 120_000, goal_annual: GOAL }]);
    expect(indicators).toEqual([MILES]);
  });
});

describe('several years side by side', () => {
  const YEARS = `项目名称 | 甲
资金情况（万元） | | 2023年预算 | 2024年预算
 | 资金总额 | 20 | 30
 | 财政拨款 | 20 | 25`;

  test('money is that of the year of the form, and the other year is told', async () => {
    const { projects, told } = await readSheet(form(YEARS));
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', annual: 300_000, appropriation: 250_000 }]);
    expect(told).toEqual(['X48 资金总额：20；财政拨款：20 2']);
  });

  test('without a year of the form no money is sure', async () => {
    const { projects } = await readSheet(`项目支出绩效目标表\n${YEARS}\n${INDICATORS}`);
    expect(projects).toEqual([{ form: 'target', name: '甲', status: 'quarantined' }]);
  });

  test('a sum over years beside them is that of the whole project', async () => {
    const { projects } = await readSheet(
      form(
        '项目名称 | 甲\n项目资金（万元） | 来源 | 合计 | 2024年 | 2025年 | 2026年\n | 资金总额 | 90 | 20 | 30 | 40\n | 财政拨款 | 80 | 15 | 25 | 40',
      ),
    );
    expect(projects).toEqual([
      {
        form: 'target',
        year: '2024',
        name: '甲',
        total: 900_000,
        annual: 200_000,
        fiscal: 800_000,
        appropriation: 150_000,
      },
    ]);
  });

  test.each(['上年指标值 | 本年指标值', '2023年指标值 | 2024年指标值', '历史值 | 年度目标值'])(
    'targets under %s are those of the year',
    async (heads) => {
      const { indicators } = await readSheet(
        form(
          '项目名称 | 甲\n资金总额（万元） | 12',
          `一级指标 | 二级指标 | 三级指标 | ${heads}\n产出指标 | 数量指标 | 里程 | 28公里 | ≥30公里`,
        ),
      );
      expect(indicators).toEqual([MILES]);
    },
  );
});

describe('headings over indicators', () => {
  test.each([
    ['符号', '目标值', '计量单位'],
    ['绩效指标性质', '绩效指标值', '绩效度量单位'],
    ['计算符号', '绩效标准', '单位'],
    ['指标值运算符', '计划指标值', '指标值计量单位'],
  ])('%s, %s, %s', async (operator, target, unit) => {
    const { indicators } = await readSheet(
      form(
        '项目名称 | 甲\n资金总额（万元） | 12',
        `一级指标 | 二级指标 | 三级指标 | ${operator} | ${target} | ${unit}\n产出指标 | 数量指标 | 里程 | ≥ | 30 | 公里`,
      ),
    );
    expect(indicators).toEqual([['quantity', '里程', '30', '≥', '公里']]);
  });

  test('kinds with their level 1 in one cell', async () => {
    const { indicators } = await readSheet(
      form(
        '项目名称 | 甲\n资金总额（万元） | 12',
        '绩效指标 | 指标类别 | 指标名称 | 绩效标准\n | 产出-数量 | 里程 | 30公里\n | 效益指标/社会效益指标 | 受益 | 3万人',
      ),
    );
    expect(indicators).toEqual([
      ['quantity', '里程', '30公里', '公里'],
      ['social', '受益', '3万人', '万人'],
    ]);
  });
});

describe('forms that look like others', () => {
  test('two forms side by side are two forms', async () => {
    const { projects, indicators } = await readSheet(`项目支出绩效目标表 | | | | | 项目支出绩效目标表
（2024年度） | | | | | （2024年度）
项目名称 | 甲 | 实施单位 | 乙所 | | 项目名称 | 丙 | 实施单位 | 丁所
资金总额（万元） | 10 | | | | 资金总额（万元） | 20
一级指标 | 二级指标 | 三级指标 | 指标值 | | 一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 里程 | 30公里 | | 产出指标 | 数量指标 | 座数 | 5座`);
    expect(projects).toEqual([
      { form: 'target', year: '2024', name: '甲', unit: '乙所', total: 100_000 },
      { form: 'target', year: '2024', name: '丙', unit: '丁所', total: 200_000 },
    ]);
    expect(indicators).toEqual([
      ['quantity', '里程', '30公里', '公里'],
      ['quantity', '座数', '5座', '座'],
    ]);
  });

  test('indicators of the whole period left of those of the year are told', async () => {
    const { indicators, told } = await readSheet(
      form(
        '项目名称 | 甲\n资金总额（万元） | 12',
        `绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 站点数 | 30个 | 数量指标 | 站点数 | 10个`,
      ),
    );
    expect(indicators).toEqual([['quantity', '站点数', '10个', '个']]);
    expect(told).toContain('X55 站点数 1');
  });

  test.each(['全年完成值 | 未完成原因', '实际完成值 | 得分', '完成值 | 备注'])(
    'a form with %s filled in is a self-evaluation, whatever its title',
    async (done) => {
      const { projects } = await readSheet(
        form(
          '项目名称 | 甲\n资金总额（万元） | 12',
          `一级指标 | 二级指标 | 三级指标 | 指标值 | ${done}\n产出指标 | 数量指标 | 里程 | 30公里 | 28公里`,
        ),
      );
      expect(projects).toEqual([{ form: 'self_evaluation', year: '2024', name: '甲', total: 120_000 }]);
    },
  );

  test('a goal that begins like a label is the goal, and no money', async () => {
    for (const place of ['年度目标 | ', '年度目标\n']) {
      const goal = '项目总投资：300万元，完成改造。';
      const { projects } = await readSheet(form(`项目名称 | 甲\n${place}${goal}`));
      expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', goal_annual: goal }]);
    }
  });

  test('what was added to a budget or taken off is no budget', async () => {
    const { projects } = await readSheet(
      form('项目名称 | 甲\n项目资金（万元） | | 年初预算数 | 调整数 | 调整后预算数\n | 年度资金总额 | 90 | -10 | 80'),
    );
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', annual: 800_000 }]);
  });

  test.each([
    ['2024-2026年资金总额（万元） | 90 | 2024年资金（万元） | 30', { total: 900_000, annual: 300_000 }],
    ['资金总额/万元 | 90', { total: 900_000 }],
    ['资金总额，单位：万元 | 90', { total: 900_000 }],
  ])('money as %s', async (money, amounts) => {
    const { projects } = await readSheet(form(`项目名称 | 甲\n${money}`));
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', ...amounts }]);
  });
});
