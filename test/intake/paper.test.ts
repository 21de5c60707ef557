import { expect, test } from 'vitest';
import type { Refusal } from '#intake/refusal.ts';
import { cellsOf, rawForms } from './forms.ts';
import { reading } from './reading.ts';

const HEAD = `项目名称 | 道路养护 | 项目类别 | 经常性项目
主管部门 | 某镇 | 实施单位 | 某镇养护所
项目资金（万元） | 项目资金总额 | 35.00 | 年度资金申请总额 | 35.00`;
const TABLE = `一级指标 | 二级指标 | 三级指标 | 年度指标值
产出指标 | 数量指标 | 养护里程 | 30公里
产出指标 | 质量指标 | 合格率 | ≥95%`;
const ACTUALS = `一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 养护里程 | 30公里 | 31公里 | 50 | 50`;

const form = (title: string, table = TABLE) => cellsOf(`${title}\n(2024年度)\n${HEAD}\n${table}`);

test.each([
  ['target', '项目支出绩效目标表', TABLE],
  ['target', '财政项目支出绩效目标申报表', TABLE],
  ['target', '某镇转移支付项目绩效目标表', TABLE],
  ['self_evaluation', '项目支出绩效自评表', TABLE],
  ['self_evaluation', '2024年度长江禁捕项目自评表', TABLE],
  ['self_evaluation', '项目支出自我评价情况表', TABLE],
  ['self_evaluation', '某镇道路养护资金绩效自评价表', TABLE],
  ['self_evaluation', '项目支出绩效评价表', TABLE],
  ['self_evaluation', '项目情况表', ACTUALS],
  ['monitoring', '项目支出绩效运行监控表', TABLE],
  ['monitoring', '2024年1-7月绩效监控情况表', TABLE],
  [
    'monitoring',
    '项目情况表',
    '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成值 | 完成可能性\n产出指标 | 数量指标 | 养护里程 | 30公里 | 12公里 | 确定能',
  ],
  ['department', '部门整体支出绩效目标表', TABLE],
  ['department', '2024年单位整体支出绩效目标申报表', TABLE],
  ['transfer', '中央对地方转移支付区域绩效目标表', TABLE],
  ['transfer', '专项转移支付整体绩效目标表', TABLE],
] as const)('a %s is told by its title or its columns: %s', async (paper, title, table) => {
  const [raw] = await rawForms(form(title, table));
  expect(raw?.other ?? (raw?.project.texts.form === '自评表' ? 'self_evaluation' : 'target')).toBe(paper);
});

test('a template nobody filled in is none, with or without hints in its cells', async () => {
  const blank = cellsOf(`项目支出绩效目标表
（20XX年度）
项目名称 | | 项目类别 |
主管部门 | | 实施单位 |
项目资金（万元） | 项目资金总额 | | 年度资金申请总额 |
一级指标 | 二级指标 | 三级指标 | 年度指标值
产出指标 | 数量指标 | 指标1： |
 | | 指标2： |
 | | …… | `);
  expect((await rawForms(blank)).map(({ other }) => other)).toEqual(['template']);
});

function file(rows: readonly (readonly string[])[]): File {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return new File([`<table>${cells.join('')}</table>`], '表.html');
}

test('a file of other papers alone is refused by its name; among forms they are told and not counted', async () => {
  const refusal = (await reading(file(form('部门整体支出绩效目标表'))).catch((cause: Refusal) => cause)) as Refusal;
  expect([refusal.code, refusal.detail]).toEqual(['F38', 'department']);
  const { project = [], problem = [] } = await reading(
    file([...form('项目支出绩效目标表'), ...form('项目支出绩效运行监控表')]),
  );
  expect(project.map(({ name }) => name)).toEqual(['道路养护']);
  expect(problem.map(({ code, raw, detail }) => [code, raw, detail])).toContainEqual(['X56', '道路养护', 'monitoring']);
});

test('what is printed on a form and not read is listed, cell by cell', async () => {
  const rows = cellsOf(`项目支出绩效目标表
（2024年度）
${HEAD}
项目负责人 | 张三 | 联系电话 | 12345678
立项依据 | 某文件第三条 | 其他说明 | 见附件
${TABLE}
填报人：李四 | 审核人：王五`);
  const [raw] = await rawForms(rows);
  const unused = raw?.remarks.filter(({ code }) => code === 'X48') ?? [];
  expect(unused.length).toBe(1);
  for (const words of ['张三', '12345678', '某文件第三条', '见附件', '李四', '王五'])
    expect(unused[0]?.raw).toContain(words);
  for (const words of ['道路养护', '某镇养护所', '35.00', '经常性项目']) expect(unused[0]?.raw).not.toContain(words);
});
