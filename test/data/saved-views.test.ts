import { expect, test } from 'vitest';
import { SavedViews } from '#data/notes/savedViews.ts';
import { memoryStorage } from '#storage/memory.ts';

const RISKY = { name: '大额', hash: '#/overview?min=1000000' };
const NONE = { name: '写“无”', hash: '#/diagnosis?state=none' };

test('views are kept by name in their order, and outlive the page', async () => {
  const storage = memoryStorage();
  const views = new SavedViews(storage);
  await views.keep(RISKY);
  await views.keep(NONE);
  await views.keep({ ...RISKY, hash: '#/projects?min=2000000' });
  expect(await new SavedViews(storage).all()).toEqual([{ name: '大额', hash: '#/projects?min=2000000' }, NONE]);
});

test('views kept in two windows at the same moment are both kept', async () => {
  const storage = memoryStorage();
  await Promise.all([new SavedViews(storage).keep(RISKY), new SavedViews(storage).keep(NONE)]);
  expect(await new SavedViews(storage).all()).toEqual([RISKY, NONE]);
});

test('a view changes its name, takes the place of one so called, and can be deleted', async () => {
  const views = new SavedViews(memoryStorage());
  await views.keep(RISKY);
  await views.keep(NONE);
  await views.rename('大额', '大额项目');
  expect(await views.all()).toEqual([{ ...RISKY, name: '大额项目' }, NONE]);
  await views.rename('大额项目', '写“无”');
  expect(await views.all()).toEqual([{ ...RISKY, name: '写“无”' }]);
  await views.rename('写“无”', '写“无”');
  await views.drop('没有这个');
  expect(await views.all()).toEqual([{ ...RISKY, name: '写“无”' }]);
  await views.drop('写“无”');
  expect(await views.all()).toEqual([]);
});

test('what a broken note holds beside readable views is left out, and never stops the page', async () => {
  const storage = memoryStorage();
  const views = new SavedViews(storage);
  const read = async (note: string) => {
    await storage.remember('saved views', note);
    return views.all();
  };
  expect(await read('{')).toEqual([]);
  expect(await read('{"name":"x","hash":"#/"}')).toEqual([]);
  expect(await read('null')).toEqual([]);
  expect(await read(JSON.stringify([null, 1, { name: 1, hash: '#/' }, { name: ' ', hash: '#/' }, NONE]))).toEqual([
    NONE,
  ]);
  await views.keep(RISKY);
  expect(await views.all()).toEqual([NONE, RISKY]);
});
