import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readOldWorkbook } from '#intake/binary/xls.ts';
import type { Grid } from '#intake/office/grid.ts';
import { readOpenDocument } from '#intake/office/ods.ts';
import { readWorkbook } from '#intake/office/xlsx.ts';
import { fixture, texts } from './office.ts';

const shown = (grids: readonly Grid[]) => grids.map(({ name, hidden, rows }) => [name, hidden, texts(rows)]);
const READERS = { xlsx: readWorkbook, xls: readOldWorkbook, ods: readOpenDocument } as const;
const FORMATS = ['xlsx', 'xls', 'ods'] as const;

test.each(FORMATS)('a workbook full of traps, saved by LibreOffice as .%s, reads as it looks', async (format) => {
  expect(shown(await READERS[format](fixture(`dirty.${format}`)))).toEqual([
    [
      '脏表',
      false,
      {
        4: ['', '合并的标题\n第二行', '', '', '右边'],
        5: ['左', '', '', '', '再右边'],
        6: ['2023-07-01', '2023-12', '2023-03-05T14:30', '08:30'],
        7: ['95.3%', '100%', '7%'],
        8: ['1234567.891', '-12000', '≥12公里', '8650000', '98.6万元'],
        9: ['经常性☑一次性☐', '两  格', '重复', '重复', '重复'],
        10: ['3'],
        11: ['3'],
        12: ['#DIV/0!', '#N/A', '甲乙', 'TRUE', '0.3'],
      },
    ],
    ['下拉', true, { 1: ['藏起来的'] }],
    ['第三张', false, { 1: ['1000000000000000000000', '0.1', '007'] }],
  ]);
});

test('one form is the same in all three formats', async () => {
  const [first, ...others] = await Promise.all(FORMATS.map((format) => READERS[format](fixture(`form.${format}`))));
  for (const other of others) expect(shown(other)).toEqual(shown(first ?? []));
});

/** The formats that another library writes, from cells with their number formats. */
function written(bookType: 'biff8' | 'xlsb' | 'xlsx'): Blob {
  const number = (v: number, z: string) => ({ t: 'n', v, z });
  const sheet = utils.aoa_to_sheet([]);
  const rows = [
    [
      { t: 's', v: '项目名称' },
      { t: 's', v: '"引号"\n换行' },
      { t: 'b', v: true },
      { t: 'e', v: 42 },
    ],
    [number(0.95, '0%'), number(0.0725, '0.00%'), number(1234567.8, '#,##0.00'), number(45108, 'yyyy"年"m"月"d"日"')],
    [number(45108, 'yyyy"年"m"月"'), number(12, '0"公里"'), number(-3.25, '0.00'), number(1e15, 'General')],
    [{ t: 's', v: '合并' }, { t: 's', v: '不显示' }, { t: 's', v: '' }, number(45108.5, 'yyyy/m/d h:mm')],
  ];
  for (const [r, cells] of rows.entries())
    for (const [c, cell] of cells.entries()) sheet[utils.encode_cell({ r, c })] = cell;
  sheet['!ref'] = 'A1:D4';
  sheet['!merges'] = [utils.decode_range('A4:B4')];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '一');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['藏']]), '二');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Blob([new Uint8Array(write(book, { bookType, type: 'buffer', cellStyles: true }))]);
}

test.each([
  ['xlsx', readWorkbook],
  ['xlsb', readWorkbook],
  ['biff8', readOldWorkbook],
] as const)('a workbook written by another library as %s reads as it looks', async (bookType, read) => {
  expect(shown(await read(written(bookType)))).toEqual([
    [
      '一',
      false,
      {
        1: ['项目名称', '"引号"\n换行', 'TRUE', '#N/A'],
        2: ['95%', '7.25%', '1234567.8', '2023-07-01'],
        3: ['2023-07', '12公里', '-3.25', '1000000000000000'],
        4: ['合并', '', '', '2023-07-01T12:00'],
      },
    ],
    ['二', true, { 1: ['藏'] }],
  ]);
});
