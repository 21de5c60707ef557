import { expect, test } from 'vitest';
import { annotationSheet } from '#app/workbook/annotationSheet.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';

const HEADER = '年度,项目编码,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值\n';
const ROADS = '2023,001,道路养护,甲,100.00,数量指标,养护里程,12公里\n';
const PROJECT = { on: 'project', identity: 'target\u001f2023\u001f001' } as const;
const ROW = { on: 'indicator', identity: PROJECT.identity, level2: '数量指标', name: '养护里程' } as const;

async function lines(workspace: Workspace) {
  const { rows } = await annotationSheet({ workspace, text: texts.zh });
  return rows.map((row) => row.filter((_, at) => at !== 7));
}

async function annotated(): Promise<Workspace> {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('roads.csv', HEADER + ROADS));
  await workspace.annotations.add(PROJECT, '附件齐全');
  await workspace.annotations.add(ROW, '以验收单为准');
  await workspace.annotations.add({ on: 'panel', panel: 'headline' }, '会上用');
  return workspace;
}

test('annotations go into the workbook with what they were written about', async () => {
  expect(await lines(await annotated())).toEqual([
    ['对象', '年度', '项目名称', '实施单位', '二级指标', '三级指标', '批注', '状态'],
    ['项目', 2023, '道路养护', '甲', null, null, '附件齐全', '在用'],
    ['指标', 2023, '道路养护', '甲', '数量指标', '养护里程', '以验收单为准', '在用'],
    ['栏目', null, '总体情况', null, null, null, '会上用', '在用'],
  ]);
});

test('an annotation whose indicator has another text now is kept and says so; so is one whose project is gone', async () => {
  const workspace = await annotated();
  await importInto(workspace, textFile('corrected.csv', HEADER + ROADS.replace('养护里程', '养护道路里程')));
  expect((await lines(workspace)).map((line) => line.slice(-2))).toEqual([
    ['批注', '状态'],
    ['附件齐全', '在用'],
    ['以验收单为准', '原文已变'],
    ['会上用', '在用'],
  ]);
  await workspace.showSample('wujing');
  expect(await lines(workspace)).toContainEqual([
    ...['指标', 2023, '001', null, '数量指标', '养护里程', '以验收单为准', '项目未载入'],
  ]);
});

test('annotations stand in the exported JSON', async () => {
  const workspace = await annotated();
  const { annotations } = JSON.parse(await (await jsonOf(workspace)).text());
  expect(annotations.map(({ place, text }: { place: object; text: string }) => ({ place, text }))).toEqual([
    { place: PROJECT, text: '附件齐全' },
    { place: ROW, text: '以验收单为准' },
    { place: { on: 'panel', panel: 'headline' }, text: '会上用' },
  ]);
});
