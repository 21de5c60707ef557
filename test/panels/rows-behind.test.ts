import { expect, test } from 'vitest';
import { behindTable, cellKey, countsOf, rowsBehind } from '#app/projects/rows-behind.ts';
import { openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { rowsFrom } from './asked.ts';

const workspace = await openWorkspace({ sample: 'wujing' });
const counted = async (hash: string) => {
  const { rows, absent } = countsOf(await rowsFrom(workspace, rowsBehind, hash));
  return [rows, absent];
};

test('behind the whole stand all 64 rows and the eight missing ones of 质量', async () => {
  expect(await counted('#/overview?rows=all')).toEqual([64, 8]);
});

test('kind, state and rule choose the rows themselves', async () => {
  expect(await counted('#/overview?rows=all&state=none')).toEqual([14, 0]);
  expect(await counted('#/overview?rows=all&kind=economic&state=none')).toEqual([5, 0]);
  expect(await counted('#/overview?rows=all&kind=quality')).toEqual([0, 8]);
  expect(await counted('#/overview?rows=all&state=absent')).toEqual([0, 8]);
  expect(await counted('#/overview?rows=all&rule=M03')).toEqual([5, 0]);
  expect(await counted('#/overview?rows=all&category=special')).toEqual([8, 1]);
});

test('behind one slot stand its rows alone, whatever states are looked for on the page', async () => {
  const rows = await rowsFrom(workspace, rowsBehind, '#/overview?rows=all&kind=economic&state=none');
  const [{ project } = {}] = rows;
  const [{ identity } = {}] = await workspace.ask('select identity from seen where project = :project', {
    project: Number(project),
  });
  const slot = (kind: string) => `#/diagnosis?state=none&rows=${encodeURIComponent(`${kind}.${identity}`)}`;
  expect(await counted(slot('economic'))).toEqual([1, 0]);
  expect(await counted(slot('quality'))).toEqual([0, 1]);
  expect(await counted(`${slot('quality')}&year=2022`)).toEqual([0, 0]);
});

test('a row says its cell, its state and where it stands in the file, and leads to its line on the sheet', async () => {
  const rows = await rowsFrom(workspace, rowsBehind, '#/overview?rows=all&rule=D01&kind=economic');
  const { columns, rows: cells } = behindTable(rows, texts.zh);
  expect(rows.map(cellKey)).toEqual(['4']);
  expect(Object.fromEntries(columns.map(({ id }, at) => [id, cells[0]?.[at]]))).toEqual({
    name: '标准网格化创建',
    kind: '经济效益',
    indicator: '部门执法率',
    target: '下降',
    state: '有效（疑似错位）',
    row: 45,
    column: '三级指标',
    file: 'wujing-2023.csv',
    year: 2023,
    unit: '吴泾镇城市运行管理中心',
    amount: 2_790_000,
  });
});
