import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { VerdictWord } from '#data/rules/verdicts.ts';
import { KINDS, type KindId, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';

const HEADER = '年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';

/** What a kind may say: sound, certainly weak (无, a slogan), or weak by its words alone (疑似). */
const SAID = {
  quantity: { sound: ['修路里程', '≥3公里'], slogan: ['道路建设', '成效明显'], suspected: ['修建道路', '100%'] },
  quality: { sound: ['验收合格率', '≥95%'], slogan: ['工程质量', '明显提升'], suspected: ['质量把关', '100%'] },
  timeliness: { sound: ['按期完成率', '≥95%'], slogan: ['按时完成', '及时'], suspected: ['设备完好率', '≥90%'] },
  cost: { sound: ['项目总成本', '≤20万元'], slogan: ['节约成本', '有所节约'], suspected: ['人员到岗率', '≥90%'] },
  economic: { sound: ['农民增收', '≥500元'], slogan: ['促进经济发展', '明显'], suspected: ['案件办结率', '≥90%'] },
  social: { sound: ['受益人数', '≥300人'], slogan: ['社会影响', '显著'], suspected: ['培训覆盖率', '≥90%'] },
  ecological: { sound: ['污水达标率', '≥95%'], slogan: ['改善生态', '明显'], suspected: ['案件办理率', '≥90%'] },
  sustained: { sound: ['长效管护年限', '≥3年'], slogan: ['长效机制', '持续'], suspected: ['活动参与率', '≥90%'] },
  satisfaction: { sound: ['居民满意度', '≥90%'], slogan: ['群众满意度', '较好'], suspected: null },
} as const;
const NAMES: Readonly<Partial<Record<KindId, string>>> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustained: '可持续影响指标',
  satisfaction: '满意度指标',
};
type Nine = keyof typeof SAID;
const NINE = Object.keys(SAID) as readonly Nine[];
type Way = 'sound' | 'none' | 'slogan' | 'suspected' | 'blank' | 'untargeted' | 'absent';

interface Form {
  readonly name: string;
  readonly year?: number;
  readonly unit?: string;
  readonly amount?: string;
  readonly says: Readonly<Partial<Record<Nine, Way | readonly Way[]>>>;
}

/** The rows of a form; a kind that nothing is said of is sound. */
function csvOf({ name, year = 2023, unit = '甲单位', amount = '10', says }: Form): string {
  return NINE.flatMap((kind) => [says[kind] ?? 'sound'].flat().map((way) => [kind, way] as const))
    .flatMap(([kind, way]) => {
      const cells = cellsOf(kind, way);
      return cells === null ? [] : [`${year},,${name},${unit},${amount},${NAMES[kind]},${cells.join(',')}\n`];
    })
    .join('');
}

function cellsOf(kind: Nine, way: Way): readonly string[] | null {
  const said = SAID[kind];
  if (way === 'absent') return null;
  if (way === 'none') return ['无', '无'];
  if (way === 'blank') return ['', ''];
  if (way === 'untargeted') return [said.sound[0], ''];
  const cells = said[way];
  if (cells === null) throw new Error(`${kind} has nothing ${way}`);
  return cells;
}

/** Two forms with a sound row of every kind, so that no kind is a gap of the template. */
const SOUND: readonly Form[] = [
  { name: '甲路', says: {}, amount: '' },
  { name: '乙路', says: {}, amount: '' },
];

async function withForms(forms: readonly Form[]): Promise<Workspace> {
  const workspace = await openWorkspace();
  const text = HEADER + [...SOUND, ...forms].map(csvOf).join('');
  expect(await importInto(workspace, textFile('forms.csv', text))).toMatchObject({ status: 'done' });
  return workspace;
}

function kindsIn(mask: Row[string] | undefined): string {
  return KINDS.flatMap(({ id }) => (maskHas(Number(mask), kindBit(id)) ? [id] : [])).join(' ');
}

/** `certain | suspected` of each form, by name. */
async function weakIn(workspace: Workspace): Promise<Readonly<Record<string, string>>> {
  const rows = await workspace.ask('select name, weak_certain, weak_suspected from seen order by project');
  return Object.fromEntries(
    rows.map((row) => [String(row.name), `${kindsIn(row.weak_certain)} | ${kindsIn(row.weak_suspected)}`.trim()]),
  );
}

test('a kind with a sound row is no weak item, whatever stands beside it; one with none is, and 疑似 where words alone say so', async () => {
  const workspace = await withForms([
    { name: '一', says: { quantity: ['sound', 'slogan'], cost: ['suspected', 'sound'], quality: ['none', 'sound'] } },
    {
      name: '二',
      says: { quantity: 'none', cost: 'slogan', quality: 'blank', timeliness: 'untargeted', satisfaction: 'absent' },
    },
    { name: '三', says: { quantity: 'suspected', cost: ['suspected', 'suspected'], quality: ['slogan', 'suspected'] } },
    { name: '四', says: { quantity: ['slogan', 'slogan', 'none'], cost: ['untargeted', 'suspected'] } },
  ]);
  expect(await weakIn(workspace)).toEqual({
    甲路: '|',
    乙路: '|',
    一: '|',
    二: 'quantity quality timeliness cost satisfaction |',
    三: '| quantity quality cost',
    四: 'quantity | cost',
  });
});

test('of the benefit kinds one sound one is enough: 无, blank and absent ones are no items then, unsound ones always are', async () => {
  const workspace = await withForms([
    { name: '一', says: { economic: 'none', ecological: 'blank', sustained: 'absent' } },
    { name: '二', says: { economic: 'slogan', ecological: 'suspected', sustained: 'untargeted' } },
    { name: '三', says: { economic: 'none', social: 'none', ecological: 'blank', sustained: 'absent' } },
    // A row that is suspected is no sound one: it lets no 无 pass.
    { name: '四', says: { economic: 'none', social: 'suspected', ecological: 'none', sustained: 'none' } },
    {
      name: '五',
      says: { economic: ['none', 'slogan'], ecological: ['none', 'sound'], sustained: 'none', quality: 'none' },
    },
  ]);
  expect(await weakIn(workspace)).toMatchObject({
    一: '|',
    二: 'economic sustained | ecological',
    三: 'economic social ecological sustained |',
    四: 'economic ecological sustained | social',
    五: 'quality economic |',
  });
});

test('a verdict changes what is weak at once, and its withdrawal changes it back', async () => {
  const workspace = await withForms([
    { name: '一', says: { timeliness: 'suspected', cost: 'none', quality: 'untargeted', social: 'slogan' } },
  ]);
  const judge = async (rule: string, verdict: VerdictWord | null) => {
    const rows = await workspace.ask(
      "select finding.project, position, finding.kind from finding join seen on seen.project = finding.project where rule = :rule and name = '一'",
      { rule },
    );
    expect(rows).toHaveLength(1);
    const places = rows.map(({ project, position, kind }) => ({
      project: Number(project),
      rule,
      position: Number(position),
      kind: String(kind),
    }));
    await workspace.reviewing.judge(places, verdict, '核对过');
    return (await weakIn(workspace)).一;
  };
  expect((await weakIn(workspace)).一).toBe('quality cost social | timeliness');
  expect(await judge('M02', 'confirmed')).toBe('quality timeliness cost social |');
  expect(await judge('M02', 'rejected')).toBe('quality cost social |');
  expect(await judge('M02', 'not_applicable')).toBe('quality cost social |');
  expect(await judge('M02', null)).toBe('quality cost social | timeliness');
  expect(await judge('Q01', 'rejected')).toBe('quality cost | timeliness');
  expect(await judge('C04', 'rejected')).toBe('cost | timeliness');
  expect(await judge('C02', 'not_applicable')).toBe('| timeliness');
  expect(await judge('C02', 'confirmed')).toBe('cost | timeliness');
});

test('weakly justified is half of the kinds expected; what is accepted and what the template lacks shifts it', async () => {
  const four = { quantity: 'none', cost: 'slogan', quality: 'suspected', satisfaction: 'absent' } as const;
  const workspace = await withForms([
    { name: '四项', says: four },
    { name: '五项', says: { ...four, timeliness: 'suspected' } },
  ]);
  const listed = async () =>
    (await workspace.ask('select name from seen where weakly_justified order by name')).map(({ name }) => name);
  expect(await listed()).toEqual(['五项']);
  const { projects } = JSON.parse(await (await jsonOf(workspace)).text());
  expect(projects.map(({ weak }: { weak: object }) => weak).slice(2)).toEqual([
    {
      certain: ['quantity', 'cost', 'satisfaction'],
      suspected: ['quality'],
      weakly_justified: false,
      large_weakly_justified: false,
    },
    {
      certain: ['quantity', 'cost', 'satisfaction'],
      suspected: ['quality', 'timeliness'],
      weakly_justified: true,
      large_weakly_justified: true,
    },
  ]);
  // Three forms of one source that all lack a kind: eight are expected, and four of them are half.
  await workspace.clear();
  const forms = ['一', '二', '三'].map((name) => csvOf({ name, says: { ...four, sustained: 'absent' } })).join('');
  const other = csvOf({ name: '四', says: { sustained: 'absent' } });
  await importInto(workspace, textFile('eight.csv', HEADER + forms + other));
  expect(await listed()).toEqual(['一', '三', '二']);
});

test('large is the upper third of the money of the year: equal amounts stand together, none is large without money', async () => {
  const workspace = await openWorkspace();
  const year = (of: number, amounts: readonly string[]) =>
    amounts.map((amount, at) => csvOf({ name: `${of}第${at}项`, year: of, amount, says: {} })).join('');
  const text =
    year(2021, ['9', '8', '7', '6', '5', '4', '', '']) +
    year(2022, ['9', '8', '8', '8', '5', '4']) +
    year(2023, ['1000', '']) +
    year(2024, ['3', '3', '3']) +
    year(2025, ['0', '', '']);
  await importInto(workspace, textFile('years.csv', HEADER + text));
  const rows = await workspace.ask('select year, amount from seen where large order by year, amount desc, name');
  expect(rows.map(({ year: of, amount }) => `${of} ${Number(amount) / 1_000_000}`)).toEqual([
    '2021 9',
    '2021 8',
    '2022 9',
    '2022 8',
    '2022 8',
    '2022 8',
    '2023 1000',
    '2024 3',
    '2024 3',
    '2024 3',
  ]);
});

const way = fc.constantFrom<Way>('sound', 'sound', 'none', 'slogan', 'suspected', 'blank', 'untargeted', 'absent');
const anyForm = fc.record({
  unit: fc.constantFrom('甲单位', '乙单位'),
  year: fc.constantFrom(2022, 2023),
  amount: fc.constantFrom('', '1', '2', '30'),
  says: fc.record(
    Object.fromEntries(NINE.map((kind) => [kind, kind === 'satisfaction' ? fc.constant<Way>('none') : way])),
  ),
});

test('the same forms in any order rank the same, and no 疑似 stands before more certain ones', async () => {
  const workspace = await openWorkspace();
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyForm, { minLength: 8, maxLength: 14 }),
      fc.infiniteStream(fc.nat(1000)),
      async (forms, keys) => {
        const texts = forms.map((form, at) => csvOf({ ...form, name: `项目${at}` }));
        const shuffled = texts.map((text) => [keys.next().value ?? 0, text] as const).toSorted(([a], [b]) => a - b);
        const rankOf = async (...files: readonly string[]) => {
          await workspace.clear();
          await importInto(workspace, ...files.map((text, at) => textFile(`${at}.csv`, HEADER + text)));
          return workspace.ask(
            'select name, year, certain_items, suspected_items, slots_expected, amount, weakly_justified, large_weak from seen order by weak_rank',
          );
        };
        const ranked = await rankOf(texts.join(''));
        expect(await rankOf(shuffled.map(([, text]) => text).join(''))).toEqual(ranked);
        const keysOf = ranked.map((row) => [
          Number(row.certain_items) / Number(row.slots_expected),
          Number(row.suspected_items) / Number(row.slots_expected),
          row.amount === null ? -1 : Number(row.amount),
        ]);
        const before = (a: readonly number[], b: readonly number[]) =>
          b.map((value, at) => value - (a[at] ?? 0)).find((step) => step !== 0) ?? 0;
        expect(keysOf).toEqual(keysOf.toSorted(before));
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);
