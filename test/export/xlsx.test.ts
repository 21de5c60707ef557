import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type Sheet, xlsx } from '#export/xlsx.ts';

async function readBack(sheet: Sheet) {
  return readXlsx(new Uint8Array(await (await xlsx([sheet])).arrayBuffer()), { readStyles: true });
}

test('numbers are numbers, texts stay texts whatever they look like, and the header stays in sight', async () => {
  const texts = ['=1+1', '+cmd', '#REF!', '2023-01-01', '007', '<b>&"', '\u0001'];
  const { sheets } = await readBack({
    name: '导入问题',
    rows: [
      ['项目名称', '年度金额(元)', '占比'],
      ...texts.map((text) => [text, { decimal: '35000.01' }, 0.5] as const),
      ['无金额', null, null],
    ],
    formats: [null, '#,##0.00', '0.0%'],
  });
  expect(sheets.map(({ name }) => name)).toEqual(['导入问题']);
  expect(sheets[0]?.rows).toEqual([
    ['项目名称', '年度金额(元)', '占比'],
    ...texts.map((text) => [text, 35000.01, 0.5]),
    ['无金额', null, null],
  ]);
  expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(sheets[0]?.freezePane).toMatchObject({ rows: 1 });
});

test('a column is as wide as its words, and what no cell can hold is cut or replaced', async () => {
  const { sheets } = await readBack({
    name: "'2023/年:度*项?目[清]单\\的名称写得比三十一个字还要长一些所以要截去'",
    rows: [
      ['字'.repeat(9), 'ab'],
      [`\ufffe${'长'.repeat(40_000)}`, '\ud800x'],
    ],
    formats: [],
  });
  expect(sheets[0]?.name).toHaveLength(31);
  expect(sheets[0]?.name).toBe('2023 年 度 项 目 清 单 的名称写得比三十一个字还要长');
  expect(sheets[0]?.rows[1]).toEqual([`�${'长'.repeat(32_766)}`, '�x']);
  expect(sheets[0]?.columns?.map(({ width }) => width)).toEqual([60, 6]);
});

test('sheets called the same, or too long for one sheet, are counted', async () => {
  const book = await xlsx(['表', 'Sheet', 'sheet', '表'].map((name) => ({ name, rows: [[name]], formats: [] })));
  const { sheets } = await readXlsx(new Uint8Array(await book.arrayBuffer()));
  expect(sheets.map(({ name }) => name)).toEqual(['表', 'Sheet', 'sheet (2)', '表 (2)']);
});
