import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const KINDS = ['数量', '质量', '时效', '成本', '经济效益', '社会效益', '生态效益', '可持续影响', '满意度'];
const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
const FORM = (year: number, name: string) =>
  KINDS.map((kind) => `${year},${name},甲单位,10,${kind}指标,${name}${kind},10个\n`).join('');
const FILE = () => textFile('own.csv', HEADER + FORM(2022, '修路') + FORM(2023, '修路'));

/** By year: the framework, why it holds, and the slots expected, printed and absent. */
async function held(workspace: Workspace): Promise<readonly unknown[]> {
  const rows = await workspace.ask(`
    select seen.year, framework.framework, framework.basis, bit_count(seen.expected) as expected,
      bit_count(seen.expected & seen.printed) as printed
    from seen
    join framework on framework.source = seen.source and framework.year = seen.year
    order by seen.year`);
  return rows.map(({ year, framework, basis, expected, printed }) => [year, framework, basis, expected, printed]);
}

const GUESSED = [
  [2022, '2015', 'guessed', 9, 9],
  [2023, '2015', 'guessed', 9, 9],
];
const CHOSEN = [
  [2022, '2015', 'guessed', 9, 9],
  [2023, '2021', 'chosen', 10, 9],
];

test('choosing the framework of a year changes the slots of that year only, outlives the page and can be taken back', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, FILE());
  expect(await held(workspace)).toEqual(GUESSED);

  const before = workspace.loaded.fingerprint;
  await workspace.chooseFramework(1, 2023, '2021');
  expect(await held(workspace)).toEqual(CHOSEN);
  expect(workspace.loaded.fingerprint).not.toBe(before);
  expect(await workspace.ask("select count(*) as findings from finding where rule = 'C01'")).toEqual([{ findings: 1 }]);

  const again = await openWorkspace({ storage });
  expect(await held(again)).toEqual(CHOSEN);
  await again.chooseFramework(1, 2023, null);
  expect(await held(again)).toEqual(GUESSED);
});

test('on a sample, each year keeps its own choice until another sample is shown', async () => {
  const workspace = await openWorkspace({ sample: 'multi-year' });
  const chosen = () => workspace.ask("select year, framework from framework where basis = 'chosen' order by year");
  await workspace.chooseFramework(0, 2022, '2021');
  await workspace.chooseFramework(0, 2023, 'input');
  expect(await chosen()).toEqual([
    { year: 2022, framework: '2021' },
    { year: 2023, framework: 'input' },
  ]);
  await workspace.showSample('wujing');
  expect(await chosen()).toEqual([]);
});
