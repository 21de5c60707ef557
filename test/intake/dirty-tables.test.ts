import { describe, expect, test } from 'vitest';
import { readFile, readSheet } from './dirty.ts';
import { codeOf, workbook } from './office.ts';
import { reading } from './reading.ts';

const HEAD = '二级指标 | 三级指标 | 指标值';
const MILES = '数量指标 | 里程 | 30公里';

describe('columns nobody listed', () => {
  test.each([
    ['the request', '申请资金（万元）', '50', { total: 500_000 }],
    ['the request beside what was granted', '申请资金（万元） | 核定资金（万元）', '50 | 40', { total: 500_000 }],
    ['the sum beside its sources', '总计（万元） | 一般公共预算', '50 | 50', { total: 500_000 }],
    ['the sum beside the money of the year', '合计（万元） | 年度预算（万元）', '90 | 50', { annual: 500_000 }],
    ['the first budget of the year', '年初预算数（万元）', '50', { annual: 500_000 }],
    ['the year before and this year', '2023年预算（万元） | 2024年预算（万元）', '40 | 50', { annual: 500_000 }],
    ['this year and the one before', '2024年预算（万元） | 2023年预算（万元）', '50 | 40', { annual: 500_000 }],
    [
      'the goal under its bare name',
      '总计（万元） | 绩效目标',
      '50 | 养护道路。',
      { total: 500_000, goal_annual: '养护道路。' },
    ],
  ])('%s', async (_, columns, values, said) => {
    const { projects } = await readSheet(
      `2024年项目绩效目标表\n项目名称 | 实施单位 | ${columns} | ${HEAD}\n甲 | 乙所 | ${values} | ${MILES}`,
    );
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', unit: '乙所', ...said }]);
  });

  test('money of another year alone is none of this year', async () => {
    const { projects, codes } = await readSheet(
      `2024年项目绩效目标表\n项目名称 | 实施单位 | 2023年预算（万元） | ${HEAD}\n甲 | 乙所 | 40 | ${MILES}`,
    );
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', unit: '乙所' }]);
    expect(codes).toEqual(['X33', 'X34', 'X72']);
  });

  test.each([
    ['指标值 | 年度指标值', '90公里 | 30公里'],
    ['年度指标值 | 指标值', '30公里 | 90公里'],
    ['实施期指标值 | 年度指标值', '90公里 | 30公里'],
  ])('of %s the target of the year is read', async (heads, values) => {
    const { indicators } = await readSheet(
      `2024年项目绩效目标表\n项目名称 | 实施单位 | 总计（万元） | 二级指标 | 三级指标 | ${heads}\n甲 | 乙所 | 50 | 数量指标 | 里程 | ${values}`,
    );
    expect(indicators).toEqual([['quantity', '里程', '30公里', '公里']]);
  });

  test('a unit behind the target is that of the target, one before the project is who does the work', async () => {
    const { projects, indicators } = await readSheet(
      '2024年项目绩效目标表\n单位 | 项目名称 | 总计（万元） | 二级指标 | 三级指标 | 符号 | 绩效指标值 | 单位\n乙所 | 甲 | 50 | 数量指标 | 里程 | ≥ | 30 | 公里',
    );
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', unit: '乙所', total: 500_000 }]);
    expect(indicators).toEqual([['quantity', '里程', '30', '≥', '公里']]);
  });
});

describe('tables that are no tables of targets', () => {
  test('a list of self-evaluations says so, with the budget that was adjusted', async () => {
    const { projects } = await readSheet(
      '2023年度项目支出绩效自评汇总表\n序号 | 项目名称 | 实施单位 | 年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元） | 自评得分\n1 | 甲 | 乙所 | 30 | 28 | 27.5 | 98',
    );
    expect(projects).toEqual([{ form: 'self_evaluation', year: '2023', name: '甲', unit: '乙所', annual: 280_000 }]);
  });

  test.each(['实际完成值 | 得分', '全年完成值 | 偏差原因分析', '完成值 | 备注'])(
    'columns of what was done (%s) make self-evaluations, whatever the title',
    async (done) => {
      const { projects } = await readSheet(
        `2023年项目绩效目标表\n项目名称 | 实施单位 | 年度预算（万元） | ${HEAD} | ${done}\n甲 | 乙所 | 30 | ${MILES} | 31公里 | 10`,
      );
      expect(projects).toEqual([{ form: 'self_evaluation', year: '2023', name: '甲', unit: '乙所', annual: 300_000 }]);
    },
  );

  test('a column for what was done that nobody filled in makes none', async () => {
    const { projects } = await readSheet(
      `2023年项目绩效目标表\n项目名称 | 实施单位 | 年度预算（万元） | ${HEAD} | 实际完成值\n甲 | 乙所 | 30 | ${MILES} |`,
    );
    expect(projects).toEqual([{ form: 'target', year: '2023', name: '甲', unit: '乙所', annual: 300_000 }]);
  });

  test('a list of what is monitored holds no project, told once', async () => {
    const rows = (title: string) => [
      [title],
      ['项目名称', '实施单位', '年度预算（万元）', '二级指标', '三级指标', '指标值'],
      ['甲', '乙所', '30', '数量指标', '里程', '30公里'],
      ['丙', '乙所', '20', '数量指标', '座数', '5座'],
    ];
    const monitored = { name: '监控', rows: rows('2023年1-7月项目绩效运行监控表') };
    expect(await codeOf(reading(await workbook('监控.xlsx', monitored)))).toBe('F38');
    const { projects, told } = await readFile(
      await workbook('两张.xlsx', { name: '目标', rows: rows('2023年项目绩效目标表') }, monitored),
    );
    expect(projects.map(({ name }) => name)).toEqual(['甲', '丙']);
    expect(told.filter((words) => words.startsWith('X56'))).toEqual(['X56 甲、丙 monitoring']);
  });
});

describe('money that is counted once', () => {
  const TABLE = `2024年项目绩效目标表 | | 单位：万元\n实施单位 | 项目名称 | 预算数 | ${HEAD}`;

  test('parts below their project, 其中', async () => {
    const { projects, told } = await readSheet(
      `${TABLE}\n乙所 | 甲 | 60 | ${MILES}\n | 其中：一期 | 40\n | 其中：二期 | 20`,
    );
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', unit: '乙所', total: 600_000 }]);
    expect(told.filter((words) => words.startsWith('X11')).length).toBe(2);
  });

  test('one project whose name is spaced otherwise on another row', async () => {
    const { projects, told } = await readSheet(
      `${TABLE}\n乙所 | 道路 养护 | 60 | ${MILES}\n乙所 | 道路养护 | 60 | 质量指标 | 合格率 | 100%`,
    );
    expect(projects).toEqual([{ form: 'target', year: '2024', name: '道路 养护', unit: '乙所', total: 600_000 }]);
    expect(told).toContain('X35 道路养护 道路 养护');
  });

  test('a unit on a row of its own sum is the unit of the projects below it', async () => {
    const { projects } = await readSheet(
      `${TABLE}\n乙所 | | 60\n | 甲 | 40 | ${MILES}\n | 丁 | 20 | ${MILES}\n丙所 | | 35\n | 戊 | 35 | ${MILES}`,
    );
    expect(projects.map(({ unit, name, total }) => [unit, name, total])).toEqual([
      ['乙所', '甲', 400_000],
      ['乙所', '丁', 200_000],
      ['丙所', '戊', 350_000],
    ]);
  });
});

test('a text of one row below its header is asked nothing it says', async () => {
  const { projects } = await readFile(
    new File(
      [`年度,项目名称,单位,年度预算(元),二级指标,三级指标,指标值\n2024,甲,乙所,350000,数量指标,里程,30公里`],
      '一行.csv',
    ),
  );
  expect(projects).toEqual([{ form: 'target', year: '2024', name: '甲', unit: '乙所', annual: 350_000 }]);
});
