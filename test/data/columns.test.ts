import { expect, test } from 'vitest';
import type { Asked, FileQuestion } from '#data/import/questions.ts';
import type { Answers } from '#intake/read.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const FILE = (name: string) =>
  textFile(
    `${name}.csv`,
    `年度,项目名称,区级拨付经费(元),经办科室,二级指标,考核指标,考核指标值\n2023,${name},1200,规划科,数量指标,修路,3公里\n`,
  );

const withMoney = (answers: Answers): Answers => ({
  ...answers,
  columns: { ...answers.columns, '区级拨付经费(元)': 'annual' },
});

test('headers that could be what is missing are asked once, with a guess; the choice is remembered for the same headers', async () => {
  const workspace = await openWorkspace({ storage: memoryStorage() });
  const asked: FileQuestion[] = [];
  const handlers = {
    ask: async ({ questions }: Asked) => {
      asked.push(...questions);
      return { answers: questions.map(({ answers }) => withMoney(answers)), versions: 'replace' as const };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  };
  expect(await workspace.import([FILE('修路')], handlers)).toMatchObject({ status: 'done' });
  expect(asked[0]?.columns.map(({ label, field, samples }) => [label, field, samples])).toEqual([
    ['区级拨付经费(元)', 'annual', ['1200']],
    ['经办科室', null, ['规划科']],
    ['考核指标', 'indicator', ['修路']],
    ['考核指标值', 'target', ['3公里']],
  ]);
  // A faint likeness is offered and not chosen.
  expect(asked[0]?.answers.columns).toMatchObject({ '区级拨付经费(元)': null, 考核指标: 'indicator' });
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
      return { answers: questions.map(({ answers }) => withMoney(answers)), versions: 'replace' as const };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  };
  await here.import([FILE('修路')], handlers);
  const [habit] = await here.habits.columns();
  expect(habit?.columns).toEqual({
    '区级拨付经费(元)': 'annual',
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

test('headings of which none is known are asked with their values, and what is said is remembered', async () => {
  const workspace = await openWorkspace({ storage: memoryStorage() });
  const asked: FileQuestion[] = [];
  const said: Answers['columns'] = {
    工作: 'name',
    经办: 'unit',
    '钱(万元)': 'annual',
    大类: 'level1',
    类: 'level2',
    看什么: 'indicator',
    比: 'operator',
    多少: 'target',
    量: 'measure_unit',
    要做到: 'goal_annual',
  };
  const handlers = {
    ask: async ({ questions }: Asked) => {
      asked.push(...questions);
      return {
        answers: questions.map(({ answers }) => ({ ...answers, year: 2024, columns: { ...answers.columns, ...said } })),
        versions: 'replace' as const,
      };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  };
  const file = (name: string) =>
    textFile(
      `${name}.csv`,
      `工作,经办,钱(万元),大类,类,看什么,比,多少,量,要做到,其他话\n${name},乙所,30,产出指标,数量指标,里程,≥,3,公里,修好路。,甲话\n`,
    );
  expect(await workspace.import([file('修路')], handlers)).toMatchObject({ status: 'done' });
  expect(asked[0]?.columns.map(({ label, samples }) => [label, ...samples])).toEqual([
    ['工作', '修路'],
    ['经办', '乙所'],
    ['钱(万元)', '30'],
    ['大类', '产出指标'],
    ['类', '数量指标'],
    ['看什么', '里程'],
    ['比', '≥'],
    ['多少', '3'],
    ['量', '公里'],
    ['要做到', '修好路。'],
    ['其他话', '甲话'],
  ]);
  expect(await workspace.ask('select name, unit, goal_annual, amount, year from project')).toEqual([
    { name: '修路', unit: '乙所', goal_annual: '修好路。', amount: 30_000_000, year: 2024 },
  ]);
  expect(await workspace.ask('select level1, kind, name, operator, value, unit from indicator')).toEqual([
    { level1: '产出指标', kind: 'quantity', name: '里程', operator: '≥', value: 3, unit: '公里' },
  ]);
  await workspace.import([file('绿化')], handlers);
  expect(asked[1]?.asks).toMatchObject({ columns: false, year: true });
});

test('a table of something else, nothing said of it, stays out with what can be done', async () => {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, textFile('通讯录.csv', '姓名,电话,地址\n张三,123,某路\n'));
  expect(report.files).toMatchObject([{ refusal: { code: 'F04', raw: '姓名 | 电话 | 地址' } }]);
});

test('labels of printed forms are asked once and remembered for forms with the same ones', async () => {
  const workspace = await openWorkspace({ storage: memoryStorage() });
  const asked: FileQuestion[] = [];
  const form = (name: string) =>
    textFile(
      `${name}.csv`,
      `项目支出绩效目标表,\n（2024年度）,\n项目名称,${name}\n实施单位,乙所\n财政下达资金指标（万元）,35\n年度目标,养护。\n二级指标,三级指标,指标值\n数量指标,里程,3公里\n`,
    );
  const handlers = {
    ask: async ({ questions }: Asked) => {
      asked.push(...questions);
      const answers = questions.map((question) => ({
        ...question.answers,
        columns: { '财政下达资金指标（万元）': 'annual' as const },
      }));
      return { answers, versions: 'replace' as const };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  };
  await workspace.import([form('修路')], handlers);
  await workspace.import([form('绿化')], handlers);
  expect(asked.map(({ file }) => file.name)).toEqual(['修路.csv']);
  expect(await workspace.ask('select name, annual from project order by project')).toEqual([
    { name: '修路', annual: 35_000_000 },
    { name: '绿化', annual: 35_000_000 },
  ]);
});
