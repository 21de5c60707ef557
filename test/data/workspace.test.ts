import { expect, test } from 'vitest';
import { memoryStorage } from '#storage/memory.ts';
import { dataFile, importInto, openWorkspace, sourcesIn, textFile } from '#test/workspace.ts';

const COUNTS = `
select (select count(*) from source) as sources, (select count(*) from project) as projects,
  (select count(*) from indicator) as indicators, (select count(*) from seen) as seen
`;

const FORM = (name: string, amount: string) =>
  `年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n2023,${name},甲单位,${amount},数量指标,修路,3公里\n`;

test('a first visit shows the eight real forms; the first own import removes them', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  expect(workspace.loaded.sample).toBe('wujing');
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 8, indicators: 64, seen: 8 }]);

  const report = await importInto(workspace, textFile('own.csv', FORM('修路', '10')));
  expect(report).toMatchObject({ status: 'done', accepted: 1, quarantined: 0 });
  expect(workspace.loaded.sample).toBe(null);
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 1, indicators: 1, seen: 1 }]);
});

test('a failed import changes nothing: the sample stays', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const before = workspace.loaded;
  const report = await importInto(workspace, textFile('empty.csv', ''), textFile('letter.txt', '各位同事:你们好'));
  expect(report.status).toBe('failed');
  expect(report.files.map(({ refusal }) => refusal?.code)).toEqual(['F01', 'F04']);
  expect(workspace.loaded).toBe(before);
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 8, indicators: 64, seen: 8 }]);
});

test('the same file twice changes nothing and its forms count as accepted', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, dataFile('wujing-2023.csv'));
  const before = workspace.loaded.fingerprint;
  const report = await importInto(workspace, dataFile('wujing-2023.csv'));
  expect(report).toMatchObject({ status: 'done', accepted: 8, files: [{ outcome: 'already' }] });
  expect(workspace.loaded.fingerprint).toBe(before);
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 8, indicators: 64, seen: 8 }]);
});

test('the same file twice in one drop comes in once, and both are reported', async () => {
  const workspace = await openWorkspace();
  const form = FORM('修路', '10');
  const report = await importInto(
    workspace,
    textFile('a.csv', form),
    textFile('b.csv', ''),
    textFile('copy.csv', form),
  );
  expect(report).toMatchObject({ status: 'partial', accepted: 2, quarantined: 0 });
  expect(report.files.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['a.csv', 'in'],
    ['b.csv', 'refused'],
    ['copy.csv', 'already'],
  ]);
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 1, indicators: 1, seen: 1 }]);
});

test('JSON without a list of forms is refused with what it says instead', async () => {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, textFile('none.json', '[]'), textFile('numbers.json', '[1, 2]'));
  expect(report.files.map(({ refusal }) => [refusal?.code, refusal?.raw])).toEqual([
    ['F04', '[]'],
    ['F04', '1'],
  ]);
});

test('good and bad files of one drop: the good come in, the report is partial', async () => {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, dataFile('wujing-2023.json'), textFile('cut.json', '[{"项目名称":"甲"'));
  expect(report).toMatchObject({ status: 'partial', accepted: 8 });
  expect(report.files.map(({ outcome, refusal }) => [outcome, refusal?.code])).toEqual([
    ['in', undefined],
    ['refused', 'F03'],
  ]);
});

test('a cancelled import leaves everything as it was', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('one.csv', FORM('修路', '10')));
  const controller = new AbortController();
  const report = await workspace.import([dataFile('shili-2020-2025.csv')], {
    ask: async ({ questions }) => ({ answers: questions.map(({ answers }) => answers), versions: 'replace' }),
    seen: ({ rows }) => {
      if (rows > 500) controller.abort(new DOMException('cancelled', 'AbortError'));
    },
    signal: controller.signal,
  });
  expect(report.status).toBe('cancelled');
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 1, indicators: 1, seen: 1 }]);
});

test('a newer version of a form is seen instead of the older; without its source the older is back', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', FORM('修路', '10')));
  await importInto(workspace, textFile('new.csv', FORM('修路', '12.5')));
  const amount = 'select amount from seen';
  expect(await workspace.ask(amount)).toEqual([{ amount: 12_500_000 }]);
  await workspace.remove(2);
  expect(await workspace.ask(amount)).toEqual([{ amount: 10_000_000 }]);
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 1, projects: 1, indicators: 1, seen: 1 }]);
});

test('what was imported is there again when the page is opened anew', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, dataFile('wujing-2023.json'));
  const again = await openWorkspace({ storage, sample: 'wujing' });
  expect(again.loaded.sample).toBe(null);
  expect(again.loaded.fingerprint).toBe(workspace.loaded.fingerprint);
  expect(await again.ask(COUNTS)).toEqual([{ sources: 1, projects: 8, indicators: 64, seen: 8 }]);
});

test('a damaged original is named, keeps its row, and the others still load', async () => {
  const originals = new Map<string, Blob>();
  const storage = memoryStorage({ originals });
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, dataFile('wujing-2023.json'), textFile('own.csv', FORM('修路', '10')));
  const [first] = await sourcesIn(storage);
  originals.set(first?.sha256 ?? '', new Blob(['not what it was']));
  const again = await openWorkspace({ storage });
  expect(again.loaded.damaged.map(({ file }) => file)).toEqual(['wujing-2023.json']);
  expect(await again.ask(COUNTS)).toEqual([{ sources: 2, projects: 1, indicators: 1, seen: 1 }]);
  expect(await again.ask('select file from source order by source')).toEqual([
    { file: 'wujing-2023.json' },
    { file: 'own.csv' },
  ]);
});

test('a damaged original is healed by its very bytes, under another name too, and can be removed', async () => {
  const originals = new Map<string, Blob>();
  const storage = memoryStorage({ originals });
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, textFile('own.csv', FORM('修路', '10')), textFile('other.csv', FORM('养护', '5')));
  const [own, other] = await sourcesIn(storage);
  originals.set(own?.sha256 ?? '', new Blob(['not what it was']));
  originals.delete(other?.sha256 ?? '');
  const again = await openWorkspace({ storage });
  expect(await again.ask(COUNTS)).toEqual([{ sources: 2, projects: 0, indicators: 0, seen: 0 }]);
  await again.remove(other?.source ?? 0);
  expect(again.loaded.damaged.map(({ file }) => file)).toEqual(['own.csv']);
  await importInto(again, textFile('renamed.csv', FORM('修路', '10')));
  expect(again.loaded.damaged).toEqual([]);
  expect(await again.ask('select file from source')).toEqual([{ file: 'own.csv' }]);
  expect(await again.ask(COUNTS)).toEqual([{ sources: 1, projects: 1, indicators: 1, seen: 1 }]);
});

test('an import that another window overtook is refused whole', async () => {
  const storage = memoryStorage();
  const here = await openWorkspace({ storage });
  const there = await openWorkspace({ storage });
  await importInto(there, textFile('there.csv', FORM('那边', '1')));
  const report = await importInto(here, textFile('here.csv', FORM('这边', '1')));
  expect(report.status).toBe('failed');
  expect(report.files[0]?.refusal?.code).toBe('F12');
  expect(await here.ask(COUNTS)).toEqual([{ sources: 0, projects: 0, indicators: 0, seen: 0 }]);
});

test('clearing removes data and originals', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, dataFile('wujing-2023.json'));
  const sha256 = (await sourcesIn(storage))[0]?.sha256 ?? '';
  await workspace.clear();
  expect(workspace.loaded).toMatchObject({ empty: true, sample: null });
  expect(await workspace.ask(COUNTS)).toEqual([{ sources: 0, projects: 0, indicators: 0, seen: 0 }]);
  await expect(storage.original(sha256)).rejects.toThrow();
});

test('a file can be read again in another encoding; one in which it makes no sense changes nothing', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('own.csv', FORM('修路', '10')));
  expect(await workspace.originals.reread(1, { encoding: 'utf-16le' })).toMatchObject({ status: 'failed' });
  expect(await workspace.ask('select name, encoding from seen, source')).toEqual([{ name: '修路', encoding: 'utf-8' }]);
  expect(await workspace.originals.reread(1, { encoding: 'utf-8' })).toMatchObject({ status: 'done', accepted: 1 });
});
