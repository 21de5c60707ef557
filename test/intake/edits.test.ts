import { expect, test } from 'vitest';
import { type CellEdit, type Edit, mergedEdits, Overlay } from '#intake/returned/edits.ts';
import type { Sheet, SheetRow } from '#intake/sheet.ts';

const CELL: CellEdit = { sheet: null, row: 2, part: 0, column: 1, label: '金额', before: '八十来万', text: '80' };

function sheetOf(...rows: readonly SheetRow[]): Sheet {
  async function* pieces() {
    for (const row of rows) yield [row];
  }
  return { name: null, origin: 'text', hidden: false, own: false, nested: false, pieces: pieces() };
}

async function rowsUnder(edits: readonly Edit[], ...rows: readonly SheetRow[]) {
  const overlay = new Overlay(JSON.stringify(edits));
  const found: SheetRow[] = [];
  for await (const piece of overlay.over(sheetOf(...rows)).pieces) found.push(...piece);
  return { rows: found, remarks: overlay.remarks };
}

test('an edit is laid over its cell and said; all other cells stay', async () => {
  const { rows, remarks } = await rowsUnder(
    [CELL],
    { row: 1, cells: ['甲', '1'] },
    { row: 2, cells: ['乙', '八十来万'] },
  );
  expect(rows).toEqual([
    { row: 1, cells: ['甲', '1'] },
    { row: 2, cells: ['乙', '80'] },
  ]);
  expect(remarks).toEqual([{ sheet: null, code: 'X51', row: 2, column: '金额', raw: '八十来万', detail: '80' }]);
});

test('an edit of a cell that says something else is passed over', async () => {
  const { rows, remarks } = await rowsUnder([CELL], { row: 2, cells: ['乙', '绾﹀叓鍗'] });
  expect(rows).toEqual([{ row: 2, cells: ['乙', '绾﹀叓鍗'] }]);
  expect(remarks).toEqual([]);
});

test('a cell beyond the end of its row can be filled', async () => {
  const { rows } = await rowsUnder([{ ...CELL, column: 3, before: '' }], { row: 2, cells: ['乙'] });
  expect(rows).toEqual([{ row: 2, cells: ['乙', '', '', '80'] }]);
});

test('rows that share a number are told apart by their order', async () => {
  const same = { row: 2, cells: ['乙', '八十来万'] };
  const { rows } = await rowsUnder([{ ...CELL, part: 1 }], same, same);
  expect(rows.map(({ cells }) => cells[1])).toEqual(['八十来万', '80']);
});

test('the last word on a cell holds, and the word of the file itself is no edit', () => {
  const dropped: Edit = { sheet: null, row: 2, dropped: true };
  expect(mergedEdits([CELL], [{ ...CELL, text: '81' }, dropped])).toEqual([{ ...CELL, text: '81' }, dropped]);
  expect(mergedEdits([CELL], [{ ...CELL, text: CELL.before }])).toEqual([]);
});
