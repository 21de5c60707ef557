import { expect, test } from 'vitest';
import { readManifest } from '#data/dataset/readManifest.ts';
import { asideIn, soundManifest } from '#data/dataset/rescue.ts';
import { readableNote } from '#data/notes/readable.ts';
import { memoryStorage } from '#storage/memory.ts';
import type { StoredSource } from '#storage/storage.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const OWN = textFile('own.csv', '年度,项目名称,年度资金申请总额(元)\n2024,修路,1\n');

function source(number: number, sha = 'a'): StoredSource {
  return { source: number, file: `${sha}.csv`, sha256: sha.repeat(64), bytes: 1, imported_at: '', answers: {} };
}

const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);

/** A damaged manifest, and the sources that can still be read of it. */
const MANIFESTS: readonly (readonly [string, unknown, readonly number[]])[] = [
  ['a number', 7, []],
  ['a text', 'manifest', []],
  ['a list', [source(1)], []],
  ['true', true, []],
  ['nothing in it', {}, []],
  ['no sources', { epoch: 3 }, []],
  ['sources that are null', { epoch: 3, sources: null }, []],
  ['sources that are a record', { epoch: 3, sources: { 0: source(1) } }, []],
  ['an epoch that is a text', { epoch: 'three', sources: [source(1)] }, [1]],
  ['a negative epoch', { epoch: -1, sources: [source(1)] }, [1]],
  ['a null among the sources', { epoch: 3, sources: [null, source(2)] }, [2]],
  ['two sources of one number', { epoch: 3, sources: [source(1), source(1, 'b'), source(2, 'c')] }, [1, 3, 2]],
  ['the same file twice', { epoch: 3, sources: [source(1), source(2)] }, [1]],
  ['a source without a hash', { epoch: 3, sources: [{ ...source(1), sha256: undefined }, source(2, 'b')] }, [2]],
  ['a source number that is a text', { epoch: 3, sources: [{ ...source(1), source: '1' }] }, []],
  ['answers that are a list', { epoch: 3, sources: [{ ...source(1), answers: [] }] }, []],
  ['columns that are no JSON', { epoch: 3, sources: [{ ...source(1), answers: { columns: '{' } }] }, []],
  ['edits of nothing', { epoch: 3, sources: [{ ...source(1), answers: { edits: '[null]' } }] }, []],
  ['frameworks that are no JSON', { epoch: 3, sources: [{ ...source(1), answers: { frameworks: '{' } }] }, [1]],
  ['a newer edition', { epoch: 3, sources: [source(1)], edition: 2 }, [1]],
  ['deep junk', { epoch: 3, sources: [deep, source(1)] }, [1]],
  ['a number that JSON does not have', { epoch: 3n, sources: [source(1)] }, [1]],
];

test.each(MANIFESTS)(
  'a manifest with %s: what is readable is used, the rest lies aside',
  async (_, manifest, numbers) => {
    const storage = memoryStorage({ manifest });
    const read = await soundManifest(storage);
    expect(read?.sources.map((one) => one.source)).toEqual(numbers);
    expect(await asideIn(storage)).toBe(1);
    expect(readManifest(await storage.manifest())).toEqual({ manifest: read, sound: true });
    expect(await soundManifest(storage)).toEqual(read);
    expect(await asideIn(storage)).toBe(1);
  },
);

test('a sound manifest stays as it is, and nothing lies aside', async () => {
  const manifest = { epoch: 3, sources: [source(1), source(4, 'b')] };
  const storage = memoryStorage({ manifest });
  expect(await soundManifest(storage)).toEqual(manifest);
  expect(await asideIn(storage)).toBe(0);
  expect(await soundManifest(memoryStorage())).toBe(null);
});

const VERDICT = { identity: 'i', rule: 'r', content: 'c', verdict: 'rejected', reason: '', decided_at: '' };
const EVENT = { identity: 'i', step: 'sent', round: 1, deadline: null, at: '2024-01-01' };
const DISPUTE = { identity: 'i', rule: 'r', content: 'c', reason: '', sha256: 's', at: '' };
const NOTE = { id: 'n', place: { on: 'panel', panel: 'sources' }, text: '看', written_at: '' };
const ROW = { sheet: null, row: 2, year: 2024, department: null, unit: null, code: null, name: '修路', amount: 1 };
const ROSTER = {
  file: 'r.csv',
  sha256: 's',
  bytes: 1,
  imported_at: '',
  left_out: [],
  rows: [{ ...ROW, fault: null, raw: '' }],
};

/** A sound note of each kind. */
const NOTES: readonly (readonly [string, string])[] = [
  ['verdicts', JSON.stringify([VERDICT])],
  ['saved views', JSON.stringify([{ name: '名', hash: '#/data' }])],
  ['annotations', JSON.stringify([NOTE])],
  ['disputes', JSON.stringify([DISPUTE])],
  ['review rounds', `${JSON.stringify(EVENT)}\n`],
  ['roster', JSON.stringify(ROSTER)],
  ['columns 1234', JSON.stringify({ 名称: 'name', 备注: null })],
  ['rule packs', JSON.stringify([])],
];

/** What no reader of any kind can read. */
const DAMAGED: readonly unknown[] = [
  'null',
  '7',
  'true',
  '"text"',
  '[null]',
  '[{}]',
  '[7]',
  '{"format":"mingji/9","entries":1}',
  '{',
  '{"rows":[null]}',
  '\u0000',
  '['.repeat(3000),
  7,
  null,
  { verdict: 1 },
  ['[]'],
];

test.each([...NOTES, ['rule pack', ''] as const])(
  '%s: a sound note stays, none of the damaged ones is taken for sound',
  (key, sound) => {
    if (key !== 'rule pack') expect(readableNote(key, sound)).toBe(sound);
    for (const note of DAMAGED) expect(readableNote(key, note), String(note).slice(0, 40)).toBe(null);
  },
);

test('of a damaged list what can be read stays', () => {
  for (const junk of [
    null,
    7,
    'text',
    [],
    {},
    { verdict: 'maybe' },
    { ...VERDICT, reason: 3 },
    deep,
    true,
    [VERDICT],
  ]) {
    expect(readableNote('verdicts', JSON.stringify([junk, VERDICT]))).toBe(JSON.stringify([VERDICT]));
  }
  expect(readableNote('review rounds', `{\n${JSON.stringify(EVENT)}\n`)).toBe(`${JSON.stringify(EVENT)}\n`);
});

test('notes of a kind this edition does not know are left alone', () => {
  expect(readableNote('something newer', '{')).toBe('{');
});

test('a page whose every record is damaged opens, says so, and hands them out as they were', async () => {
  const keys = [...NOTES.map(([key]) => key), 'rule pack'];
  const notes = new Map(keys.map((key) => [key, '{damaged']));
  const storage = memoryStorage({ manifest: { epoch: 'x', sources: 7 }, notes });
  const workspace = await openWorkspace({ storage });
  expect(workspace.loaded).toMatchObject({ aside: keys.length + 1, empty: true, sample: null });
  const rescue = JSON.parse((await (await workspace.backups.rescue())?.text()) ?? '');
  expect(new Map(rescue.records.map((one: { record: string; raw: unknown }) => [one.record, one.raw]))).toEqual(
    new Map<string, unknown>([['manifest', { epoch: 'x', sources: 7 }], ...notes]),
  );
  expect((await importInto(workspace, OWN)).status).toBe('done');
  await workspace.backups.forgetRescue();
  expect(workspace.loaded.aside).toBe(0);
});

test('an original that a damaged manifest named is not swept away', async () => {
  const originals = new Map([['c'.repeat(64), new Blob(['c'])]]);
  const damaged = { epoch: 1, sources: [{ ...source(1, 'c'), source: null }] };
  const storage = memoryStorage({ manifest: damaged, originals });
  await soundManifest(storage);
  await storage.sweep(['c'.repeat(64)]);
  expect([...originals.keys()]).toEqual(['c'.repeat(64)]);
});
