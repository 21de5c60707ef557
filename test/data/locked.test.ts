import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { Ask } from '#data/import/questions.ts';
import type { Report } from '#data/import/report.ts';
import { openZip } from '#intake/bytes/zip.ts';
import { memoryStorage } from '#storage/memory.ts';
import { openWorkspace, sourcesIn, textFile } from '#test/workspace.ts';

const PASSWORD = '吴泾2023';
const OWN = textFile('own.csv', '年度,项目名称,年度资金申请总额(元)\n2024,修路,1\n');

function locked(name: string): File {
  return new File([new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))], name);
}

function importing(workspace: Workspace, files: readonly File[], ask: Ask): Promise<Report> {
  return workspace.import(files, { ask, seen: () => undefined, signal: new AbortController().signal });
}

/** Gives these passwords one after the other, and takes what is proposed for everything else. */
function giving(...passwords: readonly string[]): { readonly ask: Ask; readonly told: [string, boolean][] } {
  const told: [string, boolean][] = [];
  const ask: Ask = async ({ locked: closed, questions }) => {
    for (const file of closed?.files ?? []) {
      for (const password of passwords) told.push([file.name, (await closed?.unlock(file, password)) ?? false]);
    }
    return { answers: questions.map(({ answers }) => answers), versions: 'replace' };
  };
  return { ask, told };
}

test.each(['locked.xlsx', 'locked.xls', 'locked.docx', 'locked-agile.xlsx'])(
  '%s asks for its password, tells a wrong one, comes in with the right one and is there after a reload',
  async (name) => {
    const storage = memoryStorage();
    const workspace = await openWorkspace({ storage });
    const { ask, told } = giving('wrong', PASSWORD);
    const report = await importing(workspace, [locked(name)], ask);
    expect(told).toEqual([
      [name, false],
      [name, true],
    ]);
    expect(report.accepted).toBe(1);
    const before = await workspace.ask('select name from project');
    const again = await openWorkspace({ storage });
    expect(again.loaded.damaged).toEqual([]);
    expect(await again.ask('select name from project')).toEqual(before);
    const second = await importing(again, [locked(name)], giving(PASSWORD).ask);
    expect(second.files.map(({ outcome }) => outcome)).toEqual(['already']);
  },
);

test('the file is kept as it was dropped beside what is in it, and the password nowhere', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importing(workspace, [locked('locked.xlsx')], giving(PASSWORD).ask);
  const [source] = await sourcesIn(storage);
  expect(source?.file).toBe('locked.xlsx');
  const kept = await storage.original(source?.sha256 ?? '');
  const archive = await openZip(kept);
  expect(archive.names).toEqual(['mingji-joined.json', '1/locked.xlsx', 'kept/locked.xlsx']);
  expect(await archive.read('kept/locked.xlsx')).toEqual(new Uint8Array(await locked('locked.xlsx').arrayBuffer()));
  const everything = [
    await kept.text(),
    JSON.stringify(await storage.manifest()),
    ...(await storage.notes('')).values(),
  ];
  expect(everything.filter((text) => text.includes(PASSWORD))).toEqual([]);
});

test('a file whose password is not given is refused, the others of its drop come in', async () => {
  const workspace = await openWorkspace();
  const report = await importing(workspace, [locked('locked.xls'), OWN], giving('guess').ask);
  expect(report.files.map(({ file, outcome, refusal }) => [file, outcome, refusal?.code])).toEqual([
    ['locked.xls', 'refused', 'F36'],
    ['own.csv', 'in', undefined],
  ]);
});

test('an import called off at the password changes nothing', async () => {
  const workspace = await openWorkspace();
  const report = await importing(workspace, [locked('locked.docx'), OWN], async () => null);
  expect(report.status).toBe('cancelled');
  expect(workspace.loaded.empty).toBe(true);
});
