import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
const ROADS = () => textFile('roads.csv', `${HEADER}2023,修路,甲单位,10,数量指标,里程,10公里\n`);
const TREES = () => textFile('trees.csv', `${HEADER}2023,种树,乙单位,20,数量指标,棵数,无\n`);

async function judgeFirst(workspace: Workspace): Promise<void> {
  const [found] = await workspace.ask('select project, rule, position, kind from finding order by all limit 1');
  if (found === undefined) throw new Error('no finding');
  const { project, rule, position, kind } = found;
  const place = {
    project: Number(project),
    rule: String(rule),
    position: position === null ? null : Number(position),
    kind: kind === null ? null : String(kind),
  };
  await workspace.reviewing.judge([place], 'rejected', '');
}

test('the identity of data outlives the page and is the same on another machine', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, ROADS());
  await importInto(workspace, TREES());
  const { identity } = workspace.loaded;
  expect((await openWorkspace({ storage })).loaded.identity).toEqual(identity);

  // The other machine had another file before, so that its sources bear other numbers.
  const other = await openWorkspace();
  await importInto(other, textFile('gone.csv', `${HEADER}2022,拆桥,丙单位,1,数量指标,座数,1座\n`));
  await other.remove(1);
  await importInto(other, ROADS());
  expect(other.loaded.identity).not.toEqual(identity);
  await importInto(other, TREES());
  expect(other.loaded.identity).toEqual(identity);
});

test('another file, another framework and another sample are other data; the rules stay the same', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, ROADS());
  const before = workspace.loaded.identity;
  await workspace.chooseFramework(1, 2023, '2021');
  const chosen = workspace.loaded.identity;
  await workspace.showSample('wujing');
  const wujing = workspace.loaded.identity;
  await workspace.showSample('multi-year');
  const data = [before, chosen, wujing, workspace.loaded.identity].map((one) => one.data);
  expect(new Set(data).size).toBe(4);
  expect(chosen.judging).toBe(before.judging);
});

test('a framework chosen and taken back leaves the same data', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, ROADS());
  const before = workspace.loaded.identity;
  await workspace.chooseFramework(1, 2023, '2021');
  await workspace.chooseFramework(1, 2023, null);
  expect(workspace.loaded.identity).toEqual(before);
});

test('a rule switched off and a verdict are other rules over the same data', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const before = workspace.loaded.identity;
  await workspace.reviewing.use({ ...BUILT_IN, name: '自用', switched: { C02: false } }, () => undefined);
  const switched = workspace.loaded.identity;
  await workspace.reviewing.use(BUILT_IN, () => undefined);
  expect(workspace.loaded.identity).toEqual(before);
  await judgeFirst(workspace);
  const judged = workspace.loaded.identity;
  expect([switched.data, judged.data]).toEqual([before.data, before.data]);
  expect(new Set([before.judging, switched.judging, judged.judging]).size).toBe(3);
});
