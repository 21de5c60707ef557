import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { readOldWorkbook } from '#intake/binary/xls.ts';
import { aesOpened } from '#intake/locked/aes.ts';
import { unlocked } from '#intake/locked/unlock.ts';
import { readWord } from '#intake/office/docx.ts';
import { readWorkbook } from '#intake/office/xlsx.ts';
import { codeOf, fixture, texts } from './office.ts';

const PASSWORD = '吴泾2023';
const READERS = { xlsx: readWorkbook, xls: readOldWorkbook, docx: readWord } as const;
const FORMATS = ['xlsx', 'xls', 'docx'] as const;

test.each(FORMATS)('a .%s closed by LibreOffice opens with its password and reads as it did before', async (format) => {
  const opened = await unlocked(fixture(`locked.${format}`), PASSWORD);
  const grids = await READERS[format](new Blob([new Uint8Array(opened ?? [])]));
  const before = await READERS[format](fixture(`form.${format}`));
  expect(grids.map(({ name, rows }) => [name, texts(rows)])).toEqual(
    before.map(({ name, rows }) => [name, texts(rows)]),
  );
});

test.each(FORMATS)('a .%s does not open with another password', async (format) => {
  for (const wrong of ['', '吴泾2024', '吴泾2023 ', 'wujing2023', 'VelvetSweatshop']) {
    expect(await unlocked(fixture(`locked.${format}`), wrong)).toBeNull();
  }
});

test('an old workbook closed as Excel 2003 and later do opens too', async () => {
  const file = fixture('locked-cryptoapi.xls');
  const [sheet] = await readOldWorkbook(new Blob([new Uint8Array((await unlocked(file, PASSWORD)) ?? [])]));
  const [before] = await readOldWorkbook(fixture('form.xls'));
  expect(texts(sheet?.rows ?? [])).toEqual(texts(before?.rows ?? []));
  expect(await unlocked(file, '吴泾2024')).toBeNull();
});

test('damage is told as damage, not as a wrong password, and an unknown encryption by its name', async () => {
  const changed = async (name: string, from: string, to: string) => {
    const bytes = Buffer.from(await fixture(name).arrayBuffer());
    const at = bytes.indexOf(from, 0, 'latin1');
    bytes.write(to, at, 'latin1');
    return unlocked(new Blob([new Uint8Array(bytes)]), PASSWORD);
  };
  const agile = 'locked-agile.xlsx';
  expect(await codeOf(changed(agile, 'SHA512', 'WHIRL1'))).toBe('F36');
  expect(await codeOf(changed(agile, 'ChainingModeCBC', 'ChainingModeCFB'))).toBe('F36');
  expect(await codeOf(changed(agile, 'spinCount="100000"', 'spinCount="1e+009"'))).toBe('F35');
  expect(await codeOf(changed(agile, 'keyBits="256"', 'keyBits="25x"'))).toBe('F35');
  expect(await codeOf(changed(agile, '<keyData', '<keyDatb'))).toBe('F36');
  expect(await codeOf(unlocked(fixture('locked.xlsx').slice(0, 4000), PASSWORD))).toBe('F35');
  expect(await codeOf(unlocked(fixture('form.xls'), PASSWORD))).toBe('F35');
});

test('agile encryption, as Excel writes it since 2010, opens too', async () => {
  const file = fixture('locked-agile.xlsx');
  const [sheet] = await readWorkbook(new Blob([new Uint8Array((await unlocked(file, PASSWORD)) ?? [])]));
  expect(texts(sheet?.rows ?? [])).toEqual({
    1: ['年度', '项目名称', '主管部门', '年度资金申请总额(元)'],
    2: ['2024', '学校食堂改造', '教育局', '120000'],
  });
  expect(await unlocked(file, '吴泾2024')).toBeNull();
});

test.each([16, 24, 32])('AES with a key of %i bytes opens what Node closes, chained and unchained', (length) => {
  const bytes = (count: number, step: number) => Uint8Array.from({ length: count }, (_, at) => (at * step + 7) & 0xff);
  const [key, iv, text] = [bytes(length, 37), bytes(16, 11), bytes(160, 5)];
  for (const [mode, start] of [
    ['cbc', iv],
    ['ecb', null],
  ] as const) {
    const cipher = createCipheriv(`aes-${length * 8}-${mode}`, key, start).setAutoPadding(false);
    const closed = new Uint8Array(Buffer.concat([cipher.update(text), cipher.final()]));
    expect(aesOpened(key, closed, start)).toEqual(text);
  }
});
