import { expect, test } from 'vitest';
import { memoryStorage } from '#storage/memory.ts';
import { gb18030 } from '#test/gb18030.ts';
import { importInto, jsonOf, openWorkspace, sourcesIn, textFile } from '#test/workspace.ts';

const PROJECTS = `年度,项目编码,项目名称,实施单位,年度资金申请总额(万元)
2024,P1,修路,某局,10
2024,P2,修桥,某局,20
`;
const INDICATORS = `年度,项目编码,项目名称,一级指标,二级指标,三级指标,年度指标值
2024,P1,修路,产出指标,数量指标,修路里程,3公里
2024,P1,修路,产出指标,质量指标,合格率,100%
2024,P2,修桥,产出指标,数量指标,修桥,2座
`;
const projects = textFile('项目.csv', PROJECTS);
const indicators = textFile('指标.csv', INDICATORS);

interface Exported {
  readonly projects: readonly {
    readonly name: string;
    readonly amounts: Readonly<Record<string, string>>;
    readonly indicators: readonly { readonly name: string }[];
  }[];
}

/** What is loaded after these drops: name, annual amount, names of indicators. */
async function loadedAfter(...drops: readonly (readonly File[])[]) {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  const reports = [];
  for (const files of drops) reports.push(await importInto(workspace, ...files));
  return { workspace, storage, reports, forms: formsOf(JSON.parse(await (await jsonOf(workspace)).text())) };
}

function formsOf({ projects }: Exported) {
  return projects.map(({ name, amounts, indicators }) => [name, amounts.annual, indicators.map((one) => one.name)]);
}

const BOTH = [
  ['修路', '100000.00', ['修路里程', '合格率']],
  ['修桥', '200000.00', ['修桥']],
];

test('projects in one file and indicators in another are joined, in whatever order they are dropped', async () => {
  for (const files of [
    [projects, indicators],
    [indicators, projects],
  ]) {
    const { forms, reports } = await loadedAfter(files);
    expect(forms).toEqual(BOTH);
    expect(reports).toMatchObject([{ status: 'done', accepted: 2, quarantined: 0 }]);
    expect(reports[0]?.files.map(({ file }) => file)).toEqual(['项目.csv + 指标.csv.zip']);
  }
});

test('what was joined is the same after the page is opened again, and the same files are known', async () => {
  const { storage } = await loadedAfter([projects, indicators]);
  const again = await openWorkspace({ storage });
  expect(formsOf(JSON.parse(await (await jsonOf(again)).text()))).toEqual(BOTH);
  const report = await importInto(again, indicators, projects);
  expect(report.files.map(({ file, outcome }) => [file, outcome])).toEqual([['项目.csv + 指标.csv.zip', 'already']]);
  expect((await sourcesIn(storage)).length).toBe(1);
});

test.each([
  ['names in other widths, blanks and brackets', '修桥（二期）', '修桥 (二期)'],
  ['square brackets', '修桥【二期】', '修桥[二期]'],
  ['a code in front of the name', '510925210000001234567-修桥', '修桥'],
  ['a code in front of the name of the indicators', '修桥', '510925210000001234567-修桥'],
  ['a year in the name', '2024年修桥', '２０２４年修桥'],
  ['dashes of two kinds', '修桥—二期', '修桥－二期'],
  ['letters of two cases', 'ABC系统运维', 'abc系统运维'],
  ['quotes of two kinds', '“四好”农村路', '"四好"农村路'],
  ['a line break inside', '"农村公路\n养护"', '农村公路养护'],
  ['an ideographic blank', '农村　公路', '农村公路'],
])('joined by the name alone: %s', async (_what, one, other) => {
  const quoted = (name: string) =>
    name.startsWith('"') && name.endsWith('"') ? name : `"${name.replaceAll('"', '""')}"`;
  const { reports, forms } = await loadedAfter([
    textFile(
      'a.csv',
      `年度,项目名称,实施单位,年度资金申请总额(万元)\n2024,${quoted(one)},某局,20\n2024,修路,某局,10\n`,
    ),
    textFile(
      'b.csv',
      `项目名称,二级指标,三级指标,年度指标值\n${quoted(other)},数量指标,修桥,2座\n修路,数量指标,修路,3公里\n`,
    ),
  ]);
  expect(reports).toMatchObject([{ status: 'done', accepted: 2 }]);
  expect(forms.map(([, , names]) => names)).toEqual([['修桥'], ['修路']]);
});

test('one of the files in GBK, the other in UTF-8', async () => {
  const { forms } = await loadedAfter([new File([gb18030(PROJECTS)], '项目.csv'), indicators]);
  expect(forms).toEqual(BOTH);
});

test('files of two years without a year column are joined year by year', async () => {
  const list = (year: number, amount: number) =>
    textFile(`${year}年项目.csv`, `项目名称,实施单位,年度资金申请总额(万元)\n修路,某局,${amount}\n`);
  const rows = (year: number) =>
    textFile(`${year}年指标.csv`, `项目名称,二级指标,三级指标,年度指标值\n修路,数量指标,${year}年里程,3公里\n`);
  const { forms } = await loadedAfter([rows(2023), list(2024, 12), rows(2024), list(2023, 10)]);
  expect(forms).toEqual([
    ['修路', '100000.00', ['2023年里程']],
    ['修路', '120000.00', ['2024年里程']],
  ]);
});

test('indicators of another year, or another unit, are not those of the project', async () => {
  const { forms, reports } = await loadedAfter([
    textFile('a.csv', '年度,项目名称,实施单位,年度资金申请总额(万元)\n2024,修路,甲局,10\n'),
    textFile(
      'b.csv',
      '年度,项目名称,实施单位,二级指标,三级指标,年度指标值\n2023,修路,甲局,数量指标,里程,3公里\n2024,修路,乙局,数量指标,里程,4公里\n',
    ),
  ]);
  expect(forms).toEqual([['修路', '100000.00', []]]);
  expect(reports).toMatchObject([{ status: 'partial', accepted: 1, quarantined: 2 }]);
});

test('files that name no common project stay apart', async () => {
  const other = textFile('b.csv', '年度,项目名称,二级指标,三级指标,年度指标值\n2024,绿化,数量指标,植树,300棵\n');
  const { reports } = await loadedAfter([projects, other]);
  expect(reports[0]?.files.map(({ file }) => file)).toEqual(['项目.csv', 'b.csv']);
});

test.each([
  ['projects', projects, 'X71'],
  ['indicators', indicators, 'X72'],
] as const)('a half that came alone says so, and is completed when both are dropped: %s', async (_what, half, code) => {
  const { workspace } = await loadedAfter([half]);
  expect(await workspace.ask("select code from problem where code in ('X71', 'X72')")).toEqual([{ code }]);
  await importInto(workspace, projects, indicators);
  expect(formsOf(JSON.parse(await (await jsonOf(workspace)).text()))).toEqual(BOTH);
});
