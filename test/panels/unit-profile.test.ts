import papa from 'papaparse';
import { expect, test } from 'vitest';
import { headline } from '#panels/headline/draw.ts';
import { unitProfile } from '#panels/unit-profile/draw.ts';
import type { Profile } from '#panels/unit-profile/profile.ts';
import { dataFile, importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { money } from '#text/format.ts';
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

function of(unit: string, year: number): readonly Cells[] {
  return forms.filter((form) => form.实施单位 === unit && form.年度 === String(year));
}

function total(own: readonly Cells[]): number {
  return own.reduce((sum, form) => sum + fen(form['年度资金申请总额(万元)']), 0);
}

const UNITS = [...new Set(forms.map((form) => form.实施单位 ?? ''))];

async function profileOf(unit: string, query = ''): Promise<Profile> {
  const own = ownOf(await drawnFrom(town, unitProfile, `#/unit?unit=${encodeURIComponent(unit)}${query}`));
  if (own.shows !== 'profile') throw new Error('a list');
  return own.profile;
}

test.each([
  ['', 2025, 2024],
  ['year=2022&against=2020', 2022, 2020],
])(
  'without a unit chosen the units of %s are listed by money, as counted from the file',
  async (query, year, against) => {
    const drawing = await drawnFrom(town, unitProfile, `#/unit?${query}`);
    const listed = records(drawing);
    expect(listed.map(({ unit }) => unit).toSorted()).toEqual(
      UNITS.filter((unit) => of(unit, year).length + of(unit, against).length > 0).toSorted(),
    );
    for (const row of listed) {
      const unit = String(row.unit);
      const [now, before] = [of(unit, year), of(unit, against)];
      expect(row).toMatchObject({
        projects: now.length,
        amount: now.length === 0 ? null : total(now),
        before: total(before),
        change: total(now) - total(before),
      });
    }
    const [figures] = records(await drawnFrom(town, headline, `#/overview?year=${year}`)).filter(
      (row) => row.year === year,
    );
    const totals = Object.fromEntries(drawing.table.columns.map(({ id }, at) => [id, drawing.table.totals?.[0]?.[at]]));
    expect(totals).toMatchObject({
      projects: figures?.projects,
      amount: figures?.amount,
      unfilled_rate: figures?.unfilled_rate,
      none: figures?.none_slots,
      weak_projects: figures?.weak_projects,
      weak_amount: figures?.weak_amount,
      large_weak_projects: figures?.large_weak_projects,
    });
  },
);

test('each unit is the way to its page: its money and projects of every year, as counted from the file', async () => {
  for (const unit of UNITS) {
    const { name, figures } = await profileOf(unit);
    expect(name).toBe(unit);
    const history = (id: string) => figures.find((figure) => figure.id === id)?.history ?? [];
    const years = [2020, 2021, 2022, 2023, 2024, 2025].filter((year) => of(unit, year).length > 0);
    expect(history('amount').map(({ year, value }) => [year, value])).toEqual(
      years.map((year) => [year, total(of(unit, year))]),
    );
    expect(history('projects').map(({ value }) => value)).toEqual(years.map((year) => of(unit, year).length));
  }
});

test('a unit has the forms of its reporting year by money, each with its change by lineage and what is weak', async () => {
  const unit = '示例镇城市运行管理中心';
  const profile = await profileOf(unit);
  const own = of(unit, 2025).toSorted((a, b) => fen(b['年度资金申请总额(万元)']) - fen(a['年度资金申请总额(万元)']));
  expect(profile.forms.map(({ name, amount }) => [name, amount])).toEqual(
    own.map((form) => [form.项目名称, money(fen(form['年度资金申请总额(万元)']), 'wan')]),
  );
  const table = records(await drawnFrom(town, unitProfile, `#/unit?unit=${unit}`));
  for (const row of table) {
    const before = of(unit, 2024).find((form) => form.项目编码 === row.code);
    expect([row.code, row.before]).toEqual([
      row.code,
      before === undefined ? null : fen(before['年度资金申请总额(万元)']),
    ]);
  }
  expect(profile.forms.filter(({ standing }) => standing !== null).length).toBe(
    table.filter(({ weakly_justified }) => weakly_justified !== null).length,
  );
  expect(profile.rounds).toEqual([
    { step: 'received', said: `收到 ${own.length} 张，${money(total(own), 'wan')} 万元` },
  ]);
});

test('remarks come worst first, and each kind of trouble counts a form once', async () => {
  const places = ['critical', 'major', 'minor', 'info'];
  for (const unit of UNITS.slice(0, 6)) {
    const { remarks } = await profileOf(unit);
    const order = remarks.map(({ severity }) => places.indexOf(severity));
    expect(order).toEqual(order.toSorted());
    expect(new Set(remarks.map(({ rule }) => rule)).size).toBe(remarks.length);
    const most = of(unit, 2025).length;
    for (const { said } of remarks) expect(Number(/，(\d+) 个项目/.exec(said)?.[1])).toBeLessThanOrEqual(most);
  }
});

test('a unit without forms in the reporting year is told so, with its other years', async () => {
  const gone = UNITS.find((unit) => of(unit, 2025).length === 0 && of(unit, 2020).length > 0);
  const unit = gone ?? '撤并的单位';
  const workspace = await openWorkspace();
  const csv = `年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2023,修路,${unit},10,数量指标,修路,3公里
2024,植树,甲单位,12,数量指标,植树,100棵
`;
  await importInto(workspace, textFile('gone.csv', csv));
  const drawing = await drawnFrom(workspace, unitProfile, `#/unit?unit=${unit}`);
  expect(drawing.remarks).toEqual(['2024 年没有该单位的项目，以下为其他年度']);
  expect(drawing.empty).toBe(false);
  expect((await drawnFrom(workspace, unitProfile, '#/unit?unit=没有的单位')).empty).toBe(true);
});

test('forms that name no unit have a page too', async () => {
  const workspace = await openWorkspace();
  const csv = `年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2024,修路,,10,数量指标,修路,3公里
2024,植树,甲单位,,数量指标,植树,100棵
`;
  await importInto(workspace, textFile('blank.csv', csv));
  const own = ownOf(await drawnFrom(workspace, unitProfile, '#/unit'));
  expect(own.shows === 'units' && own.units.map(({ unit, name }) => [unit, name])).toEqual([
    ['', '（空白）'],
    ['甲单位', '甲单位'],
  ]);
  const page = ownOf(await drawnFrom(workspace, unitProfile, '#/unit?unit='));
  expect(page.shows === 'profile' && page.profile.forms.map(({ name }) => name)).toEqual(['修路']);
  const other = ownOf(await drawnFrom(workspace, unitProfile, '#/unit?unit=甲单位', texts.en));
  expect(other.shows === 'profile' && other.profile.forms.map(({ amount }) => amount)).toEqual(['No amount']);
});
