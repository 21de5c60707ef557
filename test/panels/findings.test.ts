import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { findingsByRule } from '#panels/findings-by-rule/draw.ts';
import { headline } from '#panels/headline/draw.ts';
import type { Drawing, Question } from '#panels/question.ts';
import { statusMatrix } from '#panels/status-matrix/draw.ts';
import { largeWeak, weakestProjects } from '#panels/weakest-projects/draw.ts';
import { importInto, openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { choicesOf, MENUS, OPTIONS } from '#view/options.ts';
import { drawnFrom, lookFrom, ownOf, records, rowsFrom } from './asked.ts';

const workspace = await openWorkspace({ sample: 'wujing' });

async function drawn<Own>(
  question: Question<Own>,
  hash = '#/diagnosis',
  from: Workspace = workspace,
): Promise<Drawing<Own>> {
  return drawnFrom(from, question, hash);
}

// The expected values of the eight forms are worked out by hand from "fires on" of the catalogue of rules: the forms in
// its brackets, their hits, and the sum of their amounts (万元: 1 3.50, 2 112.50, 3 87.03, 4 142.00, 5 128.37, 6 2.79,
// 7 54.44, 8 62.96; together 593.59).
test('every rule with its hits, its projects and the money that stands on them', async () => {
  const rules = records(await drawn(findingsByRule));
  const told = rules.map(({ severity, rule, hits, projects, amount }) => [severity, rule, hits, projects, amount]);
  expect(
    told.filter(([, rule]) => ['C02', 'C10', 'D01', 'D04', 'M01', 'M03', 'Q02', 'Q10'].includes(String(rule))),
  ).toEqual([
    // Forms 6 and 7.
    ['严重', 'D01', 2, 2, 5_723_0000],
    // 3 + 2 + 3 + 3 + 3 on forms 1, 2, 3, 7 and 8.
    ['重要', 'C02', 14, 5, 32_043_0000],
    // 2 + 1 + 1 + 2 + 1 + 3 + 3 on forms 1, 2, 3, 5, 6, 7 and 8: all but form 4.
    ['重要', 'Q10', 13, 7, 45_159_0000],
    // 1 + 1 + 2 + 2 + 1 + 1 on forms 3 to 8: all but 1 and 2.
    ['重要', 'Q02', 8, 6, 47_759_0000],
    // Forms 4 to 8.
    ['重要', 'M03', 5, 5, 39_056_0000],
    ['重要', 'C10', 1, 1, 8_703_0000],
    ['一般', 'M01', 8, 8, 59_359_0000],
    ['一般', 'D04', 1, 1, 350_0000],
  ]);
  // 经济 5, 生态 3 and 可持续 2 of the 14 are lesser kinds.
  expect(rules.find(({ rule }) => rule === 'C02')).toMatchObject({
    name: '填“无”',
    confidence: '确定',
    hits_minor: 10,
    share: 320_430_000 / 593_590_000,
    dismissed: 0,
  });
  expect(rules.find(({ rule }) => rule === 'M03')).toMatchObject({
    confidence: '疑似',
    fix: '改为总成本或单位成本，写明金额。',
  });
});

test('rules stand by severity, worst first, and a rule filter keeps the base of its money', async () => {
  const groups = ownOf(await drawn(findingsByRule));
  expect(groups.map(({ label, grave }) => [label, grave])).toEqual([
    ['严重', true],
    ['重要', true],
    ['一般', false],
    ['提示', false],
  ]);
  const [only] = records(await drawn(statusMatrix, '#/diagnosis?rule=D04'));
  expect(only).toMatchObject({ project: '残保金抚恤金专项' });
  expect(records(await drawn(statusMatrix, '#/diagnosis?severity=critical')).map(({ project }) => project)).toEqual([
    '应急救援',
    '标准网格化创建',
  ]);
});

test('a rule that broke on some forms is named; the others are not touched', async () => {
  const row = {
    hits: 0,
    hits_minor: 0,
    dismissed: 0,
    projects: 0,
    amount: 0,
    broken: 0,
    all_projects: 9,
    all_amount: 900,
  };
  const drawing = findingsByRule.draw(
    [
      { ...row, rule: 'Q10', broken: 3 },
      { ...row, rule: 'C09', hits: 2, projects: 2, amount: 450 },
    ],
    await lookFrom(workspace, '#/diagnosis'),
  );
  expect(drawing.remarks).toEqual([
    '启用 2 条规则，1 条有命中；未附政策条文的为内部规则',
    'Q10 伪量化 在 3 张表上没有算出来，其余规则不受影响',
  ]);
  expect(records(drawing).map(({ rule, hits, share }) => [rule, hits, share])).toEqual([['C09', 2, 0.5]]);
});

test('the filters offer the rules, severities and marks that occur, by name', async () => {
  const rows = await rowsFrom(workspace, OPTIONS, '#/diagnosis');
  const offered = (filter: 'rule' | 'severity' | 'state') =>
    MENUS.filter(({ key }) => key === filter)
      .flatMap((menu) => choicesOf(menu, rows, texts.zh))
      .map(({ label, projects }) => (projects === null ? label : `${label} ${projects}`));
  expect(offered('severity')).toEqual(['严重 2', '重要 8', '一般 8', '提示 7']);
  expect(offered('state')).toEqual(['有效', '缺值', '写“无”', '空白', '缺行', '疑似错位']);
  expect(offered('rule').slice(0, 3)).toEqual(['C02 填“无” 5', 'C05 “无”而值空白 1', 'C08 效益仅一类 2']);
});

test('the weakest projects come by certain weak items, then by suspected ones, then by money, with what is weak', async () => {
  const ranking = records(await drawn(weakestProjects));
  expect(
    ranking.map((row) => [
      row.rank,
      row.project,
      row.certain_items,
      row.suspected_items,
      row.weakly_justified,
      row.weak,
    ]),
  ).toEqual([
    [
      1,
      '街面督查人员经费',
      6,
      2,
      '薄弱项目',
      '成本 写“无”；经济效益 写“无”；社会效益 只有方向没有幅度；生态效益 对比无基准；可持续影响 写“无”；满意度 对比无基准；数量 疑似伪量化；时效 疑似时效无时间要素',
    ],
    [
      2,
      '残保金抚恤金专项',
      6,
      2,
      '薄弱项目',
      '成本 指标值为任务性文字；经济效益 写“无”；社会效益 指标值为任务性文字；生态效益 写“无”；可持续影响 指标值为任务性文字；满意度 写“无”；数量 疑似伪量化；时效 疑似伪量化',
    ],
    [
      3,
      '联管大队整治经费',
      5,
      1,
      '大额薄弱项目',
      '经济效益 写“无”；社会效益 对比无基准；生态效益 对比无基准；可持续影响 写“无”；满意度 对比无基准；成本 疑似伪量化',
    ],
    [
      4,
      '城运中心指挥大厅建设',
      4,
      3,
      '薄弱项目',
      '经济效益 写“无”；社会效益 写“无”；生态效益 写“无”；可持续影响 只有方向没有幅度；数量 疑似伪量化；时效 疑似伪量化；成本 疑似伪量化、疑似成本指标非成本',
    ],
    [
      5,
      '应急救援',
      4,
      3,
      '薄弱项目',
      '经济效益 写“无”；社会效益 写“无”；生态效益 写“无”；可持续影响 只有方向没有幅度；数量 疑似伪量化；时效 疑似伪量化；成本 疑似伪量化、疑似成本指标非成本',
    ],
    [
      6,
      '网格系统及设备维护',
      3,
      3,
      '大额薄弱项目',
      '经济效益 只有方向没有幅度；社会效益 只有方向没有幅度；生态效益 满意度错放；时效 疑似伪量化；成本 疑似成本指标非成本；可持续影响 疑似伪量化',
    ],
    [
      7,
      '标准网格化创建',
      3,
      3,
      '薄弱项目',
      '经济效益 只有方向没有幅度；社会效益 只有方向没有幅度；生态效益 知晓率错放；时效 疑似时效无时间要素；成本 疑似伪量化、疑似成本指标非成本；可持续影响 疑似产出当效益',
    ],
    [
      8,
      '巡查员工作经费',
      2,
      4,
      '大额薄弱项目',
      '社会效益 只有方向没有幅度；生态效益 知晓率错放；时效 疑似时效无时间要素；成本 疑似成本指标非成本；经济效益 疑似经济无经济内容、疑似产出当效益；可持续影响 疑似产出当效益',
    ],
  ]);
  // C11 3/8, C09, Q11 0/5, Q04 2/5, D04 and D06 on form 1.
  expect(ranking[1]?.form_findings).toBe(
    '无满意度指标、“无”占比高、疑似实际定量占比低、定量占比低、总目标与年度目标相同、疑似目标无量化',
  );
  expect(ranking[0]?.share).toBe(87_030_000 / 593_590_000);
  const [first] = ownOf(await drawn(weakestProjects));
  expect([first?.title, first?.standing, first?.items]).toEqual([
    '街面督查人员经费',
    '薄弱项目',
    '6 项薄弱，另 2 项疑似（应有 8 项）',
  ]);
});

test('the matrix says which given cells are 疑似错位 and which contradict their name', async () => {
  const rows = records(await drawn(statusMatrix));
  expect(
    rows.map(({ project, timeliness, cost, economic, sustained }) => [project, timeliness, cost, economic, sustained]),
  ).toEqual([
    ['巡查员工作经费', '有效（疑似错位）', '有效（疑似错位）', '有效（疑似错位）', '有效（疑似错位）'],
    ['网格系统及设备维护', '有效', '有效（疑似错位）', '有效（疑似错位）', '有效'],
    ['联管大队整治经费', '有效', '有效', '写“无”', '写“无”'],
    ['街面督查人员经费', '有效（疑似错位）', '写“无”', '写“无”', '写“无”'],
    ['城运中心指挥大厅建设', '有效', '有效（疑似错位）', '写“无”', '有效'],
    ['应急救援', '有效', '有效（疑似错位）', '写“无”', '有效（疑似方向矛盾）'],
    ['残保金抚恤金专项', '有效', '有效', '写“无”', '有效'],
    ['标准网格化创建', '有效（疑似错位）', '有效（疑似错位）', '有效（疑似错位、疑似方向矛盾）', '有效（疑似错位）'],
  ]);
});

test('large weakly justified projects are the three largest forms', async () => {
  const drawing = await drawn(largeWeak, '#/overview');
  // 142 + 128.37 + 112.5 of 593.59 万元.
  expect(drawing.note).toBe(
    '大额薄弱项目 3/8 个，资金 382.87 万元，占 64.5%；大额＝当年金额的前三分之一，薄弱＝薄弱项达应有指标项的半数',
  );
  expect(records(drawing).map(({ project, amount, weakly_justified }) => [project, amount, weakly_justified])).toEqual([
    ['联管大队整治经费', 112_500_000, '大额薄弱项目'],
    ['网格系统及设备维护', 128_370_000, '大额薄弱项目'],
    ['巡查员工作经费', 142_000_000, '大额薄弱项目'],
  ]);
});

test('a dismissed finding leaves the counts and stays visible; an accepted 无 leaves the gap, both counts shown', async () => {
  const reviewed = await openWorkspace({ sample: 'wujing' });
  const places = await reviewed.ask(
    "select finding.project, finding.rule, finding.position, finding.kind from finding join project on project.project = finding.project where project.name = '联管大队整治经费' and finding.rule = 'C02'",
  );
  await reviewed.reviewing.judge(
    places.map(({ project, rule, position, kind }) => ({
      project: Number(project),
      rule: String(rule),
      position: Number(position),
      kind: String(kind),
    })),
    'not_applicable',
    '整治类项目不涉及',
  );
  const declared = records(await drawn(findingsByRule, '#/diagnosis', reviewed)).find(({ rule }) => rule === 'C02');
  expect(declared).toMatchObject({ hits: 12, projects: 4, amount: 207_930_000, dismissed: 2 });
  const matrix = records(await drawn(statusMatrix, '#/diagnosis?q=联管', reviewed));
  expect(matrix[0]).toMatchObject({ economic: '写“无”（已认可）', sustained: '写“无”（已认可）', count_none: 2 });
  const unfilled = ownOf(await drawn(headline, '#/overview', reviewed)).find(({ id }) => id === 'unfilled');
  expect([unfilled?.value, ...(unfilled?.notes ?? [])]).toEqual([
    '18.8%',
    '12/64 个已印指标项，其中写“无” 12',
    '另有 2 项经审核认可，不计',
  ]);
  const weak = records(await drawn(weakestProjects, '#/diagnosis', reviewed));
  expect(weak.find(({ project }) => project === '联管大队整治经费')).toMatchObject({
    weak: '社会效益 对比无基准；生态效益 对比无基准；满意度 对比无基准；成本 疑似伪量化',
    certain_items: 3,
    suspected_items: 1,
    weakly_justified: '大额薄弱项目',
  });
});

test('the oddities of the printed forms 2 and 7 are named beside them: shifted rows, an odd period', async () => {
  const own = await openWorkspace();
  const printed = readFileSync(new URL('../fixtures/wujing-2023.tsv', import.meta.url));
  await importInto(own, new File([printed], 'wujing-2023.tsv'));
  const rows = records(await drawn(statusMatrix, '#/diagnosis', own));
  expect(rows.flatMap(({ project, read_notes }) => (read_notes === '' ? [] : [[project, read_notes]]))).toEqual([
    ['联管大队整治经费', '行列错位'],
    ['应急救援', '日期存疑'],
  ]);
});
