import { expect, test } from 'vitest';
import { zipOf } from '#data/backup/archive.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { digestOf } from '#intake/bytes/digest.ts';
import { memoryStorage } from '#storage/memory.ts';
import type { Storage, StoredSource } from '#storage/storage.ts';
import { importInto, openWorkspace, sourcesIn, textFile } from '#test/workspace.ts';

const TEXT = '年度,项目名称,年度资金申请总额(元)\n2024,修路,1\n';
const FILES = 'select file from source order by source';

/** A storage that stops for good before the change of that number, as when the page is closed. */
function stoppedAt(storage: Storage, change: number): Storage {
  let changes = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (++changes >= change) throw new Error('closed');
    return work();
  };
  return {
    ...storage,
    commit: (next, notes) => step(() => storage.commit(next, notes)),
    replace: (next, notes) => step(() => storage.replace(next, notes)),
    remember: (key, note) => step(() => storage.remember(key, note)),
    update: (key, to) => step(() => storage.update(key, to)),
    forget: (key) => step(() => storage.forget(key)),
  };
}

async function kept(storage: Storage): Promise<unknown> {
  const notes = await storage.notes('');
  return { sources: await sourcesIn(storage), notes: new Map(notes) };
}

test('clearing is one commit: stopped before any change it is all of before or nothing of it', {
  timeout: 120_000,
}, async () => {
  for (const stop of [1, 2]) {
    const storage = memoryStorage();
    const first = await openWorkspace({ storage });
    await importInto(first, textFile('a.csv', TEXT));
    await first.annotations.add({ on: 'panel', panel: 'sources' }, '看');
    for (const key of ['verdicts', 'disputes', 'saved views']) await storage.remember(key, '[]');
    await storage.remember('review rounds', '');
    const before = await kept(storage);
    const workspace = await openWorkspace({ storage: stoppedAt(storage, stop) });
    await workspace.clear().catch(() => undefined);
    const nothing = { sources: [], notes: new Map([['saved views', '[]']]) };
    expect(await kept(storage)).toEqual(stop === 1 ? before : nothing);
  }
});

test('the same bytes under another name are other data to every panel', { timeout: 120_000 }, async () => {
  const workspace = await openWorkspace();
  const seen = new Set<string>();
  const names = ['a.csv', 'b.csv', 'A.csv', ' a.csv', 'a .csv', 'a.csv.csv', '甲.csv', 'a\u200b.csv', 'a.txt', 'é.csv'];
  for (const name of names) {
    await importInto(workspace, textFile(name, TEXT));
    seen.add(workspace.loaded.fingerprint);
    await workspace.remove(1);
  }
  expect(seen.size).toBe(names.length);
});

test('an answer given between a change and the word of it is never taken for one of later', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('a.csv', TEXT));
  const before = workspace.loaded;
  await importInto(workspace, textFile('b.csv', TEXT.replace('修路', '修桥')));
  await workspace.remove(2);
  expect(workspace.loaded.fingerprint).toBe(before.fingerprint);
  expect(workspace.loaded.changes).toBeGreaterThan(before.changes);
});

test('the same bytes dropped again make a damaged or missing original whole, and no second source', {
  timeout: 120_000,
}, async () => {
  for (const damage of ['', '年度', null]) {
    const originals = new Map<string, Blob>();
    const storage = memoryStorage({ originals });
    await importInto(await openWorkspace({ storage }), textFile('a.csv', TEXT));
    const [sha256 = ''] = originals.keys();
    if (damage === null) originals.delete(sha256);
    else originals.set(sha256, new Blob([damage]));
    const workspace = await openWorkspace({ storage });
    expect(workspace.loaded.damaged).toHaveLength(1);
    await importInto(workspace, textFile('again.csv', TEXT));
    expect(workspace.loaded.damaged).toEqual([]);
    expect(await workspace.ask(FILES)).toEqual([{ file: 'a.csv' }]);
    expect((await sourcesIn(storage)).map(({ source }) => source)).toEqual([1]);
  }
});

const SHA = await digestOf(new Blob([TEXT]));
const SOURCE: StoredSource = {
  source: 1,
  file: 'a.csv',
  sha256: SHA,
  bytes: new Blob([TEXT]).size,
  imported_at: '',
  answers: {},
};

/** A back-up whose checksums hold, with these sources and the originals of that name. */
async function backupWith(sources: readonly unknown[], originals: Readonly<Record<string, string>>): Promise<File> {
  const json = (value: unknown) => new Blob([JSON.stringify(value)]);
  const parts = [
    { name: 'manifest.json', content: json({ sources }) },
    { name: 'notes.json', content: json({}) },
    ...Object.entries(originals).map(([sha, text]) => ({ name: `originals/${sha}`, content: new Blob([text]) })),
  ];
  const sums: [string, string][] = [];
  for (const { name, content } of parts) sums.push([name, await digestOf(content)]);
  const head = { format: 'mingji-backup/1', made_at: '', parts: Object.fromEntries(sums) };
  return new File([await zipOf([{ name: 'mingji-backup.json', content: json(head) }, ...parts])], 'b.zip');
}

const OTHER = `${TEXT}2024,修桥,1\n`;
const OTHER_SHA = await digestOf(new Blob([OTHER]));
const BOTH = { [SHA]: TEXT, [OTHER_SHA]: OTHER };
const SECOND = { ...SOURCE, source: 2, file: 'b.csv', sha256: OTHER_SHA, bytes: new Blob([OTHER]).size };

const WRONG: readonly (readonly [string, readonly unknown[], Readonly<Record<string, string>>, string])[] = [
  ['two sources of one number', [SOURCE, { ...SECOND, source: 1 }], BOTH, 'b.csv'],
  ['one file twice', [SOURCE, { ...SOURCE, source: 2 }], BOTH, 'a.csv'],
  ['no original', [SOURCE], {}, 'a.csv'],
  ['one original of two', [SOURCE, SECOND], { [SHA]: TEXT }, 'b.csv'],
  ['an original under a wrong hash', [SOURCE], { [SHA]: OTHER }, `originals/${SHA}`],
  ['another size than the original has', [{ ...SOURCE, bytes: 1 }], BOTH, 'a.csv'],
  ['a hash that is none', [{ ...SOURCE, sha256: 'abc' }], BOTH, 'manifest.json'],
  ['a number that is a text', [{ ...SOURCE, source: '1' }], BOTH, 'manifest.json'],
  ['a number below one', [{ ...SOURCE, source: 0 }], BOTH, 'manifest.json'],
  ['a source that is null', [null], BOTH, 'manifest.json'],
  ['answers that cannot be read', [{ ...SOURCE, answers: { columns: '{' } }], BOTH, 'manifest.json'],
];

test('a back-up that names every file and brings it is taken', async () => {
  const workspace = await openWorkspace();
  await workspace.backups.restore(await workspace.backups.read(await backupWith([SOURCE, SECOND], BOTH)));
  expect(await workspace.ask(FILES)).toEqual([{ file: 'a.csv' }, { file: 'b.csv' }]);
});

let reading: Promise<Workspace> | null = null;
test.each(WRONG)('a back-up with %s is refused whole, and named', async (_, sources, originals, raw) => {
  reading ??= openWorkspace();
  const file = await backupWith(sources, originals);
  await expect((await reading).backups.read(file)).rejects.toMatchObject({ code: 'F62', raw });
});
