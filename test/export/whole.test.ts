import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { wholeCsv } from '#export/whole/whole.ts';
import { BUILT_IN, packVersion } from '#rules/pack.ts';
import { dataFile, importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';

interface Exported {
  readonly citations: Readonly<Record<string, { readonly text: string; readonly confirmed: boolean }>>;
  readonly projects: readonly Record<string, unknown>[];
  readonly ledger: unknown;
  readonly template_gaps: unknown;
  readonly rule_pack: unknown;
}

const ask = (workspace: Workspace) => (sql: string, parameters?: Record<string, string | number | null>) =>
  workspace.ask(sql, parameters);

async function exported(workspace: Workspace): Promise<Exported> {
  return JSON.parse(await (await jsonOf(workspace)).text());
}

/** Projects without what names the file they came from; `money_unit` is how that file printed its amounts. */
function withoutSource({ projects }: Exported): unknown {
  return projects.map(({ source: _, ...project }) => project);
}

const TRICKY = `年度,项目名称,项目类别,实施单位,年度资金申请总额(元),项目总目标,二级指标,三级指标,年度指标值,计算符号,度量单位
2023,"=HYPERLINK(""http://x"")",延续项目,"+1 单位",0.01,<script>alert(1)</script>,数量指标,@修路,-,,
2023,"=HYPERLINK(""http://x"")",延续项目,"+1 单位",0.01,<script>alert(1)</script>,质量指标,'=1+1,95,≥,%
2023,"=HYPERLINK(""http://x"")",延续项目,"+1 单位",0.01,<script>alert(1)</script>,成本指标,,,,
2023,空表,,甲,,"两
行",,,,,
`;

test('the JSON export has the shape of mingji/1', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const { projects, ledger, template_gaps } = await exported(workspace);
  expect(projects[0]).toMatchObject({
    year: 2023,
    code: null,
    name: '残保金抚恤金专项',
    form: 'target',
    category: 'special',
    category_raw: '专项资金',
    starts_on: '2023-01-01',
    ends_on: '2023-12-31',
    money_unit: '万元',
    amounts: { total: '35000.00', annual: '35000.00', carry_over: null, other: null },
    framework: '2015',
    slots: { quantity: 'given', quality: 'absent', economic: 'none', satisfaction: 'none' },
    lineage_basis: 'name',
    source: { file: 'wujing-2023.csv', row: 2 },
  });
  const [indicator] = (projects[0]?.indicators ?? []) as readonly unknown[];
  expect(indicator).toEqual({
    position: 1,
    level1: '产出指标',
    level2: '数量指标',
    kind: 'quantity',
    name: '完成编制内人员残疾人保障金缴纳',
    target: '100%',
    direction: null,
    weight: null,
    operator: null,
    value: 100,
    unit: '%',
    measure: 'numeric',
  });
  const counts = {
    forms_found: 8,
    accepted: 8,
    quarantined: 0,
    dropped: 0,
    superseded: 0,
    amount_found: '5935900.00',
    amount_accepted: '5935900.00',
    amount_quarantined: '0.00',
    amount_dropped: '0.00',
    amount_superseded: '0.00',
  };
  const sha256 = createHash('sha256')
    .update(new Uint8Array(await dataFile('wujing-2023.csv').arrayBuffer()))
    .digest('hex');
  expect(ledger).toEqual({ ...counts, files: [{ file: 'wujing-2023.csv', sha256, ...counts, subtotal_rows: 0 }] });
  expect(template_gaps).toEqual([
    { file: 'wujing-2023.csv', year: 2023, framework: '2015', kind: 'quality', forms: 8 },
  ]);
});

test.each([
  ['the eight forms', () => dataFile('wujing-2023.json')],
  ['the synthetic years', () => dataFile('shili-2020-2025.csv')],
  ['cells with formulas, markup, line breaks and separate operators', () => textFile('tricky.csv', TRICKY)],
])('%s, exported and imported again, are the same data', async (_, file) => {
  const first = await openWorkspace();
  expect(await importInto(first, file())).toMatchObject({ status: 'done' });
  const before = await exported(first);

  const json = await openWorkspace();
  await importInto(json, new File([await jsonOf(first)], 'mingji.json'));
  expect(withoutSource(await exported(json))).toEqual(withoutSource(before));
  expect(await (await wholeCsv(ask(json))).text()).toBe(await (await wholeCsv(ask(first))).text());

  const csv = await openWorkspace();
  const text = await wholeCsv(ask(first));
  await importInto(csv, new File([text], 'mingji.csv'));
  const units = before.projects.map(({ source: _source, ...project }) => ({ ...project, money_unit: '元' }));
  expect(withoutSource(await exported(csv))).toEqual(units);
});

test('the JSON export says which forms are one project over the years, and by what', async () => {
  const workspace = await openWorkspace();
  const rows = ['2023,,2023年绿化,甲局,1', '2024,,绿化（2024年）,甲局,1', '2024,3101120000000001,河道保洁,甲局,1'];
  const head = '年度,项目编码,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值';
  const lines = [head, ...rows.map((row) => `${row},数量指标,数量,1`)];
  await importInto(workspace, textFile('forms.csv', lines.join('\n')));
  const { projects } = await exported(workspace);
  expect(projects.map(({ lineage, lineage_basis }) => [lineage, lineage_basis])).toEqual([
    ['target 2023  甲局 2023年绿化', 'name'],
    ['target 2023  甲局 2023年绿化', 'name'],
    ['target 2024 3101120000000001', 'code'],
  ]);
});

test('which forms are one project is exported the same whichever file came first', async () => {
  const head = '年度,项目编码,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值';
  const files = [
    ['2023,,2023年绿化,甲局,1', '2023,3101120000000001,河道保洁,甲局,1', '2023,,道路养护（一期）,甲局,1'],
    ['2024,,绿化（2024年）,甲局,1', '2024,3101120000000001,河道保洁服务,甲局,1', '2024,,道路养护,甲局,1'],
    ['2022,,绿化,甲局,1', '2022,,河道保洁,甲局,1', '2025,,道路养护二期,甲局,1'],
  ].map((rows, at) => textFile(`${at}.csv`, [head, ...rows.map((row) => `${row},数量指标,数量,1`)].join('\n')));
  const linesOf = async (order: readonly number[]) => {
    const workspace = await openWorkspace();
    for (const at of order) if (files[at] !== undefined) await importInto(workspace, files[at]);
    const { projects } = await exported(workspace);
    return projects.map(({ year, name, lineage }) => [year, name, lineage].join(' | ')).toSorted();
  };
  const lines = await linesOf([0, 1, 2]);
  expect(lines).toHaveLength(9);
  expect(lines).toContain('2024 | 绿化（2024年） | target 2022  甲局 绿化');
  for (const order of [
    [2, 1, 0],
    [1, 0, 2],
    [1, 2, 0],
  ]) {
    expect(await linesOf(order)).toEqual(lines);
  }
});

test('the JSON export carries what the rules find, with the cell that shows it and the version of the rules', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const { projects, rule_pack, citations } = await exported(workspace);
  const found = (projects[0]?.findings ?? []) as readonly Record<string, unknown>[];
  expect(found.filter(({ rule }) => rule === 'C02' || rule === 'C11' || rule === 'Q01')).toEqual([
    finding('Q01', 'major', { position: 3, kind: 'cost', cell: 'target', evidence: '控制在预算范围内' }),
    finding('C02', 'minor', { position: 4, kind: 'economic', cell: 'name', evidence: '无' }),
    finding('Q01', 'major', { position: 5, kind: 'social', cell: 'target', evidence: '完成缴纳工作' }),
    finding('C02', 'minor', { position: 6, kind: 'ecological', cell: 'name', evidence: '无' }),
    finding('Q01', 'major', { position: 7, kind: 'sustained', cell: 'target', evidence: '完成缴纳工作' }),
    finding('C02', 'major', { position: 8, kind: 'satisfaction', cell: 'name', evidence: '无' }),
    finding('C11', 'major', { position: null, kind: null, cell: null, evidence: '3/8' }),
  ]);
  expect(Object.keys(citations)).toEqual(['C04', 'C07', 'questions', 'grades']);
  expect(Object.values(citations).map(({ text, confirmed }) => [text, confirmed])).toEqual(Array(4).fill(['', false]));
  expect(rule_pack).toEqual({ name: '', version: packVersion(BUILT_IN) });
});

function finding(rule: string, severity: string, where: object): object {
  return { rule, severity, ...where, verdict: null, reason: null };
}

test('the CSV export has a BOM, CRLF, the fixed headers and no cell that runs', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('tricky.csv', TRICKY));
  const bytes = new Uint8Array(await (await wholeCsv(ask(workspace))).arrayBuffer());
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [header, first] = text.split('\r\n');
  expect(header).toBe(
    '\ufeff"年度","项目编码","项目名称","项目类别","主管部门","实施单位","计划开始日期","计划完成日期","项目资金总额(元)","年度资金申请总额(元)","财政资金(元)","当年财政拨款(元)","上年结转资金(元)","其他资金(元)","年度其他资金(元)","项目总目标","年度总体目标","一级指标","二级指标","三级指标","年度指标值","计算符号","度量单位"',
  );
  expect(first).toBe(
    `2023,,"'=HYPERLINK(""http://x"")","延续项目",,"'+1 单位",,,,0.01,,,,,,"<script>alert(1)</script>",,,"数量指标","'@修路","'-",,`,
  );
  expect(/(^|,)"?[=+@]/m.test(text.slice(1))).toBe(false);
});
