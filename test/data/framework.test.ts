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
  // What the forms print besides (成本, 可持续影响) is expected of them as well.
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

test('a kind that one form prints is an item of that form alone, in its state, and weak where it is unsound', async () => {
  const workspace = await openWorkspace({ storage: memoryStorage() });
  const printed = (name: string, kind: string, says: string) => `2023,${name},甲单位,10,${kind}指标,${says}\n`;
  const others = ['养路', '护路', '种树'].map((name) => FORM(2023, name)).join('');
  await importInto(
    workspace,
    textFile(
      'own.csv',
      `${HEADER}${others}${FORM(2023, '修路')}${printed('修路', '经济成本', '无,')}${printed('修路', '社会成本', '施工扰民,')}${FORM(2023, '建桥')}${printed('建桥', '生态环境成本', '占用绿地面积,10平方米')}`,
    ),
  );
  await workspace.chooseFramework(1, 2023, '2015');
  const rows = await workspace.ask(`
    select seen.name, kind.kind, slot.state, (seen.weak & kind.bit) <> 0 as weak, (seen.template & kind.bit) <> 0 as template
    from seen
    join slot on slot.project = seen.project
    join kind on kind.kind = slot.kind
    where kind.kind like 'cost!_%' escape '!'
    order by seen.name, kind.place`);
  expect(rows.map(Object.values)).toEqual([
    ['修路', 'cost_economic', 'none', true, false],
    ['修路', 'cost_social', 'untargeted', true, false],
    ['建桥', 'cost_ecological', 'given', false, false],
  ]);
  const [first] = await workspace.ask("select slots_expected from seen where name = '养路'");
  expect(first).toEqual({ slots_expected: 9 });
});
