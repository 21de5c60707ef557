import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksOfficial } from '#intake/form/official.ts';
import { findHeader } from '#intake/table/header.ts';
import { cellsOf, codesOf, EIGHT, numbered, readForms, rowsOf, type Table } from './forms.ts';

/** A form of one's own: what varies is put in. */
function form(indicators: string, head = HEAD): Table {
  return cellsOf(`${head}\n${indicators.trim()}`);
}

const HEAD = `项目支出绩效目标表
(2024年度)
项目名称 | 道路养护 | 项目类别 | 经常性项目
主管部门 | 建设局 | 实施单位 | 养护所
项目资金（万元） | 项目资金总额 | 30 | 年度资金申请总额 | 10
 | 其中：财政资金 | 20 | 其中：当年财政拨款 | 9
 | 其他资金 | 10 | 其他资金 | 1`;

const FIVE = `绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值
 | 产出指标 | 数量指标 | 养护里程 | ≥30公里
 | | 时效指标 | 完成时间 | 12月底前
 | 效益指标 | 社会效益指标 | 投诉 | 下降
 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90%`;

const FIVE_ROWS = [
  ['产出指标', '数量指标', '养护里程', '≥30公里'],
  ['产出指标', '时效指标', '完成时间', '12月底前'],
  ['效益指标', '社会效益指标', '投诉', '下降'],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%'],
];

async function one(table: Table) {
  const forms = await readForms(table);
  expect(forms.length).toBe(1);
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  return { ...form, texts: form.raw.project.texts, rows: rowsOf(form.project), codes: codesOf(form) };
}

describe('indicators', () => {
  test('in five, six or seven columns are the same indicators', async () => {
    const six = `绩效指标 | 一级指标 | 二级指标 | 三级指标 | | 年度指标值
 | 产出指标 | 数量指标 | 养护里程 | | ≥30公里
 | | 时效指标 | 完成时间 | | 12月底前
 | 效益指标 | 社会效益指标 | 投诉 | | 下降
 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | | ≥90%`;
    const seven = FIVE.replace('绩效指标 |', '绩效指标 | |').replaceAll('\n |', '\n | |').replaceAll('| ≥', '| | ≥');
    for (const rows of [FIVE, six]) expect(await one(form(rows))).toMatchObject({ rows: FIVE_ROWS, codes: [] });
    expect((await one(form(seven))).rows).toEqual(FIVE_ROWS);
  });

  test('with operator, unit and weight columns', async () => {
    const { project, codes, remarks } = await one(
      form(`一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 评分标准
产出指标 | 数量指标 | 养护里程 | ≥ | 30 | 公里 | 20 | 按比例
 | 质量指标 | 合格率 | ≥ | 95 | % | 30 | 按比例`),
    );
    const rows = project.indicators.map(({ name, weight, parts: { operator, value, unit } }) => [
      name,
      operator,
      value,
      unit,
      weight,
    ]);
    expect(rows).toEqual([
      ['养护里程', '≥', 30, '公里', 20],
      ['合格率', '≥', 95, '%', 30],
    ]);
    expect(codes).toEqual(['X34']);
    expect(remarks[0]?.raw).toBe('评分标准');
  });

  test('keep the name of a kind nobody knows, a blank name and a blank target', async () => {
    const { rows, codes } = await one(
      form(`一级指标 | 二级指标 | 三级指标 | 年度指标值
产出指标 | 效率指标 | 响应 | 2小时
 | 数量指标 | | 100%
 | 质量指标 | |
 | 时效指标 | 无 |`),
    );
    expect(rows).toEqual([
      ['产出指标', '效率指标', '响应', '2小时'],
      ['产出指标', '数量指标', null, '100%'],
      ['产出指标', '质量指标', null, null],
      ['产出指标', '时效指标', '无', null],
    ]);
    expect(codes).toEqual(['X28']);
  });

  test('several under one kind share its merged label, and a group may have a row of its own', async () => {
    const { rows } = await one(
      form(`一级指标 | 二级指标 | 三级指标 | 年度指标值
产出指标 | | |
 | 数量指标 | 养护里程 | 30公里
 | | 养护桥梁 | 5座
效益指标 | | |
 | | 通行 | 提升
满意度指标 | | 居民满意度 | 90%`),
    );
    expect(rows).toEqual([
      ['产出指标', '数量指标', '养护里程', '30公里'],
      ['产出指标', '数量指标', '养护桥梁', '5座'],
      ['效益指标', null, '通行', '提升'],
      ['满意度指标', null, '居民满意度', '90%'],
    ]);
  });

  test('without a level 1 of their own take it from above; that is said where it does not suit, once a form', async () => {
    const { rows, remarks } = await one(
      form(`一级指标 | 二级指标 | 三级指标 | 年度指标值
产出指标 | 数量指标 | 养护里程 | 30公里
 | 社会效益指标 | 投诉 | 下降
 | 生态效益指标 | 绿化 | 提升`),
    );
    expect(rows.map(([level1]) => level1)).toEqual(['产出指标', '产出指标', '产出指标']);
    expect(remarks).toEqual([{ code: 'X41', row: 10, column: 'A', raw: '产出指标', detail: '社会效益指标' }]);
  });

  test('may lack level 1 altogether', async () => {
    const { rows, codes } = await one(form('二级指标 | 三级指标 | 指标值\n数量指标 | 养护里程 | 30公里'));
    expect([rows, codes]).toEqual([[[null, '数量指标', '养护里程', '30公里']], []]);
  });

  test('out of their columns are read by the label of their kind, and said', async () => {
    const { rows, remarks } = await one(
      form(`绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值
产出指标 | 数量指标 | 养护里程 | 30公里
 | | | 质量指标 | 合格率 | 95%
 | | 时效指标 | | 完成时间 | 12月
 | | 成本指标 | 单价 | | 30元
 | 效益指标 | 社会效益指标 | 投诉 | 下降 | 多出一格
满意度指标 | 服务对象满意度指标 | 满意度 | 90%`),
    );
    expect(rows).toEqual([
      ['产出指标', '数量指标', '养护里程', '30公里'],
      ['产出指标', '质量指标', '合格率', '95%'],
      ['产出指标', '时效指标', '完成时间', '12月'],
      ['产出指标', '成本指标', '单价', '30元'],
      ['效益指标', '社会效益指标', '投诉', '下降'],
      ['满意度指标', '服务对象满意度指标', '满意度', '90%'],
    ]);
    expect(remarks.map(({ code, row, column, detail }) => [code, row, column, detail])).toEqual([
      ['X07', 9, 'B', '-1'],
      ['X07', 10, 'D', '+1'],
      ['X07', 11, 'F', '+1'],
      ['X07', 12, 'F', '+1'],
      ['X07', 13, 'F', null],
      ['X07', 14, 'B', '-1'],
    ]);
  });

  test('that all stand one column beside their headings are said once', async () => {
    const { rows, remarks } = await one(
      form(FIVE.replaceAll('\n | |', '\n |').replaceAll('\n | ', '\n').replace('\n时效', '\n | 时效')),
    );
    expect(rows).toEqual(FIVE_ROWS);
    expect(remarks.map(({ code, row, detail }) => [code, row, detail])).toEqual([['X07', 9, '-1']]);
  });

  test('do without headings, which is said', async () => {
    const { rows, codes } = await one(form(FIVE.slice(FIVE.indexOf('\n') + 1)));
    expect([rows, codes]).toEqual([FIVE_ROWS, ['X07']]);
  });

  test('end where the form is signed', async () => {
    const below = `
填报人：张三 | | 联系电话：12345678 | |
单位负责人 | 李四 | 填报日期 | 2024-01-05 |
注：本表一式两份，数量指标应当量化。
领导签字 | | | 王五 |
第 1 页`;
    // No indicators, and not lost either: listed as not used.
    expect(await one(form(FIVE + below))).toMatchObject({ rows: FIVE_ROWS, codes: ['X48'] });
  });

  test('go on behind a page break that prints the headings again', async () => {
    const [headings = '', ...rows] = FIVE.split('\n');
    const broken = [headings, ...rows.slice(0, 2), '第 1 页', headings, ...rows.slice(2)].join('\n');
    expect(await one(form(broken))).toMatchObject({ rows: FIVE_ROWS, codes: [] });
  });
});

describe('labels', () => {
  test('split over cells, lines and rows are still labels', async () => {
    const { project, rows, codes } = await one(
      cellsOf(`项目 支出 绩效 目标表 | 2024 年度
项目 | 名 称 | 道路养护 | 项目\u3000类别： | 经常性项目
主管 | 部门 | 建设局 | 实施单位(盖章) | 养护所
年度 | 资金总额（元） | 100000
一级指标 | 二级 指标 | 三级指标 | 年度 指标值
满意度 | 服务对象 | 居民满意度 | 90%
指标 | 满意度指标 | |`),
    );
    expect(project).toMatchObject({
      year: 2024,
      name: '道路养护',
      department: '建设局',
      unit: '养护所',
      category: 'recurring',
      amounts: { annual: 10_000_000 },
    });
    expect(rows).toEqual([['满意度 指标', '服务对象 满意度指标', '居民满意度', '90%']]);
    expect(codes).toEqual([]);
  });

  test('glued to their values are taken off', async () => {
    const { project, texts, codes } = await one(
      cellsOf(
        `2024年度项目绩效目标申报表
填报单位：养护所 填报日期：2024年1月5日   单位：万元
项目名称：道路养护 | 项目编码： 0123
主管部门 建设局
年度资金总额：10 | 其中：财政拨款：9 | 其他资金：1
年度总体目标：目标1：养护30公里。\n目标2：居民满意。`.replace('。\n目标2', '。 目标2'),
      ),
    );
    expect(project).toMatchObject({
      year: 2024,
      name: '道路养护',
      code: '0123',
      department: '建设局',
      unit: '养护所',
      money_unit: '万元',
      goal_annual: '目标1：养护30公里。 目标2：居民满意。',
      amounts: { annual: 10_000_000, appropriation: 9_000_000, annual_other: 1_000_000, fiscal: null, other: null },
    });
    expect(texts.money_unit).toBe('万元');
    expect(codes).toEqual([]);
  });

  test('printed twice with two values: the first counts, and it is said', async () => {
    const { texts, remarks } = await one(
      cellsOf(
        '项目绩效目标表（2024年度）\n项目名称 | 甲 | 实施单位 | 所\n年度资金总额 | 8\n自有资金 | 5 | 单位资金 | 3\n金额单位：万元',
      ),
    );
    expect(texts.annual_other).toBe('5');
    expect(remarks).toEqual([{ code: 'X40', row: 4, column: 'D', raw: '3', detail: '5' }]);
  });

  test('with tick boxes spread over cells', async () => {
    const head = HEAD.replace('项目类别 | 经常性项目', '项目类别 | 专项资金 □ | 经常性项目 □ | 一次性项目 ☑');
    expect((await one(form(FIVE, head))).project.category).toBe('one_off');
  });
});

describe('money', () => {
  test('left is the whole project, right the year; blank stays blank', async () => {
    const { project, raw } = await one(form(FIVE));
    expect(project.amounts).toEqual({
      total: 30_000_000,
      annual: 10_000_000,
      fiscal: 20_000_000,
      appropriation: 9_000_000,
      carry_over: null,
      other: 10_000_000,
      annual_other: 1_000_000,
    });
    expect(raw.units.annual_other).toBe('万元');
  });

  test('in one column belongs to the sum above it', async () => {
    const head = (money: string) => `项目支出绩效目标表 | 2024年度\n项目名称 | 甲\n实施单位 | 所\n${money}`;
    const both = await one(
      form(
        FIVE,
        head(`项目资金(元) | 资金总额 | 300
 | 财政资金 | 200
 | 其他资金 | 100
 | 年度资金总额 | 30
 | 财政拨款 | 20
 | 其他资金 | 10`),
      ),
    );
    expect(both.project.amounts).toMatchObject({
      total: 30_000,
      fiscal: 20_000,
      other: 10_000,
      annual: 3_000,
      appropriation: 2_000,
      annual_other: 1_000,
    });
    const yearly = await one(
      form(FIVE, head('年度资金总额 | 30 | 万元\n其中：财政拨款 | 20 | 万元\n其他资金 | 10 | 万元')),
    );
    expect(yearly.project).toMatchObject({
      money_unit: '万元',
      amounts: { total: null, fiscal: null, other: null, appropriation: 20_000_000, annual_other: 10_000_000 },
    });
  });

  test('as a small table of its own: the labels side by side, the numbers below', async () => {
    const { project } = await one(
      form(
        FIVE,
        `绩效目标申报表（2024年度） | | 金额单位：元
项目名称 | 甲 | 实施单位 | 所
 | 年度资金总额 | 财政拨款 | 其他资金
 | 30 | 20 | 10`,
      ),
    );
    expect(project.amounts).toMatchObject({ annual: 3_000, appropriation: 2_000, annual_other: 1_000 });
  });
});

describe('other templates', () => {
  const MIDTERM = `附2
项目支出绩效目标申报表
（ 2020 年度）
填报单位：（盖章） | | | | | | |
项目名称 | 道路养护 | | | 项目负责人及电话 | 张三 | |
主管部门及代码 | 219-建设局 | | | 实施单位 | 820001-养护所 | |
项目属性 | 延续项目 | | | 项目期 | 2020年-2022年 | |
项目资金（万元） | 中期资金总额： | 300 | | 年度资金总额： | 100 | |
 | 其中：财政拨款 | 280 | | 其中：财政拨款 | 90 | |
 | 其他资金 | 20 | | 其他资金 | 10 | |
总体目标 | 中期目标（2020年—2022年） | | | 年度目标 | | |
 | 目标1：养护三百公里。 | | | 目标1：养护一百公里。 | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 养护里程 | 300公里 | 数量指标 | 养护里程 | 100公里
 | | 质量指标 | 合格率 | 95% | 质量指标 | 合格率 | 92%`;

  test('with the whole project left and the year right: the year counts, what is left out is said', async () => {
    const { project, rows, remarks } = await one(cellsOf(MIDTERM));
    expect(project).toMatchObject({
      year: 2020,
      department: '建设局',
      unit: '养护所',
      starts_on: '2020-01-01',
      ends_on: '2022-12-31',
      goal_overall: '目标1：养护三百公里。',
      goal_annual: '目标1：养护一百公里。',
      amounts: {
        total: 300_000_000,
        fiscal: 280_000_000,
        other: 20_000_000,
        annual: 100_000_000,
        appropriation: 90_000_000,
        annual_other: 10_000_000,
      },
    });
    expect(rows).toEqual([
      ['产出指标', '数量指标', '养护里程', '100公里'],
      ['产出指标', '质量指标', '合格率', '92%'],
    ]);
    expect(remarks.map(({ code, raw }) => [code, raw])).toEqual([
      ['X48', '项目负责人及电话：张三'],
      ['X55', '养护里程、合格率'],
      ['X25', '延续项目'],
      ['X38', '219-建设局'],
      ['X38', '820001-养护所'],
    ]);
  });

  test('where only the left side is filled in', async () => {
    const left = MIDTERM.replace(/ \| 数量指标 \| 养护里程 \| 100公里/, ' | | |').replace(
      / \| 质量指标 \| 合格率 \| 92%/,
      ' | | |',
    );
    expect((await one(cellsOf(left))).rows).toEqual([
      ['产出指标', '数量指标', '养护里程', '300公里'],
      ['产出指标', '质量指标', '合格率', '95%'],
    ]);
  });

  test('with labels nobody knows do not lend them to a blank value', async () => {
    const head = HEAD.replace('实施单位 | 养护所', '实施单位 | | 项目审批号 | 第5号');
    const { project } = await one(form(FIVE, head));
    expect(project.unit).toBe(null);
  });
});

describe('goals', () => {
  const wanted = { goal_overall: '建成三十公里道路。', goal_annual: '当年建成十公里。' };
  const cases: Readonly<Record<string, string>> = {
    'side by side over their texts': `项目 绩效 目标 | 项目总目标(2024年-2026年) | | 年度总体目标
 | ${wanted.goal_overall} | | ${wanted.goal_annual}`,
    'left of their texts': `项目总目标(2024年-2026年) | ${wanted.goal_overall}\n年度总体目标 | ${wanted.goal_annual}`,
    'both in one row': `总体目标(2024年-2026年) | ${wanted.goal_overall} | 年度目标 | ${wanted.goal_annual}`,
    'stacked over their texts': `项目总目标（2024年-2026年）\n${wanted.goal_overall}\n年度总体目标\n${wanted.goal_annual}`,
    'glued to them': `项目总目标（2024年-2026年）：${wanted.goal_overall}\n年度总体目标：${wanted.goal_annual}`,
    'with the edge heading over three rows': `项目 | 项目总目标(2024年-2026年) | 年度总体目标
绩效 | ${wanted.goal_overall} | ${wanted.goal_annual}
目标 | |`,
  };
  for (const [name, goals] of Object.entries(cases)) {
    test(name, async () => {
      const { project, texts, rows, codes } = await one(form(FIVE, `${HEAD}\n${goals}`));
      expect(project).toMatchObject(wanted);
      expect(texts.goal_period).toBe('2024年-2026年');
      expect([rows, codes]).toEqual([FIVE_ROWS, []]);
    });
  }

  test('over several rows are one text', async () => {
    const goals = '年度总体目标 | 目标1：建成十公里。\n | 目标2：不出事故。\n | 说明：含桥梁。';
    const { project } = await one(form(FIVE, `${HEAD}\n${goals}`));
    expect(project.goal_annual).toBe('目标1：建成十公里。\n目标2：不出事故。\n说明：含桥梁。');
  });

  test('that moved out of their columns keep their order, and it is said', async () => {
    const goals = `项目绩效目标 | 项目总目标 | | | 年度总体目标\n${wanted.goal_overall} | | ${wanted.goal_annual}`;
    const { project, codes } = await one(form(FIVE, `${HEAD}\n${goals}`));
    expect(project).toMatchObject(wanted);
    expect(codes).toEqual(['X07']);
  });

  test('with an odd or unreadable period say so', async () => {
    const period = async (text: string) => {
      const { remarks } = await one(form(FIVE, `${HEAD}\n项目总目标(${text}) | ${wanted.goal_overall}`));
      return remarks.map(({ code, detail }) => [code, detail]);
    };
    expect(await period('2023.1年-2023.12年')).toEqual([['X03', '2023-01-01 ~ 2023-12-31']]);
    expect(await period('2026年-2024年')).toEqual([['X03', '2026-01-01 ~ 2024-12-31']]);
    expect(await period('20XX年-20XX年')).toEqual([['X03', null]]);
    expect(await period('2024.01-2026.12')).toEqual([]);
    expect(await period('必填')).toEqual([]);
  });

  test('that end in the middle of a sentence may be cut off; phrases and whole sentences need no full stop', async () => {
    const codes = async (goal: string) => (await one(form(FIVE, `${HEAD}\n年度总体目标 | ${goal}`))).codes;
    for (const cut of [
      '进一步加强网格巡查与督查队伍建设，',
      '完成全镇道路养护、桥梁养护、',
      '保障设备正常运行，提高服务水平和',
      '完成年度任务（含道路养护、桥梁',
    ]) {
      expect(await codes(cut)).toEqual(['X05']);
    }
    expect(await codes(`${'完成全镇道路养护，'.repeat(28)}保障出`)).toEqual(['X05']);
    expect(await codes('进一步加强网格巡查与督查队伍建设')).toEqual([]);
    expect(await codes('完成全部道路养护')).toEqual([]);
    expect(await codes('按照“多格合一、职责清晰。”')).toEqual([]);
    expect(await codes('完成全镇道路、桥梁的日常养护；')).toEqual([]);
  });
});

describe('forms one after another', () => {
  const second = (head: string) => head.replace('道路养护', '桥梁养护');

  test('without titles begin at 项目名称, with the lines on year and unit above it', async () => {
    const head = HEAD.slice(HEAD.indexOf('\n') + 1);
    const rows = cellsOf(
      `${head}\n${FIVE}\n填报单位：养护所 填报人：张三\n\n${second(head).replace('2024', '2025')}\n${FIVE}`,
    );
    const forms = await readForms(rows);
    expect(forms.map(({ project, raw }) => [project.name, project.year, raw.project.row])).toEqual([
      ['道路养护', 2024, 1],
      ['桥梁养护', 2025, 14],
    ]);
    expect(forms.map(({ project }) => rowsOf(project))).toEqual([FIVE_ROWS, FIVE_ROWS]);
  });

  test('without a name or without indicators come out, for the reader of the page to see', async () => {
    const nameless = HEAD.replace('项目名称 | 道路养护 | ', '');
    const forms = await readForms(cellsOf(`${nameless}\n${FIVE}\n${second(HEAD)}\n${HEAD}\n${FIVE}`));
    expect(forms.map(({ project, quarantined }) => [project.name, project.indicators.length, quarantined])).toEqual([
      [null, 4, true],
      ['桥梁养护', 0, false],
      ['道路养护', 4, false],
    ]);
    expect(forms.map(codesOf)).toEqual([['X23'], [], []]);
  });

  test('with a blank name are set aside at the cell where it should stand', async () => {
    const { remarks, quarantined } = await one(form(FIVE, HEAD.replace('道路养护', '')));
    expect(quarantined).toBe(true);
    expect(remarks).toEqual([{ code: 'X23', row: 3, column: 'A', raw: null, detail: null }]);
  });

  test('leave out what is no form', async () => {
    expect(await readForms(cellsOf('目录\n\n1 | 道路养护\n2 | 桥梁养护\n附件1：填表说明'))).toEqual([]);
    const forms = await readForms(cellsOf(`关于批复绩效目标的通知\n附件2\n${HEAD}\n${FIVE}`));
    expect(forms.map(({ project, raw }) => [project.name, raw.project.row])).toEqual([['道路养护', 3]]);
  });

  test('may be self-evaluations, which never pass for target forms', async () => {
    const { project, rows } = await one(
      cellsOf(`项目支出绩效自评表
（2023年度）
项目名称 | 道路养护 | | | | | |
主管部门 | 建设局 | | 实施单位 | 养护所 | | |
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 10 | 12 | 11 | 10 | 91.7% | 9.2
 | 其中：当年财政拨款 | 10 | 12 | 11 | — | 91.7% | —
年度总体目标 | 预期目标 | | | 实际完成情况 | | |
 | 养护三十公里道路。 | | | 已养护三十公里道路。 | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | 30公里 | 30公里 | 50 | 50
总分 | | | | | | 100 | 99.2`),
    );
    expect(project).toMatchObject({
      form: 'self_evaluation',
      year: 2023,
      // What the budget of the year became, not what was first approved.
      amounts: { annual: 12_000_000, appropriation: 12_000_000 },
      goal_annual: '养护三十公里道路。',
    });
    expect(rows).toEqual([['产出指标', '数量指标', '养护里程', '30公里']]);
  });
});

describe('a file is known as printed forms', () => {
  test('by labels on many rows, with a title or without', () => {
    expect(looksOfficial(numbered(EIGHT.slice(0, 40)))).toBe(true);
    expect(looksOfficial(numbered(form(FIVE)))).toBe(true);
    expect(
      looksOfficial(
        numbered(
          cellsOf('项目名称 | 甲 | 主管部门 | 局 | 实施单位 | 所\n年度目标 | 好。\n一级指标 | 二级指标 | 三级指标'),
        ),
      ),
    ).toBe(true);
  });

  test('and a table with a header is none, even below a title', () => {
    const long = `2023年项目支出绩效目标表
填报单位：财政所 | | 金额单位：万元
年度 | 项目名称 | 项目类别 | 实施单位 | 项目资金 | | 二级指标 | 三级指标 | 年度指标值
 | | | | 年度资金总额 | 其中：财政拨款 | | |
2023 | 道路养护 | 经常性项目 | 养护所 | 10 | 10 | 数量指标 | 里程 | 30`;
    const rows = numbered(cellsOf(long));
    expect(looksOfficial(rows)).toBe(false);
    expect(findHeader(rows)).not.toBeNull();
    expect(looksOfficial(numbered(cellsOf('你好 | 世界\n1 | 2')))).toBe(false);
    expect(looksOfficial([])).toBe(false);
  });
});

describe('whatever the layout, the same reading', () => {
  const LABEL =
    /^(?:财政项目支出|项目名称|项目类别|主管部门|实施单位|计划开始日期|计划完成日期|项目资金|年度资金|其中|其他资金|上年结转资金|项目总目标|年度总体目标|[一二三]级指标|年度指标值|产出指标|效益指标|满意度指标|.{0,4}效益指标|(?:数量|时效|成本|可持续影响)指标|服务对象)/;

  async function reading(table: Table) {
    const forms = await readForms(table);
    return forms.map((form) => ({
      ...form.project,
      indicators: form.project.indicators.map(({ level1, level2, ...rest }) => ({
        ...rest,
        levels: [level1, level2].map((level) => level?.replace(/\s/g, '')),
      })),
      codes: codesOf(form),
      units: form.raw.units,
    }));
  }

  test('with blank columns, blank rows, blanks in labels, a shift of the whole', async () => {
    const plain = await reading(EIGHT);
    const variant = fc.record({
      shift: fc.nat(4),
      rows: fc.array(fc.record({ trailing: fc.nat(3), before: fc.constantFrom(0, 0, 0, 1, 2), blank: fc.nat(9) }), {
        minLength: EIGHT.length,
        maxLength: EIGHT.length,
      }),
      sign: fc.constantFrom(' ', '\n', '\u3000', '\u00a0'),
    });
    await fc.assert(
      fc.asyncProperty(variant, async ({ shift, rows, sign }) => {
        const varied = EIGHT.flatMap((cells, at) => {
          const { trailing = 0, before = 0, blank = 0 } = rows[at] ?? {};
          const labelled = cells.map((cell) => {
            const place = LABEL.test(cell) ? 1 + (blank % 2) : 0;
            return place === 0 ? cell : cell.slice(0, place) + sign + cell.slice(place);
          });
          const blanks = (count: number) => new Array<string>(count).fill('');
          return [
            ...new Array<string[]>(before).fill(blanks(trailing)),
            [...blanks(shift), ...labelled, ...blanks(trailing)],
          ];
        });
        expect(await reading(varied)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  test('no table of cells makes the reader throw', async () => {
    const words = fc.constantFrom(
      ...['', '', '', '项目名称', '项目', '单位', '年度', '其他资金', '年度资金总额', '项目总目标', '年度总体目标'],
      ...[
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '数量指标',
        '服务对象',
        '满意度指标',
        '产出指标',
        '无',
        '100%',
      ],
      ...[
        '项目支出绩效目标表',
        '(2023年度)',
        '填报人：张三',
        '项目名称：甲',
        '万元',
        '3.5',
        '完成。',
        '项目资金（万元）',
      ],
    );
    const tables = fc.array(fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 8 }), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        looksOfficial(numbered(rows));
        for (const { project, raw } of await readForms(rows)) {
          expect(raw.indicators.length).toBe(project.indicators.length);
          expect(raw.project.row).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
