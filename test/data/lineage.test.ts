import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { LINEAGE } from '#data/lineage/lineageDesk.ts';
import endsSql from '#model/lineage/ends.sql?raw';
import { endOf, type Suggestion, suggestionsOf } from '#model/lineage/suggestions.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEAD = '年度,项目编码,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值';
const FORMS = [
  '2023,,社区养老服务补贴,甲局,1000',
  '2024,,社区养老服务运营补贴,甲局,1050',
  '2023,,河道保洁,甲局,500',
  '2024,,河道保洁,乙局,500',
  '2023,,公园绿化养护与设施维修,丙局,900',
  '2024,,公园绿化养护,丙局,600',
  '2024,,公园设施维修,丙局,290',
  '2023,,图书采购,丁局,80',
  '2023,,期刊采购,丁局,20',
  '2024,,图书期刊采购,丁局,110',
  '2023,,完全不同的事,戊局,70',
  '2024,,另外一件工作,戊局,70',
  '2023,,道路养护,戊局,70',
  '2024,,2024年道路养护,戊局,70',
];

function file(forms: readonly string[], name = 'forms.csv') {
  return textFile(name, [HEAD, ...forms.map((form) => `${form},数量指标,数量,1`)].join('\n'));
}

async function suggested(workspace: Workspace): Promise<readonly Suggestion[]> {
  return suggestionsOf((await workspace.ask(endsSql)).map(endOf), (one) => workspace.lineage.declines(formsOf(one)));
}

function formsOf({ kind, earlier, later }: Suggestion) {
  const identities = (ends: Suggestion['earlier']) => ends.map(({ identity }) => identity);
  return { kind, earlier: identities(earlier), later: identities(later) };
}

function said(suggestions: readonly Suggestion[]): readonly string[] {
  const names = (ends: Suggestion['earlier']) => ends.map(({ name, unit }) => `${unit}${name}`).join('、');
  return suggestions.map(({ kind, earlier, later }) => `${kind} ${names(earlier)} → ${names(later)}`).toSorted();
}

/** Lines of several forms, as how many forms each has and what they came by. */
async function lines(workspace: Workspace): Promise<readonly string[]> {
  const rows = await workspace.ask(`
    select string_agg(concat(year, line_basis), ' ' order by year, project) as line
    from seen
    group by seen.line
    having count(*) > 1
    order by line`);
  return rows.map((row) => String(row.line));
}

const ALL = [
  'merged 丁局图书采购、丁局期刊采购 → 丁局图书期刊采购',
  'moved 甲局河道保洁 → 乙局河道保洁',
  'renamed 甲局社区养老服务补贴 → 甲局社区养老服务运营补贴',
  'split 丙局公园绿化养护与设施维修 → 丙局公园绿化养护、丙局公园设施维修',
];

test('new name, other unit, split and merged projects are suggested; accepted they are one project, and again two when undone', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, file(FORMS));
  const found = await suggested(workspace);
  expect(said(found)).toEqual(ALL);
  expect(found.every(({ confidence }) => confidence > 0.55 && confidence <= 1)).toBe(true);
  expect(await lines(workspace)).toEqual(['2023name 2024name']);
  const before = workspace.loaded.fingerprint;
  for (const one of found) await workspace.lineage.decide(formsOf(one), 'accepted');
  expect(await lines(workspace)).toEqual(
    [
      '2023name 2023name 2024accepted',
      '2023name 2024accepted',
      '2023name 2024accepted',
      '2023name 2024accepted 2024accepted',
      '2023name 2024name',
    ].toSorted(),
  );
  expect(await suggested(workspace)).toEqual([]);
  expect(workspace.loaded.fingerprint).not.toBe(before);
  for (const one of found) await workspace.lineage.decide(formsOf(one), null);
  expect(said(await suggested(workspace))).toEqual(ALL);
  expect(await lines(workspace)).toEqual(['2023name 2024name']);
  expect(workspace.loaded.fingerprint).toBe(before);
});

test('a declined suggestion stays away, over a reload and a new version of the file, until it is taken back', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, file(FORMS));
  const [renamed] = (await suggested(workspace)).filter(({ kind }) => kind === 'renamed');
  const [moved] = (await suggested(workspace)).filter(({ kind }) => kind === 'moved');
  if (renamed === undefined || moved === undefined) throw new Error('nothing suggested');
  await workspace.lineage.decide(formsOf(renamed), 'declined');
  await workspace.lineage.decide(formsOf(moved), 'accepted');
  const left = ALL.filter((one) => !one.startsWith('renamed') && !one.startsWith('moved'));
  const again = await openWorkspace({ storage });
  expect(said(await suggested(again))).toEqual(left);
  expect(await lines(again)).toEqual(['2023name 2024accepted', '2023name 2024name']);
  await importInto(
    again,
    file([...FORMS.slice(0, 1), '2024,,社区养老服务运营补贴,甲局,1051', '2024,,河道保洁,乙局,501'], 'new.csv'),
  );
  expect(said(await suggested(again))).toEqual(left);
  expect(await lines(again)).toEqual(['2023name 2024accepted', '2023name 2024name']);
  await again.lineage.decide(formsOf(renamed), null);
  expect(said(await suggested(again))).toEqual(ALL.filter((one) => !one.startsWith('moved')));
});

test('decisions go with the data when they are cleared, and come back with a back-up', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, file(FORMS));
  for (const one of await suggested(workspace)) await workspace.lineage.decide(formsOf(one), 'accepted');
  const before = [await lines(workspace), workspace.lineage.decisions];
  const backup = new File([await workspace.backups.make()], 'mingji-backup.zip');
  await workspace.clear();
  expect(workspace.lineage.decisions).toEqual([]);
  await importInto(workspace, file(FORMS));
  expect(said(await suggested(workspace))).toEqual(ALL);
  await workspace.backups.restore(await workspace.backups.read(backup));
  expect([await lines(workspace), workspace.lineage.decisions]).toEqual(before);
});

test('a decision of another window is kept, and what cannot be read is set aside', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, file(FORMS));
  const other = await openWorkspace({ storage });
  const [one, two] = await suggested(workspace);
  if (one === undefined || two === undefined) throw new Error('nothing suggested');
  await workspace.lineage.decide(formsOf(one), 'accepted');
  await other.lineage.decide(formsOf(two), 'declined');
  expect(other.lineage.decisions.map(({ verdict }) => verdict)).toEqual(['accepted', 'declined']);
  await storage.update(LINEAGE, (note) => JSON.stringify([...JSON.parse(note ?? '[]'), { kind: 'renamed' }]));
  const again = await openWorkspace({ storage });
  expect(again.lineage.decisions).toHaveLength(2);
  expect(again.loaded.aside).toBe(1);
});

test('what came into one line by code or by name is taken apart, new years go to the nearer side, and undone it is one again', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  const forms = (years: readonly number[]) =>
    years.flatMap((year) => [
      `${year},XM0000000001,监控系统建设,甲局,1000`,
      `${year},,道路养护,戊局,70`,
      `${year},,公园绿化,己局,30`,
    ]);
  await importInto(workspace, file(forms([2020, 2021, 2022, 2023])));
  const four = [
    '2020code 2021code 2022code 2023code',
    '2020name 2021name 2022name 2023name',
    '2020name 2021name 2022name 2023name',
  ];
  expect(await lines(workspace)).toEqual([...four].toSorted());
  const identities = async (name: string) => {
    const rows = await workspace.ask(`select identity from target_form where name = '${name}' order by year`);
    return rows.map(({ identity }) => String(identity));
  };
  for (const name of ['监控系统建设', '道路养护']) {
    const all = await identities(name);
    await workspace.lineage.decide({ kind: 'apart', earlier: all.slice(0, 2), later: all.slice(2) }, 'declined');
  }
  const apart = [
    '2020code 2021code',
    '2020name 2021name',
    '2020name 2021name 2022name 2023name',
    '2022code 2023code',
    '2022name 2023name',
  ];
  expect(await lines(workspace)).toEqual(apart);
  // What was said is no suggestion again, and holds after a reload with a further year at either end.
  expect(said(await suggested(workspace))).toEqual([]);
  const again = await openWorkspace({ storage });
  expect(await lines(again)).toEqual(apart);
  await importInto(again, file(forms([2019, 2024]), 'more.csv'));
  expect(await lines(again)).toEqual([
    '2019code 2020code 2021code',
    '2019name 2020name 2021name',
    '2019name 2020name 2021name 2022name 2023name 2024name',
    '2022code 2023code 2024code',
    '2022name 2023name 2024name',
  ]);
  for (const one of again.lineage.decisions) await again.lineage.decide(one, null);
  expect((await lines(again)).every((line) => line.split(' ').length === 6)).toBe(true);
});
