import { expect, test } from 'vitest';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEAD = '年度,项目名称,年度资金申请总额(万元),二级指标,三级指标,年度指标值';

test('the line of a problem is read from the original, between its neighbours', async () => {
  const workspace = await openWorkspace();
  const rows = [
    '2023,修路,10,数量指标,修路,3公里',
    '2023,绿化,十来个,数量指标,种树,,,',
    '2023,路灯,2,数量指标,路灯,9盏',
  ];
  await importInto(workspace, textFile('a.csv', [HEAD, ...rows].join('\n')));
  expect(await workspace.originals.line({ source: 1, sheet: null, row: 3 })).toEqual({
    labels: ['年度', '项目名称', '年度资金申请总额(万元)', '二级指标', '三级指标', '年度指标值'],
    rows: [
      { row: 2, cells: ['2023', '修路', '10', '数量指标', '修路', '3公里'] },
      { row: 3, cells: ['2023', '绿化', '十来个', '数量指标', '种树', ''] },
      { row: 4, cells: ['2023', '路灯', '2', '数量指标', '路灯', '9盏'] },
    ],
  });
});

test('a sample has its lines too', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const { rows } = await workspace.originals.line({ source: 0, sheet: null, row: 2 });
  expect(rows.map(({ row, cells }) => [row, cells[1]])).toEqual([
    [2, '残保金抚恤金专项'],
    [3, '残保金抚恤金专项'],
  ]);
});

test('amounts that seem to be 元 are read so on demand, and back again; the file stays as it is', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('a.csv', `${HEAD}\n2023,修路,1450000.00,数量指标,修路,3公里\n`));
  const state = async () => [
    await workspace.ask('select amount, money_unit from project'),
    await workspace.ask('select code, raw from problem'),
    workspace.loaded.restated,
  ];
  const before = await state();
  expect(before).toEqual([
    [{ amount: 1_450_000_000_000, money_unit: '万元' }],
    [{ code: 'X02', raw: '1450000.00' }],
    [],
  ]);
  expect(await workspace.originals.reread(1, { money_as: '元' })).toMatchObject({ status: 'done', accepted: 1 });
  expect(await state()).toEqual([[{ amount: 145_000_000, money_unit: '元' }], [], [1]]);
  await workspace.originals.reread(1, { money_as: null });
  expect(await state()).toEqual(before);
});
