import { expect, test } from 'vitest';
import { zipOf } from '#data/backup/archive.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { isBackup } from '#intake/bytes/format.ts';
import { memoryStorage } from '#storage/memory.ts';
import { dataFile, importInto, jsonOf, openWorkspace, sourcesIn, textFile } from '#test/workspace.ts';

const FINDINGS = 'select project, rule, position, kind from finding order by project, rule, position limit 1';
const VERDICTS = 'select identity, rule, content, verdict, reason from verdict order by all';

const OTHER = '年度,项目名称,年度资金申请总额(元)\n2024,修路,1\n';

async function reviewed(): Promise<Workspace> {
  const workspace = await openWorkspace();
  await importInto(workspace, dataFile('wujing-2023.csv'));
  const [place] = await workspace.ask(FINDINGS);
  if (place === undefined) throw new Error('no finding to judge');
  const { project, rule, position, kind } = place;
  await workspace.reviewing.judge(
    [
      {
        project: Number(project),
        rule: String(rule),
        position: position === null || position === undefined ? null : Number(position),
        kind: kind === null || kind === undefined ? null : String(kind),
      },
    ],
    'rejected',
    '另附说明',
  );
  await workspace.savedViews.keep({ name: '经常性项目', hash: '#/overview?category=recurring' });
  return workspace;
}

async function backup(workspace: Workspace): Promise<File> {
  return new File([await workspace.backups.make()], 'mingji-backup.zip');
}

async function restore(workspace: Workspace, file: File): Promise<void> {
  await workspace.backups.restore(await workspace.backups.read(file));
}

/** All that a person sees of what is kept. */
async function kept(workspace: Workspace): Promise<unknown> {
  return {
    json: await (await jsonOf(workspace)).text(),
    verdicts: await workspace.ask(VERDICTS),
    views: await workspace.savedViews.all(),
  };
}

test('a back-up restored after everything was cleared brings back data, verdicts and views', async () => {
  const workspace = await reviewed();
  const before = await kept(workspace);
  const file = await backup(workspace);
  await workspace.clear();
  expect(await kept(workspace)).not.toEqual(before);
  await restore(workspace, file);
  expect(await kept(workspace)).toEqual(before);
  expect(await workspace.ask(VERDICTS)).toHaveLength(1);
});

test('a back-up is restored on another computer, in the place of what is there, and stays', {
  timeout: 120_000,
}, async () => {
  const first = await reviewed();
  const file = await backup(first);
  const storage = memoryStorage();
  const other = await openWorkspace({ storage });
  await importInto(other, textFile('other.csv', OTHER));
  const gone = (await sourcesIn(storage))[0]?.sha256 ?? '';
  await restore(other, file);
  expect(await kept(other)).toEqual(await kept(first));
  await expect(storage.original(gone)).rejects.toThrow('no original');
  expect(await kept(await openWorkspace({ storage }))).toEqual(await kept(first));
});

test('a back-up is known by what is in it, and is no import', async () => {
  const workspace = await reviewed();
  const file = await backup(workspace);
  expect(await isBackup(file)).toBe(true);
  expect(await isBackup(dataFile('wujing-2023.csv'))).toBe(false);
  const report = await importInto(workspace, file);
  expect(report.files[0]?.refusal).toMatchObject({ code: 'F60' });
});

test('a back-up with any byte changed in what it holds is refused, and nothing changes', async () => {
  const workspace = await reviewed();
  const before = await kept(workspace);
  const bytes = new Uint8Array(await (await backup(workspace)).arrayBuffer());
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const damaged = bytes.slice();
    const at = Math.floor(bytes.length * share);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    const file = new File([damaged], 'damaged.zip');
    await expect(workspace.backups.read(file), `byte ${at}`).rejects.toMatchObject({ code: 'F62' });
  }
  const cut = new File([bytes.subarray(0, bytes.length / 2)], 'cut.zip');
  await expect(workspace.backups.read(cut)).rejects.toMatchObject({ code: 'F62' });
  expect(await kept(workspace)).toEqual(before);
});

test('what is no back-up of ours is refused with what was found', async () => {
  const workspace = await openWorkspace();
  await expect(workspace.backups.read(dataFile('wujing-2023.csv'))).rejects.toMatchObject({
    code: 'F62',
    raw: 'mingji-backup.json',
  });
});

test('a back-up of another edition is refused by its format', async () => {
  const workspace = await openWorkspace();
  const head = new Blob([JSON.stringify({ format: 'mingji-backup/9', made_at: '', parts: {} })]);
  const file = new File([await zipOf([{ name: 'mingji-backup.json', content: head }])], 'later.zip');
  await expect(workspace.backups.read(file)).rejects.toMatchObject({
    code: 'F61',
    raw: 'mingji-backup/9',
    detail: 'mingji-backup/1',
  });
});

test('a restored note that no edition can read lies aside, and the rest is restored', async () => {
  const workspace = await reviewed();
  const before = await kept(workspace);
  const read = await workspace.backups.read(await backup(workspace));
  await workspace.backups.restore({ ...read, notes: new Map([...read.notes, ['roster', '{']]) });
  expect(await kept(workspace)).toEqual(before);
  expect(JSON.parse((await (await workspace.backups.rescue())?.text()) ?? '')).toMatchObject({
    records: [{ record: 'roster', raw: '{' }],
  });
  expect(workspace.loaded.aside).toBe(1);
});
