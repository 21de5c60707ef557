import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { brief } from '#panels/brief/draw.ts';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';
import { type Text, texts } from '#text/text.ts';
import { drawnFrom, ownOf, records } from './asked.ts';

const eight = await openWorkspace({ sample: 'wujing' });
const town = await openWorkspace({ sample: 'multi-year' });

async function said(workspace: Workspace, hash = '#/brief', text: Text = texts.zh) {
  return ownOf(await drawnFrom(workspace, brief, hash, text));
}

async function sentences(...asked: Parameters<typeof said>): Promise<readonly string[]> {
  return (await said(...asked)).sentences.map(({ label, words }) => `${label} ${words}`);
}

test('the eight forms in seven sentences, each share with its base', async () => {
  expect(await sentences(eight)).toEqual([
    '规模 2023 年 8 个项目，年度资金申请总额 593.59 万元；仅一年数据，不比增减。',
    '去向 按项目类别，经常性项目 6 项 527.13 万元（占 88.8%）、一次性项目 1 项 62.96 万元（占 10.6%）、专项资金 1 项 3.50 万元（占 0.6%）；基数为有金额的 8 项、593.59 万元。',
    '缺与错位 已印 64 个槽位中缺口 14 个（21.9%），其中写“无” 14 个（21.9%），在 5/8 个项目，涉及 593.59 万元中的 320.43 万元（54.0%）；填写有效的 50 个中疑似错位 16 个（32.0%），在 6/8 个项目，涉及 593.59 万元中的 477.59 万元（80.5%）。',
    '薄弱项目 8 个项目中 8 个薄弱（薄弱项含疑似达到应有指标项的半数），涉及 593.59 万元中的 593.59 万元（100.0%）。',
    '薄弱类型 缺口最多的类型是经济效益 5/8、生态效益 3/8、社会效益 2/8、可持续影响 2/8；疑似错位最多的是成本 5/7、时效 3/8、经济效益 3/3、生态效益 3/5；缺口以已印槽位、疑似错位以有效槽位为基数；质量在整个表式中没有，不逐项计。',
    '大额薄弱项目 有金额的 8 项中，大额薄弱项目 3 个，涉及 593.59 万元中的 382.87 万元（64.5%）；即“巡查员工作经费”142.00 万元、“网格系统及设备维护”128.37 万元、“联管大队整治经费”112.50 万元。',
    '常见问题 出现最多的是 Q07 指标名是任务（疑似） 15 处，在 5/8 个项目，涉及 593.59 万元中的 320.43 万元（54.0%）；C02 填“无” 14 处，在 5/8 个项目，涉及 593.59 万元中的 320.43 万元（54.0%）。',
  ]);
});

test('the six years add what changed, and the same in English', async () => {
  expect(await sentences(town)).toEqual([
    '规模 2020–2025 年 252 个项目年度，年度资金申请总额 58,311.37 万元；另有 7 项无金额，不计入金额；2025 年 10,527.47 万元，比 2024 年的 9,772.08 万元 +755.39 万元（+7.7%）。',
    '去向 按项目类别，经常性项目 148 项 32,723.45 万元（占 56.1%）、专项资金 66 项 20,425.52 万元（占 35.0%）、一次性项目 12 项 3,856.44 万元（占 6.6%）；基数为有金额的 245 项、58,311.37 万元。',
    '增减 2025 年比 2024 年，增加最多的是“环卫清扫保洁”，+323.94 万元；减少最多的是“生活垃圾分类运营”，−41.89 万元；新增 1 项，+92.30 万元；结束 2 项，−441.81 万元。',
    '缺与错位 已印 2,109 个槽位中缺口 267 个（12.7%），其中写“无” 251 个（11.9%），在 158/252 个项目，涉及 58,311.37 万元中的 23,405.46 万元（40.1%）；填写有效的 1,842 个中疑似错位 162 个（8.8%），在 90/252 个项目，涉及 58,311.37 万元中的 19,388.06 万元（33.2%）。',
    '薄弱项目 252 个项目中 64 个薄弱（薄弱项含疑似达到应有指标项的半数），涉及 58,311.37 万元中的 6,119.83 万元（10.5%）。',
    '薄弱类型 缺口最多的类型是经济效益 103/246、生态效益 95/235、可持续影响 25/252；疑似错位最多的是经济效益 42/143、生态效益 39/140、社会效益 34/237；缺口以已印槽位、疑似错位以有效槽位为基数。',
    '大额薄弱项目 有金额的 245 项中，大额薄弱项目 8 个，涉及 58,311.37 万元中的 3,906.37 万元（6.7%）；金额最大的是“美丽乡村建设（2023）”779.49 万元、“美丽乡村建设（2021）”724.36 万元、“美丽乡村建设（2022）”691.04 万元。',
    '常见问题 出现最多的是 C02 填“无” 251 处，在 158/252 个项目，涉及 58,311.37 万元中的 23,405.46 万元（40.1%）；Q07 指标名是任务（疑似） 188 处，在 110/252 个项目，涉及 58,311.37 万元中的 32,484.24 万元（55.7%）。',
  ]);
  expect((await sentences(town, '#/brief', texts.en)).slice(2, 5)).toEqual([
    'Changes 2025 against 2024: “环卫清扫保洁” grew most, +323.94 ×10k CNY; “生活垃圾分类运营” shrank most, −41.89 ×10k CNY; 1 new, +92.30 ×10k CNY; 2 ended, −441.81 ×10k CNY.',
    'Gaps, misplaced Of 2,109 printed slots 267 are gaps (12.7%), 251 of them say “无” (11.9%), in 158/252 projects, with 23,405.46 of 58,311.37 ×10k CNY (40.1%); of the 1,842 given 162 are suspected to be misplaced (8.8%), in 90/252 projects, with 19,388.06 of 58,311.37 ×10k CNY (33.2%).',
    'Weakly justified 64 of 252 projects are weakly justified (weak and suspected items at least half of the kinds expected), with 6,119.83 of 58,311.37 ×10k CNY (10.5%).',
  ]);
});

interface Exported {
  readonly projects: readonly {
    readonly amounts: { readonly annual: string | null; readonly total: string | null };
    readonly indicators: readonly {
      position: number;
      kind: string | null;
      name: string | null;
      target: string | null;
    }[];
    readonly slots: Readonly<Record<string, string>>;
    readonly findings: readonly { readonly rule: string; readonly position: number | null }[];
  }[];
}

/** Rules whose hit marks a given indicator as 疑似错位 (product.md). */
const MARKING = ['M02', 'M03', 'M05', 'M06', 'M07', 'M09', 'M10', 'M11'];

test.each([
  ['the eight forms', eight],
  ['the six years', town],
])('the figures of %s are those counted form by form in the export', async (_, workspace) => {
  const { projects }: Exported = JSON.parse(await (await jsonOf(workspace)).text());
  const fen = ({ amounts }: (typeof projects)[number]) =>
    Math.round(Number(amounts.annual ?? amounts.total ?? 0) * 100);
  const of = (own: typeof projects) => own.reduce((sum, project) => sum + fen(project), 0);
  const slotsIn = (project: (typeof projects)[number], state: string) =>
    Object.keys(project.slots).filter((kind) => project.slots[kind] === state);
  const misplacedIn = (project: (typeof projects)[number]) =>
    slotsIn(project, 'given').filter((kind) => {
      const given = project.indicators.filter(
        ({ kind: own, name, target }) =>
          own === kind && ![null, '', '无'].includes(name) && ![null, '', '无'].includes(target),
      );
      return given.every(({ position }) =>
        project.findings.some((finding) => finding.position === position && MARKING.includes(finding.rule)),
      );
    });
  const many = (slots: (project: (typeof projects)[number]) => readonly string[]) => ({
    slots: projects.flatMap(slots).length,
    projects: projects.filter((project) => slots(project).length > 0).length,
    amount: of(projects.filter((project) => slots(project).length > 0)),
  });
  const [none, misplaced, given] = [
    many((project) => slotsIn(project, 'none')),
    many(misplacedIn),
    many((project) => slotsIn(project, 'given')),
  ];
  const printed = many((project) => Object.keys(project.slots).filter((kind) => project.slots[kind] !== 'absent'));
  const figures = records(await drawnFrom(workspace, brief, '#/brief'));
  const figure = (about: string) => figures.find((row) => String(row.about).startsWith(about));
  expect(figure('全部')).toMatchObject({ projects: projects.length, amount: of(projects), amount_share: 1 });
  expect(figure('其中写“无”')).toMatchObject({
    ...none,
    slot_base: printed.slots,
    slot_share: none.slots / printed.slots,
    amount_share: none.amount / of(projects),
  });
  expect(figure('疑似错位')).toMatchObject({
    ...misplaced,
    slot_base: given.slots,
    slot_share: misplaced.slots / given.slots,
    amount_share: misplaced.amount / of(projects),
  });
});

test('every sentence leads to the view that shows its rows, filters kept', async () => {
  const { sentences: made } = await said(eight, '#/brief?category=recurring&money=yuan');
  expect(Object.fromEntries(made.map(({ id, href }) => [id, href]))).toEqual({
    scale: '#/projects?category=recurring&money=yuan',
    categories: '#/projects?category=recurring&money=yuan',
    gaps: '#/overview?category=recurring&state=untargeted&state=none&state=blank&state=misplaced&money=yuan&rows=all',
    weak: '#/overview?category=recurring&money=yuan&rows=serious',
    kinds:
      '#/overview?category=recurring&kind=economic&kind=sustained&kind=cost&kind=social&kind=ecological&kind=timeliness&state=untargeted&state=none&state=blank&state=misplaced&money=yuan&rows=all',
    large: '#/projects?category=recurring&rule=D11&money=yuan',
    rules: '#/diagnosis?category=recurring&rule=C02&rule=Q10&money=yuan',
  });
  expect(made[0]?.words).toBe('2023 年 6 个项目，年度资金申请总额 5,271,300.00 元；仅一年数据，不比增减。');
});

const WITHOUT_MONEY = `年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,街路巡查,城管局,一中队,,产出指标,数量指标,,
`;

test('sentences without a base are left out, none says NaN', async () => {
  const own = await openWorkspace();
  await importInto(own, textFile('own.csv', WITHOUT_MONEY));
  expect(await sentences(own)).toEqual([
    '规模 2024 年 1 个项目，均无金额；仅一年数据，不比增减。',
    '缺与错位 已印 1 个槽位中缺口 1 个（100.0%），其中写“无” 0 个（0.0%），在 0/1 个项目。',
    '薄弱项目 1 个项目中 1 个薄弱（薄弱项含疑似达到应有指标项的半数）。',
    '薄弱类型 缺口最多的类型是数量 1/1；缺口以已印槽位、疑似错位以有效槽位为基数。',
    '常见问题 出现最多的是 C01 未设该类指标 8 处，在 1/1 个项目；C03 指标名空白 1 处，在 1/1 个项目。',
  ]);
  expect((await drawnFrom(eight, brief, '#/brief?q=没有这个项目')).empty).toBe(true);
});

test('the foot says of which years the data are, from where, and that the ledger balances', async () => {
  expect(await said(eight)).toMatchObject({
    vintage: '2023 年 · 样例：真实样例',
    ledger: '读到 8 张＝入库 8＋隔离 0；593.59＝593.59＋0.00 万元；相符',
  });
  expect(await said(town)).toMatchObject({ vintage: '2020–2025 年 · 样例：合成数据' });
});
