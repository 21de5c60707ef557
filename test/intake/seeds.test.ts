import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataFile, importInto, jsonOf, openWorkspace } from '#test/workspace.ts';

type Project = Readonly<Record<string, unknown>>;

async function projects(file: File): Promise<{ readonly report: unknown; readonly list: readonly Project[] }> {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, file);
  const whole = JSON.parse(await (await jsonOf(workspace)).text());
  return { report, list: whole.projects.map(({ source: _, ...project }: Project) => project) };
}

test('the eight printed forms as text come in as the same data as the table made of them by hand', async () => {
  const printed = readFileSync(new URL('../fixtures/wujing-2023.tsv', import.meta.url));
  const { report, list } = await projects(new File([printed], 'forms.txt'));
  expect(report).toMatchObject({ status: 'done', accepted: 8, quarantined: 0 });
  expect(list).toEqual((await projects(dataFile('wujing-2023.json'))).list);
});
