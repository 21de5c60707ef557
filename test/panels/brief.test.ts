import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { RoundStep } from '#domain/rounds.ts';
import { brief } from '#panels/brief/draw.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { type Text, texts } from '#text/text.ts';
import { drawnFrom, ownOf, records } from './asked.ts';

const eight = await openWorkspace({ sample: 'wujing' });
const town = await openWorkspace({ sample: 'multi-year' });

async function said(workspace: Workspace, hash = '#/brief', text: Text = texts.zh) {
  return ownOf(await drawnFrom(workspace, brief, hash, text));
}

async function paragraphs(...asked: Parameters<typeof said>): Promise<readonly string[]> {
  const between = asked[2]?.language === 'en' ? ' ' : '';
  return (await said(...asked)).paragraphs.map(
    ({ label, says }) => `${label} ${says.map(({ words }) => words).join(between)}`,
  );
}

test('the eight forms: money, where to, what is filled in and what is weak; one year is held against none', async () => {
  expect(await paragraphs(eight)).toEqual([
    '总体 2023 年共 8 个项目，申请资金 593.59 万元。仅一年数据，不作对比。',
    '去向 经常性项目 6 个项目、527.13 万元，占 88.8%；一次性项目 1 个项目、62.96 万元，占 10.6%；专项资金 1 个项目、3.50 万元，占 0.6%。',
    '填报 未有效填报率 21.9%（14/64 个已印指标项）。其中写“无” 14 个，占已印指标项 21.9%。',
    '薄弱项目 8 个项目中薄弱项目 8 个，资金 593.59 万元，占申请资金 100.0%。其中 5 个的薄弱项已确定达到应有指标项的 50%，资金 320.43 万元；3 个计入疑似薄弱项后达到，资金 273.16 万元。其中大额薄弱项目 3 个，资金 382.87 万元，占申请资金 64.5%。应有 64 个指标项中薄弱项 33 个，另有疑似 21 个。',
    '薄弱类型 薄弱项比例最高的类型：社会效益 8/8（100.0%）；生态效益 8/8（100.0%）；经济效益 7/8（87.5%），另 1 个疑似。质量表上未设，不计。',
  ]);
  const { title, head, figures, bars, large } = await said(eight);
  expect({ title, head, bars, large: large?.rows.map(({ name, unit, amount }) => [name, unit, amount]) }).toEqual({
    title: '2023 年项目支出绩效目标简报',
    head: '2023 年；金额单位：万元',
    bars: [],
    large: [
      ['联管大队整治经费', '吴泾镇城市运行管理中心', '112.50'],
      ['网格系统及设备维护', '吴泾镇城市运行管理中心', '128.37'],
      ['巡查员工作经费', '吴泾镇城市运行管理中心', '142.00'],
    ],
  });
  expect([figures.columns, ...figures.rows, figures.total]).toEqual([
    ['项目类别', '项目', '2023 年', '占比'],
    ['经常性项目', '6', '527.13', '88.8%'],
    ['一次性项目', '1', '62.96', '10.6%'],
    ['专项资金', '1', '3.50', '0.6%'],
    ['合计', '8', '593.59', '100.0%'],
  ]);
});

test('the six years: the newest against the one before, with names', async () => {
  expect(await paragraphs(town)).toEqual([
    '总体 2025 年共 41 个项目，申请资金 10,527.47 万元，较上年增加 755.39 万元，增长 7.7%。其中 1 个无金额，不计入资金。项目数较上年减少 1 个。上年有 2 个无金额，未计入所比的资金。',
    '去向 经常性项目 25 个项目、6,392.34 万元，占 60.7%，较上年增加 574.21 万元，增长 9.9%；专项资金 10 个项目、3,460.66 万元，占 32.9%，较上年增加 372.18 万元，增长 12.1%；一次性项目 2 个项目、324.14 万元，占 3.1%，较上年减少 185.26 万元，下降 36.4%；其余 2 类 4 个项目。',
    '变化 新增 1 个，资金 92.30 万元：“公共体育设施更新”（示例镇文化体育服务中心）92.30 万元。结束 2 个，上年资金 441.81 万元：“医疗设备更新”（示例镇社区卫生服务中心）285.40 万元、“公益性岗位补贴”（示例镇社区事务受理服务中心）156.41 万元。资金增加 23 个，共增加 1,165.67 万元，其中最多的是“环卫清扫保洁”（示例镇规划建设和生态环境办公室）由 1,696.02 万元增至 2,019.96 万元，增长 19.1%。资金减少 11 个，共减少 72.10 万元，其中最多的是“生活垃圾分类运营”（示例镇规划建设和生态环境办公室）由 616.08 万元减至 574.19 万元，下降 6.8%。一年无金额、不比增减 1 个。资金未变 5 个。',
    '填报 未有效填报率 13.8%（45/325 个已印指标项），较上年上升 1.5 个百分点。其中写“无” 41 个，占已印指标项 12.6%。另有 3 个应有指标项缺行，不在此率之内。',
    '薄弱项目 41 个项目中薄弱项目 11 个（与上年持平），资金 670.85 万元，占申请资金 6.4%。其中 6 个的薄弱项已确定达到应有指标项的 50%，资金 284.89 万元；5 个计入疑似薄弱项后达到，资金 385.96 万元。其中大额薄弱项目 1 个（与上年持平），资金 255.26 万元，占申请资金 2.4%。应有 328 个指标项中薄弱项 62 个，另有疑似 29 个。',
    '薄弱类型 薄弱项比例最高的类型：可持续影响 16/41（39.0%），另 4 个疑似；社会效益 12/41（29.3%），另 4 个疑似；经济效益 10/41（24.4%），另 5 个疑似。质量表上未设，不计。',
  ]);
  const { head, figures, bars } = await said(town);
  expect(head).toBe('2025 年，对比 2024 年；金额单位：万元');
  expect([figures.columns, ...figures.rows, figures.total]).toEqual([
    ['项目类别', '项目', '2025 年', '占比', '2024 年', '增减', '增减幅度'],
    ['经常性项目', '25', '6,392.34', '60.7%', '5,818.13', '+574.21', '+9.9%'],
    ['一次性项目', '2', '324.14', '3.1%', '509.40', '−185.26', '−36.4%'],
    ['专项资金', '10', '3,460.66', '32.9%', '3,088.48', '+372.18', '+12.1%'],
    ['其他类别', '2', '270.09', '2.6%', '273.45', '−3.36', '−1.2%'],
    ['未注明', '2', '80.24', '0.8%', '82.62', '−2.38', '−2.9%'],
    ['合计', '41', '10,527.47', '100.0%', '9,772.08', '+755.39', '+7.7%'],
  ]);
  expect(bars.map(({ year, label, chosen }) => `${year} ${label}${chosen ? ' *' : ''}`)).toEqual([
    '2020 7,220.80',
    '2021 8,810.33',
    '2022 11,934.99',
    '2023 10,045.70',
    '2024 9,772.08',
    '2025 10,527.47 *',
  ]);
});

test('the six years in written English: money in full figures or millions, no sign in a sentence', async () => {
  const { title } = await said(town, '#/brief', texts.en);
  expect(title).toBe('Performance targets of projects in 2025');
  expect((await paragraphs(town, '#/brief', texts.en)).filter((_, at) => at !== 1)).toEqual([
    'In all 2025: 41 projects, requesting CNY 105.2747 million, CNY 7.5539 million more than the year before, up 7.7%. 1 of them without an amount, not in the sum. Number of projects: 1 less than the year before. 2 without an amount in the year before, not in what is compared.',
    'What changed 1 new, CNY 923,000: “公共体育设施更新” (示例镇文化体育服务中心) CNY 923,000. 2 ended, CNY 4.4181 million in the year before: “医疗设备更新” (示例镇社区卫生服务中心) CNY 2.854 million, “公益性岗位补贴” (示例镇社区事务受理服务中心) CNY 1.5641 million. 23 with more money, CNY 11.6567 million in all, most of all “环卫清扫保洁” (示例镇规划建设和生态环境办公室) from CNY 16.9602 million up to CNY 20.1996 million, by 19.1%. 11 with less money, CNY 721,000 in all, most of all “生活垃圾分类运营” (示例镇规划建设和生态环境办公室) from CNY 6.1608 million down to CNY 5.7419 million, by 6.8%. 1 without an amount in one of the years, not compared. 5 with the same amount.',
    'Filled in 13.8% not validly filled in (45 of 325 printed items), 1.5 percentage points above the year before. 41 of them say “无” (none), 12.6% of the printed items. 3 expected items without a row, outside this rate.',
    'Weakly justified 11 of 41 projects weakly justified (the same as the year before), CNY 6.7085 million, 6.4% of the money. 6 of them with certain weak items for 50% of the kinds expected, CNY 2.8489 million; 5 only with the suspected ones, CNY 3.8596 million. 1 of them large (the same as the year before), CNY 2.5526 million, 2.4% of the money. 62 of 328 expected items weak, 29 more suspected.',
    'Weakest kinds Kinds with the highest share of weak items: Lasting effect 16/41 (39.0%), 4 more suspected; Social benefit 12/41 (29.3%), 4 more suspected; Economic benefit 10/41 (24.4%), 5 more suspected. Not on the forms and not counted: Quality.',
  ]);
});

test('several years are a sum of project-years, held against none', async () => {
  const { title, large, figures } = await said(town, '#/brief?year=all');
  const [scale, to, , weak] = await paragraphs(town, '#/brief?year=all');
  expect([title, scale, to, weak]).toEqual([
    '2020–2025 年项目支出绩效目标简报',
    '总体 2020–2025 年合计 252 个项目年度，申请资金 58,311.37 万元。其中 7 个无金额，不计入资金。几个年度合计，不作对比。',
    '去向 经常性项目 155 个项目年度、32,723.45 万元，占 56.1%；专项资金 66 个项目年度、20,425.52 万元，占 35.0%；一次性项目 12 个项目年度、3,856.44 万元，占 6.6%；其余 2 类 19 个项目年度。',
    '薄弱项目 252 个项目年度中薄弱的 64 个，资金 6,119.83 万元，占申请资金 10.5%。其中 30 个的薄弱项已确定达到应有指标项的 50%，资金 1,459.16 万元；34 个计入疑似薄弱项后达到，资金 4,660.67 万元。其中大额的 8 个，资金 3,906.37 万元，占申请资金 6.7%。应有 2,141 个指标项中薄弱项 434 个，另有疑似 181 个。',
  ]);
  expect(figures.columns).toEqual(['项目类别', '项目年度', '2020–2025 年合计', '占比']);
  expect(large?.rows[0]?.name).toBe('城运分中心指挥大厅改造（2021）');
});

test.each([
  ['year=2020', '没有更早年度的数据，不作对比。'],
  ['against=none', '未设对比年度。'],
  ['against=2025', '所选对比年度即报告年度，不作对比。'],
  ['year=2023&year=2025', '几个年度合计，不作对比。'],
  ['q=公共体育设施更新', '2024 年没有符合筛选条件的项目，不作对比。'],
  [
    'rule=C02&state=blank&state=none&severity=major',
    '项目按表上填报情况选出（空白、写“无”、填“无”、重要），各项比率不代表全部项目；入选与否逐年不同，不作年度对比。',
  ],
  ['kind=economic', '项目按应设的指标类型选出（经济效益），表式逐年不同，不作年度对比。'],
])('with %s the brief says why it compares nothing', async (query, why) => {
  const { paragraphs: made, figures } = await said(town, `#/brief?${query}`);
  const words = made.flatMap(({ says }) => says.map((one) => one.words));
  expect(made[0]?.says.find(({ id }) => id === 'why')?.words ?? words).toEqual(why);
  expect(words.filter((one) => /较上年|与上年|较 \d{4} 年|仅一年/.test(one))).toEqual([]);
  expect(figures.columns).toHaveLength(4);
  expect(made.find(({ id }) => id === 'changes')).toBeUndefined();
});

test('against a year further back the brief names it', async () => {
  const [scale] = await paragraphs(town, '#/brief?year=2024&against=2022&category=special');
  expect(scale).toBe(
    '总体 2024 年所选 11 个项目，申请资金 3,088.48 万元，较 2022 年减少 1,325.40 万元，下降 30.0%。项目数较 2022 年减少 1 个。',
  );
});

test.each([
  [town, '', '2025 年项目支出绩效目标简报', '2025 年共 41 个项目'],
  [town, 'unit=示例镇水务管理所', '示例镇水务管理所 2025 年项目支出绩效目标简报', '2025 年共 5 个项目'],
  [
    town,
    'unit=示例镇水务管理所&category=special',
    '示例镇水务管理所 2025 年项目支出绩效目标简报',
    '2025 年所选 1 个项目',
  ],
  [town, 'unit=示例镇水务管理所&unit=示例镇城市运行管理中心', '2025 年项目支出绩效目标简报', '2025 年所选 10 个项目'],
])('the title names a place only where the page is of one, and says where projects are chosen', async (...given) => {
  const [workspace, query, title, start] = given;
  const own = await said(workspace, `#/brief?${query}`);
  expect([own.title, own.paragraphs[0]?.says[0]?.words.split('，')[0]]).toEqual([title, start]);
});

test('every sentence leads to what it counts, filters kept', async () => {
  const { paragraphs: made } = await said(eight, '#/brief?category=recurring&money=yuan');
  const kept = 'category=recurring';
  expect(Object.fromEntries(made.flatMap(({ says }) => says.map(({ id, href }) => [id, href])))).toEqual({
    scale: `#/overview?${kept}&money=yuan&rows=projects`,
    why: null,
    category: `#/overview?${kept}&money=yuan&rows=projects`,
    gaps: `#/overview?${kept}&state=untargeted&state=none&state=blank&money=yuan&rows=all`,
    none: `#/overview?${kept}&state=none&money=yuan&rows=all`,
    weak: `#/overview?${kept}&money=yuan&rows=weak`,
    'weak-certain': `#/overview?${kept}&money=yuan&rows=weak`,
    'weak-suspected': `#/overview?${kept}&money=yuan&rows=weak`,
    'large-weak': `#/overview?${kept}&money=yuan&rows=large_weak`,
    'weak-items': `#/diagnosis?${kept}&money=yuan`,
    'kind-social': `#/indicators?${kept}&kind=social&money=yuan&measure=weak`,
    'kind-ecological': `#/indicators?${kept}&kind=ecological&money=yuan&measure=weak`,
    'kind-economic': `#/indicators?${kept}&kind=economic&money=yuan&measure=weak`,
    template: null,
  });
  expect(made[0]?.says[0]?.words).toBe('2023 年所选 6 个项目，申请资金 5,271,300.00 元。');
  const changes = (await said(town)).paragraphs.find(({ id }) => id === 'changes');
  expect(changes?.says.find(({ id }) => id === 'new-1')?.href).toMatch(/^#\/projects\?sheet=target%1F2025%1F/);
});

const HEADER = '年度,项目编码,项目名称,项目类别,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';

test('without any amount nothing is said of money, and none says NaN', async () => {
  const own = await openWorkspace();
  await importInto(own, textFile('own.csv', `${HEADER}2024,A1,街路巡查,,,,数量指标,,\n`));
  expect(await paragraphs(own)).toEqual([
    '总体 2024 年共 1 个项目，均无金额。仅一年数据，不作对比。',
    '去向 均未注明项目类别。',
    '填报 未有效填报率 100.0%（1/1 个已印指标项）。另有 8 个应有指标项缺行，不在此率之内。',
    '薄弱项目 1 个项目中薄弱项目 1 个。薄弱项均已确定达到应有指标项的 50%。其中没有大额薄弱项目。应有 9 个指标项中薄弱项 9 个。',
    '薄弱类型 薄弱项比例最高的类型：数量 1/1（100.0%）；质量 1/1（100.0%）；时效 1/1（100.0%）。',
  ]);
  expect((await drawnFrom(eight, brief, '#/brief?q=没有这个项目')).empty).toBe(true);
  expect((await drawnFrom(eight, brief, '#/brief?year=1999')).empty).toBe(true);
});

test('more than ten large weak projects: ten are listed, the others and their sum are said', async () => {
  const own = await openWorkspace();
  const form = (code: number, amount: number, target: string) =>
    `2024,A${code},工程${code},一次性项目,甲单位,${amount},数量指标,工程量${code},${target}\n`;
  const weak = [...Array(12).keys()].map((at) => form(at + 1, 100 + at, '无'));
  const small = [...Array(24).keys()].map((at) => form(at + 20, 1, '无'));
  await importInto(own, textFile('own.csv', HEADER + [...weak, ...small].join('')));
  const { large, title } = await said(own);
  expect(title).toBe('甲单位 2024 年项目支出绩效目标简报');
  expect(large?.rows).toHaveLength(10);
  const listed = large?.rows.reduce((total, { amount }) => total + Number(amount), 0) ?? 0;
  expect(large?.more?.words).toBe(`另有 2 个，资金合计 ${(12 * 100 + 66 - listed).toFixed(2)} 万元。`);
  expect(large?.rows[0]?.weak).toBe('数量 缺值');
});

test('what was returned and mended is said only where something was noted', async () => {
  const own = await openWorkspace();
  const form = (code: string, amount: string) =>
    `2024,${code},工程${code},一次性项目,甲单位,${amount},数量指标,里程,3公里\n`;
  await importInto(
    own,
    textFile('own.csv', `${HEADER}${form('A1', '10')}${form('A2', '5')}${form('A3', '')}${form('A4', '1')}`),
  );
  expect((await said(own)).paragraphs.map(({ id }) => id)).not.toContain('rounds');
  const note = (code: string, step: RoundStep, deadline: string | null, at: string) =>
    own.rounds.add([{ identity: `target\u001f2024\u001f${code}`, step, round: 1, deadline, at }]);
  for (const code of ['A1', 'A2', 'A3']) await note(code, 'sent', '2025-01-31', '2025-01-10T08:00:00Z');
  expect((await paragraphs(own)).at(-1)).toBe(
    '审核整改 4 张表中已登记 3 张。退回过 3 张，资金 15.00 万元。都还没有登记整改。现收到 1 张、已退回 3 张。已逾期 3 张。',
  );
  await note('A1', 'fixed', null, '2025-01-20T08:00:00Z');
  await note('A1', 'cleared', null, '2025-01-21T08:00:00Z');
  expect((await paragraphs(own)).at(-1)).toBe(
    '审核整改 4 张表中已登记 3 张。退回过 3 张，资金 15.00 万元。其中退回后已整改 1 张，资金 10.00 万元。现收到 1 张、已退回 2 张、办结 1 张。已逾期 2 张。',
  );
});

test('the table twin has the exact amounts by category, in 分', async () => {
  const rows = records(await drawnFrom(town, brief, '#/brief'));
  expect(
    rows.map(({ category, projects, amount, against_amount, change }) => [
      category,
      projects,
      amount,
      against_amount,
      change,
    ]),
  ).toEqual([
    ['经常性项目', 25, 639_234_00_00, 581_813_00_00, 57_421_00_00],
    ['一次性项目', 2, 32_414_00_00, 50_940_00_00, -18_526_00_00],
    ['专项资金', 10, 346_066_00_00, 308_848_00_00, 37_218_00_00],
    ['其他类别', 2, 27_009_00_00, 27_345_00_00, -336_00_00],
    ['未注明', 2, 8_024_00_00, 8_262_00_00, -238_00_00],
  ]);
});

test('the foot says of which years the data are, from where, and that the ledger balances', async () => {
  expect(await said(eight)).toMatchObject({
    vintage: '2023 年 · 样例：真实样例',
    ledger: '读到 8 张＝入库 8＋隔离 0；593.59＝593.59＋0.00 万元；相符',
  });
  expect(await said(town)).toMatchObject({ vintage: '2020–2025 年 · 样例：合成数据' });
});
