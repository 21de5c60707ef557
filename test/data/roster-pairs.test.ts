import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { nearPairs } from '#data/roster/nearNames.ts';
import { roster } from '#panels/roster/draw.ts';
import { memoryStorage } from '#storage/memory.ts';
import { drawnFrom, records } from '#test/panels/asked.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const FORMS = textFile(
  'forms.csv',
  `年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2023,环境保护督查经费,甲单位,10,数量指标,次数,3次
2023,河道清淤,乙单位,5.00,数量指标,河道,2公里
2023,植树,丙单位,2.5,数量指标,树木,20棵
`,
);
const ROSTER = textFile(
  '名册.csv',
  `年度,单位名称,项目名称,批复金额（万元）
2023,甲单位,环境保护督察经费,12
2023,乙单位,河道清淤,5
2023,丁单位,亮化,3.5
`,
);

async function keep(workspace: Workspace, file = ROSTER): Promise<void> {
  const { roster: read } = await workspace.roster.read(file, { money_unit: null, year: null });
  if (read === null) throw new Error('more is asked');
  await workspace.roster.keep(read);
}

async function outcomes(workspace: Workspace): Promise<readonly string[]> {
  return records(await drawnFrom(workspace, roster, '#/data')).map(({ outcome, name, remark }) =>
    `${outcome} ${name} ${remark}`.trim(),
  );
}

async function identityOf(workspace: Workspace, name: string): Promise<string> {
  const [row] = await workspace.ask('select identity from seen where name = :name', { name });
  return String(row?.identity);
}

test('near names are said on both halves, paired by hand, kept over a new roster and a new visit, and taken back', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, FORMS);
  await keep(workspace);
  const proposed = [
    '无绩效表 环境保护督察经费 与绩效表“环境保护督查经费”名称相近、单位相同，可能是同一项目',
    '无绩效表 亮化',
    '无批复 环境保护督查经费 与名册第 2 行“环境保护督察经费”名称相近、单位相同，可能是同一项目',
    '无批复 植树',
    '相符 河道清淤 按单位和名称对应',
  ];
  expect(await outcomes(workspace)).toEqual(proposed);
  expect((await drawnFrom(workspace, roster, '#/data')).note).toContain(
    '其中 1 对名称相近，可能是同一项目，两边各列了一次',
  );

  const identity = await identityOf(workspace, '环境保护督查经费');
  await workspace.roster.decide(0, identity, 'paired');
  const paired = [
    '无绩效表 亮化',
    '无批复 植树',
    '金额不符 环境保护督察经费 人工认定为同一项目',
    '相符 河道清淤 按单位和名称对应',
  ];
  expect(await outcomes(workspace)).toEqual(paired);
  expect(await outcomes(await openWorkspace({ storage }))).toEqual(paired);
  await keep(workspace, textFile('又.csv', (await ROSTER.text()).replace('2023,丁单位,亮化,3.5\n', '')));
  expect(await outcomes(workspace)).toEqual(paired.slice(1));
  await keep(workspace);
  await workspace.roster.decide(0, identity, null);
  expect(await outcomes(workspace)).toEqual(proposed);
});

test('a pair said to be none is proposed no more, and one matched by name is taken apart and stays so', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, FORMS);
  await keep(workspace);
  await workspace.roster.decide(0, await identityOf(workspace, '环境保护督查经费'), 'apart');
  await workspace.roster.decide(1, await identityOf(workspace, '河道清淤'), 'apart');
  expect((await outcomes(workspace)).toSorted()).toEqual(
    [
      '无批复 植树',
      '无批复 河道清淤',
      '无批复 环境保护督查经费',
      '无绩效表 亮化',
      '无绩效表 河道清淤',
      '无绩效表 环境保护督察经费',
    ].toSorted(),
  );
});

const half = (id: number, name: string, unit: string | null, amount: number | null) => ({
  id,
  year: 2023,
  unit,
  name,
  amount,
});

test.each([
  ['环境督察', '环境督查', '甲', '甲', 1, 2, true],
  ['食堂改造工程', '食堂改造', '甲', '甲', 1, 2, true],
  ['道路养护经费', '道路养护', '甲', '乙', 5, 5, true],
  ['“一网通办”建设', '一网通办建设项目', '甲', '甲', 1, 2, true],
  ['垃圾分类工作', '垃圾分类', '甲', null, 7, 7, true],
  ['道路养护一期', '道路养护二期', '甲', '甲', 1, 2, true],
  ['环境督察', '环境督查', '甲', '乙', 1, 2, false],
  ['植树', '打井', '甲', '甲', 5, 5, false],
  ['第一小学食堂改造', '消防车辆购置', '甲', '甲', 5, 5, false],
  ['环境督察', '环境督查', null, null, null, null, false],
  ['环境督察', '环境督查', null, null, 0, 0, false],
])('%s and %s of %s and %s, %s and %s', (entry, form, one, other, approved, stated, near) => {
  const pairs = nearPairs([half(0, entry, one, approved)], [half(1, form, other, stated)], () => false);
  expect(pairs.length).toBe(Number(near));
  expect(nearPairs([half(0, entry, one, approved)], [half(1, form, other, stated)], () => true)).toEqual([]);
});
