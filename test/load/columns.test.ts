import { expect, test } from 'vitest';
import type { Asked, FileQuestion } from '#load/questions.ts';
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
