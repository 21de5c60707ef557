import { expect, test } from 'vitest';
import { PROVENANCE, provenance } from '#app/panel/provenance.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { lookFrom, rowsFrom } from '#test/panels/asked.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const MADE = new Date(2026, 10, 25, 9, 5);

async function said(workspace: Workspace, hash: string) {
  const [row] = await rowsFrom(workspace, PROVENANCE, hash);
  const { loaded } = workspace;
  const facts = provenance(row, { ...(await lookFrom(workspace, hash)), loaded, made: MADE });
  return Object.fromEntries(facts.map(({ label, words }) => [label, words]));
}

test('a picture of the eight forms says that they are a sample, what is filtered, and by which rules', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const { data, judging } = workspace.loaded.identity;
  expect(await said(workspace, '#/overview?state=none&year=2023')).toEqual({
    数据: '真实样例（随软件附带，不是导入的数据）',
    筛选: '2023 年；状态：写“无”；5/8 个项目',
    数据年度: '仅 2023 年',
    导入台账: '读到 8 张＝入库 8＋隔离 0；5,935,900.00＝5,935,900.00＋0.00 元；张数与金额相符',
    规则: expect.stringMatching(/^内置规则，版本 \S+$/),
    数据标记: `${data}-${judging}`,
    制作时间: '2026-11-25 09:05',
  });
});

test('own files are counted with their years, their last import and what was quarantined', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const csv = `年度,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值
2022,道路养护,甲,100.00,数量指标,养护里程,12公里
2024,桥梁养护,甲,200.00,数量指标,养护座数,3座
2024,桥梁加固,甲,3x,数量指标,加固座数,3座
`;
  await importInto(workspace, textFile('own.csv', csv));
  expect(await said(workspace, '#/data')).toMatchObject({
    数据: '导入的 1 个文件',
    筛选: '2024 年，对比 2022 年；全部；1/1 个项目',
    数据年度: expect.stringMatching(/^2022–2024 年，共 2 个年度；最近导入 \d{4}-\d\d-\d\d \d\d:\d\d$/),
    导入台账: '读到 3 张＝入库 2＋隔离 1；300.00＝300.00＋0.00 元；张数与金额相符',
  });
});
