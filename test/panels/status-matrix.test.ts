import { expect, test } from 'vitest';
import { statusMatrix } from '#panels/status-matrix/draw.ts';
import { openWorkspace } from '#test/workspace.ts';
import { inOrder, type MatrixOrder } from '#view/matrixOrder.ts';
import { drawnFrom, ownOf, records, rowsFrom } from './asked.ts';

const eight = await openWorkspace({ sample: 'wujing' });

test('the matrix counts weak items and gaps of a project, and given and printed slots of a kind', async () => {
  const drawing = await drawnFrom(eight, statusMatrix, '#/diagnosis');
  // 社会 is 无 on two forms, 生态 on three, 成本 and 满意度 on one, 经济 on five, 可持续 on two; no form prints 质量.
  expect(ownOf(drawing).totals).toEqual([
    { given: 8, printed: 8 },
    { given: 0, printed: 0 },
    { given: 8, printed: 8 },
    { given: 7, printed: 8 },
    { given: 3, printed: 8 },
    { given: 6, printed: 8 },
    { given: 5, printed: 8 },
    { given: 6, printed: 8 },
    { given: 7, printed: 8 },
  ]);
  expect(
    records(drawing).map((row) => [
      row.project,
      row.certain_items,
      row.suspected_items,
      row.slots_expected,
      row.weakly_justified,
      row.gaps,
    ]),
  ).toEqual([
    ['巡查员工作经费', 2, 4, 8, '大额薄弱项目', 0],
    ['网格系统及设备维护', 3, 3, 8, '大额薄弱项目', 0],
    ['联管大队整治经费', 5, 1, 8, '大额薄弱项目', 2],
    ['街面督查人员经费', 6, 2, 8, '薄弱项目', 3],
    ['城运中心指挥大厅建设', 4, 3, 8, '薄弱项目', 3],
    ['应急救援', 4, 3, 8, '薄弱项目', 3],
    ['残保金抚恤金专项', 6, 2, 8, '薄弱项目', 3],
    ['标准网格化创建', 3, 3, 8, '薄弱项目', 0],
  ]);
});

test('the rows of the matrix come by money, weakness, gaps or unit; what is equal by weakness', async () => {
  const rows = await rowsFrom(eight, statusMatrix, '#/diagnosis');
  const names = (order: MatrixOrder) => inOrder(rows, order).map(({ name }) => String(name).slice(0, 2));
  expect(names('amount')).toEqual(['巡查', '网格', '联管', '街面', '城运', '应急', '残保', '标准']);
  expect(names('weakness')).toEqual(['街面', '残保', '联管', '城运', '应急', '网格', '标准', '巡查']);
  expect(names('gaps')).toEqual(['街面', '残保', '城运', '应急', '联管', '网格', '标准', '巡查']);
  // 吴淞镇 (残保) stands behind 吴泾镇.
  expect(names('unit')).toEqual(['街面', '联管', '城运', '应急', '网格', '标准', '巡查', '残保']);
});
