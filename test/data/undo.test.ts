import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { Report } from '#data/import/report.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, openWorkspace, sourcesIn, textFile } from '#test/workspace.ts';

const COUNTS = `
select (select count(*) from source) as sources, (select count(*) from project) as projects,
  (select count(*) from indicator) as indicators, (select cast(sum(amount) as bigint) from seen) as amount
`;
const FORM = (name: string, amount: string) =>
  `年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n2023,${name},甲单位,${amount},数量指标,修路,3公里\n`;

async function undo(workspace: Workspace, { undo: what }: Report): Promise<void> {
  if (what === null) throw new Error('nothing to undo');
  await workspace.undo(what);
}

test('undoing a drop takes out exactly what it brought; older versions are seen again', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, textFile('old.csv', FORM('修路', '10')));
  const before = workspace.loaded.fingerprint;
  const report = await importInto(
    workspace,
    textFile('new.csv', FORM('修路', '12.5')),
    textFile('more.csv', FORM('食堂', '5')),
  );
  expect(report.undo).toEqual({ sources: [2, 3], sample: null });
  const gone = (await sourcesIn(storage)).slice(1);
  expect(gone).toHaveLength(2);

  await undo(workspace, report);
  expect(workspace.loaded.fingerprint).toBe(before);
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 1, indicators: 1, amount: 10_000_000 }]);
  for (const { sha256 } of gone) await expect(storage.original(sha256)).rejects.toThrow();
});

test('undoing the first own import brings the sample back, after reopening too', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage, sample: 'wujing' });
  const report = await importInto(workspace, textFile('own.csv', FORM('修路', '10')));
  expect(report.undo).toEqual({ sources: [1], sample: 'wujing' });
  await undo(workspace, report);
  expect(workspace.loaded).toMatchObject({ sample: 'wujing', empty: false });
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 8, indicators: 64, amount: 593_590_000 }]);
  const again = await openWorkspace({ storage, sample: 'wujing' });
  expect(again.loaded.sample).toBe('wujing');
});

test('undoing twice, or after the sources are gone, changes nothing', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', FORM('修路', '10')));
  const report = await importInto(workspace, textFile('more.csv', FORM('食堂', '5')));
  await undo(workspace, report);
  const before = workspace.loaded;
  await undo(workspace, report);
  expect(workspace.loaded).toBe(before);
});

test('an undo that another window overtook changes nothing', async () => {
  const storage = memoryStorage();
  const here = await openWorkspace({ storage });
  const report = await importInto(here, textFile('here.csv', FORM('这边', '1')));
  const there = await openWorkspace({ storage });
  await importInto(there, textFile('there.csv', FORM('那边', '1')));
  await expect(undo(here, report)).rejects.toThrow();
  expect(await here.ask(COUNTS)).toEqual([{ sources: 1, projects: 1, indicators: 1, amount: 1_000_000 }]);
  expect(await sourcesIn(storage)).toHaveLength(2);
});

test('a file that was there already leaves nothing to undo', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('own.csv', FORM('修路', '10')));
  expect(await importInto(workspace, textFile('own.csv', FORM('修路', '10')))).toMatchObject({
    status: 'done',
    undo: null,
  });
});
