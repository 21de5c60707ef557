import { afterAll, expect, test } from 'vitest';
import { line } from '#domain/lines.ts';
import { openEngine } from '#engine/node.ts';
import { prepare } from '#model/prepare.ts';

const engine = await prepare(await openEngine());
afterAll(() => engine.close());

test('text, quotes, line breaks, an empty text and null come back as they went in', async () => {
  await engine.writer.run('create table note (place integer, words text)');
  const words = ['a,b', 'he said "无"', 'two\nlines', '', null, "'=1+1", 'back\\slash', '𠮷\u00a0'];
  const text = words.map((word, place) => line([place, word])).join('');
  await engine.writer.fill({ table: 'note', text, rows: words.length });
  const rows = await engine.ask('select words from note order by place');
  expect(rows.map((row) => row.words)).toEqual(words);
});

test('a fill that does not bring every row is refused', async () => {
  await engine.writer.run('create table pair (a integer, b integer)');
  await expect(engine.writer.fill({ table: 'pair', text: '1,2\n3,4\n', rows: 3 })).rejects.toThrow('2 of 3 rows');
  await expect(engine.writer.fill({ table: 'pair', text: '1,2\n3\n', rows: 2 })).rejects.toThrow();
});

test('named places are bound by name, each as often as it stands', async () => {
  const rows = await engine.ask('select cast(:a as integer) + cast(:b as integer) + cast(:a as integer) as sum', {
    a: 1,
    b: 5,
  });
  expect(rows).toEqual([{ sum: 7 }]);
  await expect(engine.ask('select :missing')).rejects.toThrow('no value for :missing');
});

test('a number too large to be exact is refused, never rounded', async () => {
  await expect(engine.ask('select 9007199254740993 as fen')).rejects.toThrow('beyond 2^53');
});

test('the engine reaches no file, no network and no extension', async () => {
  for (const sql of [
    "select * from read_csv('https://example.org/x.csv')",
    "select * from read_csv('/etc/passwd')",
    'load parquet',
    'set enable_external_access = true',
  ]) {
    await expect(engine.writer.run(sql)).rejects.toThrow();
  }
  expect(await engine.ask('select 1 as alive')).toEqual([{ alive: 1 }]);
});
