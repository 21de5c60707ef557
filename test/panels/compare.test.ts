import papa from 'papaparse';
import { expect, test } from 'vitest';
import { compare } from '#panels/compare/draw.ts';
import { headline } from '#panels/headline/draw.ts';
import { dataFile, importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { drawnFrom, ownOf, records } from './asked.ts';

type Cells = Readonly<Record<string, string>>;

/** The synthetic years read by themselves: the rows, and of each form its first. */
const rows = papa.parse<Cells>(await dataFile('shili-2020-2025.csv').text(), {
  header: true,
  skipEmptyLines: true,
}).data;
const forms = [...new Map(rows.map((row) => [`${row.年度} ${row.项目编码}`, row])).values()];
const town = await openWorkspace({ sample: 'multi-year' });

/** 万元 with two decimals → fen. */
function fen(text: string | undefined): number {
  return Number((text || '0.00').replace('.', '')) * 10_000;
}

/** The best state of each printed item of a form, read off its rows. */
function itemsOf(form: Cells): readonly string[] {
  const own = rows.filter((row) => row.年度 === form.年度 && row.项目编码 === form.项目编码);
  const blank = (cell: string | undefined) => (cell ?? '').trim() === '';
  const says = (cell: string | undefined) => ['无', '不适用'].includes((cell ?? '').trim());
  return [...new Set(own.map((row) => row.二级指标))].map((kind) => {
    const states = own
      .filter((row) => row.二级指标 === kind)
      .map(({ 三级指标: name, 年度指标值: target }) => {
        if (blank(name)) return 'blank';
        if (says(name)) return 'none';
        return blank(target) || says(target) ? 'untargeted' : 'given';
      });
    return ['given', 'untargeted', 'none', 'blank'].find((state) => states.includes(state as 'given')) ?? '';
  });
}

/** What a side comes to by the file alone. */
function counted(own: readonly Cells[]): Readonly<Record<string, number>> {
  const items = own.flatMap(itemsOf);
  return {
    projects: own.length,
    amount: own.reduce((sum, form) => sum + fen(form['年度资金申请总额(万元)']), 0),
    none_share: items.filter((state) => state === 'none').length / items.length,
    unfilled_rate: items.filter((state) => state !== 'given').length / items.length,
  };
}

const hashOf = (of: string, sides: readonly string[], query = '') =>
  `#/compare?of=${of}${sides.map((side, at) => `&${at === 0 ? 'side' : 'beside'}=${encodeURIComponent(side)}`).join('')}${query}`;

const CATEGORIES: Readonly<Record<string, string>> = {
  recurring: '经常性项目',
  one_off: '一次性项目',
  special: '专项资金',
};

test.each([
  ['unit', ['示例镇水务管理所', '示例镇中心小学'], '', 2025],
  ['unit', ['示例镇中心小学', '示例镇水务管理所'], '&year=2022', 2022],
  ['department', ['示例镇教育委员会', '示例镇人民政府'], '', 2025],
  ['category', ['one_off', 'recurring'], '', 2025],
  ['category', ['recurring', 'special'], '&year=2023&unit=示例镇水务管理所', 2023],
] as const)('two of %s side by side, %j%s: as counted from the file', async (of, sides, query, year) => {
  const drawing = await drawnFrom(town, compare, hashOf(of, sides, query));
  const column = { unit: '实施单位', department: '主管部门', category: '项目类别' }[of];
  const found = records(drawing);
  expect(found).toHaveLength(2);
  for (const [at, side] of sides.entries()) {
    const own = forms.filter(
      (form) =>
        form.年度 === String(year) &&
        form[column] === (CATEGORIES[side] ?? side) &&
        (!query.includes('unit=') || form.实施单位 === '示例镇水务管理所'),
    );
    const expected = counted(own);
    if (own.length === 0) throw new Error(`${side} has nothing`);
    expect(found[at]).toMatchObject(expected);
  }
  const difference = Object.fromEntries(
    drawing.table.columns.map(({ id }, at) => [id, drawing.table.totals?.[0]?.[at]]),
  );
  expect(difference.amount).toBe(Number(found[0]?.amount) - Number(found[1]?.amount));
  expect(drawing.remarks).toEqual([]);
});

test('years stand side by side out of all that are loaded, the reporting year and the one before at first', async () => {
  const drawing = await drawnFrom(town, compare, hashOf('year', []));
  expect(records(drawing).map(({ side }) => side)).toEqual(['2025 年', '2024 年']);
  const other = await drawnFrom(town, compare, hashOf('year', [], '&year=2022&against=2020'));
  expect(records(other).map(({ side }) => side)).toEqual(['2022 年', '2020 年']);
  const chosen = records(await drawnFrom(town, compare, hashOf('year', ['2021', '2023'])));
  const heads = records(await drawnFrom(town, headline, '#/overview'));
  for (const [at, year] of [2021, 2023].entries()) {
    const own = forms.filter((form) => form.年度 === String(year));
    expect(chosen[at]).toMatchObject(counted(own));
    const head = heads.find((row) => row.year === year);
    expect(chosen[at]).toMatchObject({
      unfilled_rate: head?.unfilled_rate,
      weak_items: head?.weak_items,
      suspected_items: head?.suspected_items,
      weak_projects: head?.weak_projects,
      weak_amount: head?.weak_amount,
      large_weak_projects: head?.large_weak_projects,
    });
    expect(chosen[at]).not.toHaveProperty('share');
  }
});

test('without a choice the two with most money stand there; what is most apart is said first', async () => {
  const own = ownOf(await drawnFrom(town, compare, '#/compare'));
  expect(own.names).toEqual(['示例镇规划建设和生态环境办公室', '示例镇水务管理所']);
  expect(own.sentences[0]).toBe(
    '示例镇规划建设和生态环境办公室 6 个项目，资金 4,442.20 万元；示例镇水务管理所 5 个项目，资金 1,750.10 万元；示例镇规划建设和生态环境办公室多 2,692.10 万元。',
  );
  const by = own.sentences.slice(1).map((sentence) => Number(/(\d+\.\d) 个百分点/.exec(sentence)?.[1]));
  expect(by.length).toBeGreaterThan(0);
  expect(by).toEqual(by.toSorted((a, b) => b - a));
  const swapped = ownOf(await drawnFrom(town, compare, hashOf('unit', [...own.chosen].toReversed())));
  expect(swapped.names).toEqual([...own.names].toReversed());
  expect(swapped.sentences[0]).toContain('少 2,692.10 万元');
});

test('a filter on what is compared does not take a side away, another one holds for both', async () => {
  const own = ownOf(await drawnFrom(town, compare, '#/compare?unit=示例镇中心小学'));
  expect(own.choices).toHaveLength(10);
  const narrowed = ownOf(await drawnFrom(town, compare, '#/compare?department=示例镇教育委员会'));
  expect(narrowed.names).toEqual(['示例镇中心小学', '示例镇第一幼儿园']);
});

test('a project is one over the years, whichever of its forms a link names', async () => {
  const all = ownOf(await drawnFrom(town, compare, hashOf('project', [])));
  const [first = '', second = ''] = all.chosen;
  const later = await drawnFrom(town, compare, hashOf('project', [second, first]));
  expect(ownOf(later).names).toEqual([...all.names].toReversed());
  const earlier = await drawnFrom(town, compare, hashOf('project', [first, second], '&year=2024'));
  expect(earlier.remarks).toHaveLength(2);
  const several = await drawnFrom(town, compare, hashOf('project', [first, second], '&year=2024&year=2025'));
  expect(several.remarks).toEqual([]);
  expect(records(several).map(({ projects }) => projects)).toEqual([2, 2]);
});

test('a side that is not there, two equal sides and a single member are told', async () => {
  const missing = await drawnFrom(town, compare, hashOf('unit', ['没有的单位', '示例镇中心小学']));
  expect(missing.remarks).toEqual(['所选“没有的单位”在此范围内没有项目，改用另一个']);
  expect(ownOf(missing).names).toEqual(['示例镇规划建设和生态环境办公室', '示例镇中心小学']);
  const same = await drawnFrom(town, compare, hashOf('unit', ['示例镇中心小学', '示例镇中心小学']));
  expect(same.remarks).toEqual(['两边选了同一个，乙方改用另一个']);
  expect(ownOf(same).names).toEqual(['示例镇中心小学', '示例镇水务管理所']);
  const workspace = await openWorkspace();
  const csv = `年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2024,修路,甲局,,10,数量指标,修路,3公里
2024,植树,甲局,甲单位,,数量指标,植树,100棵
`;
  await importInto(workspace, textFile('two.csv', csv));
  const single = await drawnFrom(workspace, compare, hashOf('department', []));
  expect(single.remarks).toEqual(['此范围内只有一个部门，没有可对比的']);
  expect(records(single)).toHaveLength(1);
  const blank = ownOf(await drawnFrom(workspace, compare, hashOf('unit', ['甲单位', ''])));
  expect(blank.names).toEqual(['甲单位', '（空白）']);
  expect(blank.sentences[0]).toBe('甲单位 1 个项目，（空白） 1 个项目；有一方没有金额，不比资金。');
  const none = await drawnFrom(workspace, compare, '#/compare?year=1999', texts.en);
  expect(none.empty).toBe(true);
});
