import { expect, test } from 'vitest';
import type { Asked, FileQuestion } from '#data/import/questions.ts';
import { memoryStorage } from '#storage/memory.ts';
import { openWorkspace, textFile } from '#test/workspace.ts';

const FILE = (name: string) =>
  textFile(
    `${name}.csv`,
    `年度,项目名称,本年申请经费(元),经办科室,二级指标,考核指标,考核指标值\n2023,${name},1200,规划科,数量指标,修路,3公里\n`,
  );

test('headers that could be what is missing are asked once, with a guess; the choice is remembered for the same headers', async () => {
  const workspace = await openWorkspace({ storage: memoryStorage() });
  const asked: FileQuestion[] = [];
  const handlers = {
    ask: async ({ questions }: Asked) => {
      asked.push(...questions);
      return { answers: questions.map(({ answers }) => answers), versions: 'replace' as const };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  };
  expect(await workspace.import([FILE('修路')], handlers)).toMatchObject({ status: 'done' });
  expect(asked[0]?.columns.map(({ label, field, samples }) => [label, field, samples])).toEqual([
    ['本年申请经费(元)', 'annual', ['1200']],
    ['经办科室', null, ['规划科']],
    ['考核指标', 'indicator', ['修路']],
    ['考核指标值', 'target', ['3公里']],
  ]);
  expect(await workspace.ask('select name, target from indicator')).toEqual([{ name: '修路', target: '3公里' }]);
  expect(await workspace.ask('select amount from seen')).toEqual([{ amount: 120_000 }]);

  expect(await workspace.import([FILE('绿化')], handlers)).toMatchObject({ status: 'done' });
  expect(asked.length).toBe(1);
  expect(await workspace.ask('select count(*) as rows from indicator where target is not null')).toEqual([{ rows: 2 }]);
});

test('what columns were said to mean can be carried to another machine, looked at and forgotten', async () => {
  const here = await openWorkspace();
  const there = await openWorkspace();
  const asked: string[] = [];
  const handlers = {
    ask: async ({ questions }: Asked) => {
      asked.push(...questions.map(({ file }) => file.name));
      return { answers: questions.map(({ answers }) => answers), versions: 'replace' as const };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  };
  await here.import([FILE('修路')], handlers);
  const [habit] = await here.habits.columns();
  expect(habit?.columns).toEqual({
    '本年申请经费(元)': 'annual',
    经办科室: null,
    考核指标: 'indicator',
    考核指标值: 'target',
  });
  expect(await there.habits.take(await here.habits.saved())).toBe(1);
  await there.import([FILE('绿化')], handlers);
  expect(asked).toEqual(['修路.csv']);
  await there.habits.forget(habit?.headers ?? '');
  await there.import([FILE('路灯')], handlers);
  expect(asked).toEqual(['修路.csv', '路灯.csv']);
});

test('a file that is no set of such choices is not taken in', async () => {
  const { habits } = await openWorkspace();
  expect(await habits.take('{"修路":1}')).toBe(null);
  expect(await habits.take('no json')).toBe(null);
  expect(
    await habits.take('{"format":"mingji-columns/1","columns":[{"headers":"x","columns":{"a":"nonsense"}}]}'),
  ).toBe(null);
  expect(await habits.columns()).toEqual([]);
});
