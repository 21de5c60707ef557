import { expect, test } from 'vitest';
import { Annotations, LONGEST_ANNOTATION } from '#data/notes/annotations.ts';
import { memoryStorage } from '#storage/memory.ts';
import { openWorkspace } from '#test/workspace.ts';

const PANEL = { on: 'panel', panel: 'headline' } as const;
const PROJECT = { on: 'project', identity: 'target\u001f2023\u001f001' } as const;
const ROW = { on: 'indicator', identity: PROJECT.identity, level2: '数量指标', name: '养护里程' } as const;

async function said(annotations: Annotations) {
  return (await annotations.all()).map(({ place, text }) => [place, text]);
}

test('annotations stay where they were written, in the order of writing, and outlive the page', async () => {
  const storage = memoryStorage();
  const annotations = new Annotations(storage);
  await annotations.add(PROJECT, ' 已与单位核对。\n附件齐全。 ');
  await annotations.add(ROW, '里程以验收单为准');
  await annotations.add(PANEL, '会上用这张图');
  await annotations.add(PROJECT, '七月复查');
  expect(await said(new Annotations(storage))).toEqual([
    [PROJECT, '已与单位核对。\n附件齐全。'],
    [ROW, '里程以验收单为准'],
    [PANEL, '会上用这张图'],
    [PROJECT, '七月复查'],
  ]);
});

test('what two windows write is kept, both of it', async () => {
  const storage = memoryStorage();
  const [one, other] = [new Annotations(storage), new Annotations(storage)];
  await Promise.all([one.add(PROJECT, '甲窗口'), other.add(PROJECT, '乙窗口'), one.add(PANEL, '甲窗口再写')]);
  expect(new Set((await one.all()).map(({ text }) => text))).toEqual(new Set(['甲窗口', '乙窗口', '甲窗口再写']));
});

test('an annotation is changed in its place and deleted; one deleted elsewhere is not lost while it is changed', async () => {
  const storage = memoryStorage();
  const [one, other] = [new Annotations(storage), new Annotations(storage)];
  await one.add(PROJECT, '初稿');
  await one.add(PANEL, '会上用');
  const [first] = await one.all();
  if (first === undefined) throw new Error('nothing was kept');
  await one.write({ ...first, text: '定稿' });
  expect(await said(other)).toEqual([
    [PROJECT, '定稿'],
    [PANEL, '会上用'],
  ]);
  await other.drop(first.id);
  await one.write({ ...first, text: '再改' });
  expect(await said(other)).toEqual([
    [PANEL, '会上用'],
    [PROJECT, '再改'],
  ]);
});

test('an annotation is cut where the field ends, and a broken one beside readable ones is left out', async () => {
  const storage = memoryStorage();
  const annotations = new Annotations(storage);
  const good = { id: 'a', place: ROW, text: '好', written_at: '2026-01-01T00:00:00.000Z' };
  const bad = [
    null,
    1,
    { ...good, place: { on: 'indicator', identity: 'x' } },
    { ...good, place: null },
    { text: 'x' },
  ];
  await storage.remember('annotations', JSON.stringify([...bad, good]));
  expect(await annotations.all()).toEqual([good]);
  await storage.remember('annotations', '{');
  expect(await annotations.all()).toEqual([]);
  await annotations.add(PANEL, '长'.repeat(LONGEST_ANNOTATION + 1));
  expect((await annotations.all())[0]?.text).toHaveLength(LONGEST_ANNOTATION);
});

test('clearing all data forgets annotations as it forgets verdicts; the removal of a file does not', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  await workspace.annotations.add(PROJECT, '留着');
  await workspace.showSample('multi-year');
  expect(await said(workspace.annotations)).toEqual([[PROJECT, '留着']]);
  await workspace.clear();
  expect(await said(workspace.annotations)).toEqual([]);
});
