import { expect, test } from 'vitest';
import { PROVENANCE, provenance } from '#app/panel/provenance.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { brief } from '#panels/brief/draw.ts';
import { ledger } from '#panels/ledger/draw.ts';
import { memoryStorage } from '#storage/memory.ts';
import { handBack, sentWorkbook } from '#test/corrections.ts';
import { drawnFrom, lookFrom, ownOf, records, rowsFrom } from '#test/panels/asked.ts';
import { answered, plainSheets, workbookOf } from '#test/paper.ts';
import { dataFile, importInto, jsonOf, openWorkspace, sourcesIn, textFile } from '#test/workspace.ts';

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
const ROADS = '2023,修路,甲单位,10,数量指标,修路,3公里\n';
const ANEW = '2023,修路,甲单位,12.5,数量指标,修路,4公里\n';
const SCHOOL = '2023,食堂,甲单位,5,数量指标,食堂,1间\n';
const BAD = '2023,打井,甲单位,八十来万,数量指标,机井,2眼\n';
/** Set aside for its year; its money can be read. */
const WELLS = '去年,打井,甲单位,7,数量指标,机井,5眼\n';

/** The parts in the order they are printed: found, accepted, quarantined, dropped, superseded. */
type Parts = readonly [number, number, number, number, number];
const WORDS = ['found', 'accepted', 'quarantined', 'dropped', 'superseded'] as const;

/** Every place the ledger is printed, in forms and 万元; all must say the same and agree with what is seen. */
async function holds(workspace: Workspace, forms: Parts, wan: Parts): Promise<void> {
  const twin = records(await drawnFrom(workspace, ledger)).at(-1) ?? {};
  expect(WORDS.map((word) => twin[word])).toEqual(forms);
  expect(WORDS.map((word) => Number(twin[`amount_${word}`]) / 1e6)).toEqual(wan);
  expect(twin.balanced).toBe('相符');
  const said = sentence(forms);
  const { ledger: printed } = ownOf(await drawnFrom(workspace, brief, '#/brief?year=all'));
  expect(printed).toBe(`${said}；${amounts(forms, wan)} 万元；相符`);
  const [row] = await rowsFrom(workspace, PROVENANCE, '#/overview');
  const look = await lookFrom(workspace, '#/overview');
  const facts = provenance(row, { ...look, loaded: workspace.loaded, made: new Date(0) });
  const foot = facts.find(({ id }) => id === 'ledger')?.words;
  const yuan = wan.map((part) => part * 10_000);
  expect(foot).toBe(`${said}；${amounts(forms, yuan as unknown as Parts)} 元；张数与金额相符`);
  const { ledger: exported } = JSON.parse(await (await jsonOf(workspace)).text());
  expect(['forms_found', ...WORDS.slice(1)].map((word) => exported[word])).toEqual(forms);
  expect(WORDS.map((word) => Number(exported[`amount_${word}`]) / 1e4)).toEqual(wan);
  const [seen] = await workspace.ask('select count(*) as forms, cast(sum(amount) as bigint) as amount from seen');
  expect([Number(seen?.forms), Number(seen?.amount) / 1e6]).toEqual([forms[1], wan[1]]);
}

function sentence([found, accepted, quarantined, dropped, superseded]: Parts): string {
  const rest = [...(dropped ? [`＋丢弃 ${dropped}`] : []), ...(superseded ? [`＋被替换 ${superseded}`] : [])];
  return `读到 ${found} 张＝入库 ${accepted}＋隔离 ${quarantined}${rest.join('')}`;
}

function amounts(forms: Parts, money: Parts): string {
  const printed = money.map((part) => part.toLocaleString('en-US', { minimumFractionDigits: 2 }));
  const shown = printed.filter((_, at) => at < 3 || forms[at] !== 0);
  return `${shown[0]}＝${shown.slice(1).join('＋')}`;
}

test('one form replaced by another version is superseded, not counted twice', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', HEADER + ROADS + SCHOOL));
  await importInto(workspace, textFile('new.csv', HEADER + ANEW));
  await holds(workspace, [3, 2, 0, 0, 1], [27.5, 17.5, 0, 0, 10]);
});

test('what is kept beside a version that yields is superseded too', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', HEADER + ROADS + SCHOOL));
  await workspace.import([textFile('new.csv', HEADER + ANEW)], {
    ask: async ({ questions }) => ({ answers: questions.map(({ answers }) => answers), versions: 'keep' }),
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  await holds(workspace, [3, 2, 0, 0, 1], [27.5, 15, 0, 0, 12.5]);
});

test('a form of two years is no replacement', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', HEADER + ROADS));
  await importInto(workspace, textFile('new.csv', HEADER + ANEW.replace('2023', '2024')));
  await holds(workspace, [2, 2, 0, 0, 0], [22.5, 22.5, 0, 0, 0]);
});

test('three versions one over the other; the newest removed and put in again', async () => {
  const workspace = await openWorkspace();
  for (const amount of ['1', '2', '3'])
    await importInto(workspace, textFile(`${amount}.csv`, HEADER + ROADS.replace(',10,', `,${amount},`)));
  await holds(workspace, [3, 1, 0, 0, 2], [6, 3, 0, 0, 3]);
  await workspace.remove(3);
  await holds(workspace, [2, 1, 0, 0, 1], [3, 2, 0, 0, 1]);
});

test('one returned correction supersedes one form', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, dataFile('wujing-2023.csv'));
  const name = '联管大队整治经费';
  const [form] = await workspace.ask('select cast(amount as bigint) as amount from seen where name = :name', { name });
  const sent = await plainSheets(await sentWorkbook(workspace, { units: ['吴泾镇城市运行管理中心'] }));
  const answers = [{ sheet: name, line: '成本指标', left: '整治成本控制数', right: '≤112.50万元' }];
  const { report } = await handBack(workspace, [await workbookOf(answered(sent, answers), '整改单.xlsx')]);
  expect(report.status).toBe('done');
  const amount = Number(form?.amount) / 1e6;
  await holds(workspace, [9, 8, 0, 0, 1], [593.59 + amount, 593.59, 0, 0, amount]);
});

test('a form dropped from those set aside stays read, in forms and money; mended it is in', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, textFile('mixed.csv', HEADER + ROADS + SCHOOL + WELLS));
  await holds(workspace, [3, 2, 1, 0, 0], [22, 15, 7, 0, 0]);
  await workspace.originals.amend(1, [{ sheet: null, row: 4, dropped: true }]);
  for (const one of [workspace, await openWorkspace({ storage })]) await holds(one, [3, 2, 0, 1, 0], [22, 15, 0, 7, 0]);
  await workspace.originals.reread(1, { edits: null });
  await holds(workspace, [3, 2, 1, 0, 0], [22, 15, 7, 0, 0]);
  const edit = { sheet: null, row: 4, part: 0, column: 0, label: '年度', before: '去年', text: '2023' };
  await workspace.originals.amend(1, [edit]);
  await holds(workspace, [3, 3, 0, 0, 0], [22, 22, 0, 0, 0]);
});

test('the only form of a file, set aside, can be dropped', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('other.csv', HEADER + SCHOOL));
  await importInto(workspace, textFile('bad.csv', HEADER + BAD));
  expect(await workspace.originals.amend(2, [{ sheet: null, row: 2, dropped: true }])).not.toMatchObject({
    status: 'failed',
  });
  await holds(workspace, [2, 1, 0, 1, 0], [5, 5, 0, 0, 0]);
});

test('an original removed takes its forms out of what was read', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', HEADER + ROADS), textFile('more.csv', HEADER + SCHOOL + BAD));
  await workspace.remove(2);
  await holds(workspace, [1, 1, 0, 0, 0], [10, 10, 0, 0, 0]);
});

test('a removed original, or a dropped form, can be taken back in its place until something else changes', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, textFile('old.csv', HEADER + ROADS));
  await importInto(workspace, textFile('new.csv', HEADER + ANEW + WELLS));
  const before = workspace.loaded.fingerprint;
  const all: readonly [Parts, Parts] = [
    [3, 1, 1, 0, 1],
    [29.5, 12.5, 7, 0, 10],
  ];
  await workspace.remove(1);
  await holds(workspace, [2, 1, 1, 0, 0], [19.5, 12.5, 7, 0, 0]);
  expect(workspace.removals.last).toMatchObject({ of: 'source', name: 'old.csv' });
  await workspace.removals.undo();
  expect(workspace.loaded.fingerprint).toBe(before);
  await holds(workspace, ...all);

  await workspace.removals.drop({ source: 2, sheet: null, row: 3 }, '打井');
  await holds(workspace, [3, 1, 0, 1, 1], [29.5, 12.5, 0, 7, 10]);
  expect(workspace.removals.last).toMatchObject({ of: 'form', name: '打井' });
  await workspace.removals.undo();
  await holds(await openWorkspace({ storage }), ...all);

  await workspace.remove(1);
  await importInto(workspace, textFile('more.csv', HEADER + SCHOOL));
  expect(workspace.removals.last).toBeNull();
  await workspace.removals.undo();
  expect(await sourcesIn(storage)).toHaveLength(2);
});

test('a file dropped again while a sample is shown brings back the own data, once', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  const file = textFile('own.csv', HEADER + ROADS + SCHOOL + BAD);
  await importInto(workspace, file);
  await workspace.showSample('multi-year');
  expect(await importInto(workspace, file)).toMatchObject({
    accepted: 2,
    quarantined: 1,
    files: [{ outcome: 'already', accepted: 2, quarantined: 1 }],
  });
  expect(workspace.loaded.sample).toBeNull();
  expect(await sourcesIn(storage)).toHaveLength(1);
  await holds(workspace, [3, 2, 1, 0, 0], [15, 15, 0, 0, 0]);

  await workspace.showSample('wujing');
  const report = await importInto(workspace, file, textFile('new.csv', HEADER + ANEW));
  expect(report.files.map(({ file: name, outcome }) => [name, outcome])).toEqual([
    ['own.csv', 'already'],
    ['new.csv', 'in'],
  ]);
  expect(await sourcesIn(storage)).toHaveLength(2);
  await holds(workspace, [4, 2, 1, 0, 1], [27.5, 17.5, 0, 0, 10]);
});

test('of a damaged original every print says that its forms are missing, until the same file is dropped again', async () => {
  const storage = memoryStorage();
  const first = await openWorkspace({ storage });
  const file = textFile('own.csv', HEADER + ROADS);
  await importInto(first, file);
  await importInto(first, textFile('more.csv', HEADER + SCHOOL));
  const [{ sha256 } = { sha256: '' }] = await sourcesIn(storage);
  let isBroken = true;
  const workspace = await openWorkspace({
    storage: {
      ...storage,
      original: async (name) => (isBroken && name === sha256 ? new Blob(['damaged']) : storage.original(name)),
      keep: (name, original) => {
        isBroken &&= name !== sha256;
        return storage.keep(name, original);
      },
    },
  });
  const rows = records(await drawnFrom(workspace, ledger));
  expect(rows.map(({ file: name, found, balanced }) => [name, found, balanced])).toEqual([
    ['own.csv', null, '原件读不出'],
    ['more.csv', 1, '相符'],
    ['合计', 1, '相符'],
  ]);
  const missing = '另有 1 个文件的原件读不出，其中的表不在内';
  const { ledger: printed } = ownOf(await drawnFrom(workspace, brief, '#/brief'));
  expect(printed).toBe(`读到 1 张＝入库 1＋隔离 0；5.00＝5.00＋0.00 万元；相符；${missing}`);
  const [row] = await rowsFrom(workspace, PROVENANCE, '#/overview');
  const look = await lookFrom(workspace, '#/overview');
  const facts = provenance(row, { ...look, loaded: workspace.loaded, made: new Date(0) });
  expect(facts.find(({ id }) => id === 'ledger')?.words).toContain(missing);
  const { ledger: exported } = JSON.parse(await (await jsonOf(workspace)).text());
  expect(exported.files[0]).toMatchObject({ file: 'own.csv', forms_found: null, accepted: null });

  await workspace.showSample('wujing');
  await importInto(workspace, file);
  expect(workspace.loaded.damaged).toEqual([]);
  await holds(workspace, [2, 2, 0, 0, 0], [15, 15, 0, 0, 0]);
});
