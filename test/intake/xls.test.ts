import { expect, test } from 'vitest';
import { readOldWorkbook } from '#intake/binary/xls.ts';
import { f64, type OldSheet, oldWorkbook, record, text, u16, u32 } from './biff.ts';
import { codeOf, texts } from './office.ts';

const NUMBER = 0x203;
const XF = 0xe0;
const FORMAT = 0x41e;
const FONT = 0x31;

/** The number format of every cell is the one whose place it names. */
const formats = (...numbers: readonly number[]) =>
  numbers.map((number) => record(XF, u16(0, number), Buffer.alloc(16)));
const font = (name: string) =>
  record(FONT, Buffer.alloc(14), Buffer.from([name.length, 1]), Buffer.from(name, 'utf16le'));
const number = (row: number, column: number, style: number, value: number) =>
  record(NUMBER, u16(row, column, style), f64(value));
const sheet = (...records: readonly Buffer[]): OldSheet => ({ name: '表', records });

async function cellsOf(globals: readonly Buffer[], ...records: readonly Buffer[]) {
  const [grid] = await readOldWorkbook(oldWorkbook(globals, [sheet(...records)]));
  return texts(grid?.rows);
}

test.each<readonly [string, number, number, string]>([
  ['plain', 0, 1234.5, '1234.5'],
  ['a percentage', 9, 0.95, '95%'],
  ['a percentage with decimals', 10, 0.9534, '95.34%'],
  ['thousands', 4, 1234567.8, '1234567.8'],
  ['a date', 14, 45108, '2023-07-01'],
  ['a month in Chinese', 27, 45108, '2023-07'],
  ['a date in Chinese', 31, 45108, '2023-07-01'],
  ['a month in Chinese by its other number', 57, 45108, '2023-07'],
  ['a day in Chinese', 58, 45108, '2023-07-01'],
  ['a time', 20, 0.5, '12:00'],
  ['a moment', 22, 45108.5, '2023-07-01T12:00'],
])('an old workbook with %s under a format it does not spell out', async (_, format, value, shown) => {
  expect(await cellsOf(formats(0, format), number(0, 0, 1, value))).toEqual({ 1: [shown] });
});

test.each<readonly [string, string, number, string]>([
  ['a date in Chinese', 'yyyy"年"m"月"d"日"', 45108, '2023-07-01'],
  ['kilometres', '"≥"0"公里"', 12, '≥12公里'],
  ['万元', '#,##0.00"万元"', 98.6, '98.6万元'],
  ['a percentage', '0.0%', 0.07, '7%'],
])('an old workbook with %s under a format of its own', async (_, code, value, shown) => {
  expect(await cellsOf([record(FORMAT, u16(164), text(code)), ...formats(164)], number(0, 0, 0, value))).toEqual({
    1: [shown],
  });
});

test('numbers in their short ways: whole, in hundredths, and a row of them', async () => {
  const rk = (value: number, hundredths = false) => u32(((value << 2) | 2 | (hundredths ? 1 : 0)) >>> 0);
  const half = record(0x27e, u16(1, 0, 0), u32(0x3fe00000));
  const row = record(0xbd, u16(2, 1), u16(0), rk(3), u16(1), rk(95, true), u16(0), rk(-7), u16(3));
  expect(await cellsOf(formats(0, 9), record(0x27e, u16(0, 0, 0), rk(12345, true)), half, row)).toEqual({
    1: ['123.45'],
    2: ['0.5'],
    3: ['', '3', '95%', '-7'],
  });
});

test('the 1904 system counts days from another day', async () => {
  expect(await cellsOf([record(0x22, u16(1)), ...formats(14)], number(0, 0, 0, 43646))).toEqual({ 1: ['2023-07-01'] });
});

test('texts: shared, over the seam of two records, of the cell itself, in runs of fonts', async () => {
  const fonts = ['宋体', '宋体', '宋体', '宋体', 'Wingdings 2'].map(font);
  const narrow = Buffer.concat([u16(2), Buffer.from([0]), Buffer.from('ab')]);
  const runs = Buffer.concat([
    u16(4),
    Buffer.from([1 | 8]),
    u16(2),
    Buffer.from('经常性R', 'utf16le'),
    u16(3, 5, 4, 0),
  ]);
  const readings = Buffer.concat([u16(1), Buffer.from([1 | 4]), u32(4), Buffer.from('甲', 'utf16le'), Buffer.alloc(4)]);
  const start = Buffer.concat([u16(4), Buffer.from([1]), Buffer.from('养护', 'utf16le')]);
  const strings = [
    record(0xfc, u32(4, 4), narrow, runs, readings, start),
    record(0x3c, Buffer.from([0]), Buffer.from('km')),
  ];
  const shared = (column: number, at: number) => record(0xfd, u16(0, column, 0), u32(at));
  const own = record(0x204, u16(1, 0, 0), text('自己'));
  const rich = record(0xd6, u16(1, 1, 0), text('R专项'), u16(2), u16(0, 5, 1, 0));
  expect(
    await cellsOf([...fonts, ...formats(0), ...strings], ...[0, 1, 2, 3].map((at) => shared(at, at)), own, rich),
  ).toEqual({
    1: ['ab', '经常性☑', '甲', '养护km'],
    2: ['自己', '☑专项'],
  });
});

test('formulas are never worked out: the stored number, text, truth, error or blank counts', async () => {
  const formula = (column: number, result: Buffer) => record(0x06, u16(0, column, 0), result, u16(0), u32(0));
  const other = (kind: number, value = 0) => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
  const records = [
    formula(0, f64(0.1 + 0.2)),
    formula(1, other(0)),
    record(0x207, text('甲乙')),
    formula(2, other(1, 1)),
    formula(3, other(2, 7)),
    formula(4, other(3)),
    record(0x205, u16(0, 5, 0), Buffer.from([0x2a, 1])),
    record(0x205, u16(0, 6, 0), Buffer.from([0, 0])),
  ];
  expect(await cellsOf(formats(0), ...records)).toEqual({ 1: ['0.3', '甲乙', 'TRUE', '#DIV/0!', '', '#N/A', 'FALSE'] });
});

test('hidden sheets are told, sheets of charts and macros left out, a chart on a sheet passed over', async () => {
  const chart = [record(0x809, u16(0x600, 0x20, 0, 0), u32(0, 0)), number(0, 0, 0, 99), record(0x0a)];
  const file = oldWorkbook(formats(0), [
    { name: '一', records: [...chart, number(0, 0, 0, 1)] },
    { name: '二', state: 1, records: [number(0, 0, 0, 2)] },
    { name: '三', state: 2, records: [] },
    { name: '图', type: 2, records: [number(0, 0, 0, 3)] },
  ]);
  expect((await readOldWorkbook(file)).map(({ name, hidden, rows }) => [name, hidden, texts(rows)])).toEqual([
    ['一', false, { 1: ['1'] }],
    ['二', true, { 1: ['2'] }],
    ['三', true, {}],
  ]);
});

test('merged cells: what is stored below the shown one is left out', async () => {
  const numbers = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => number(row, column, 0, row + 1)));
  expect(await cellsOf(formats(0), ...numbers, record(0xe5, u16(1), u16(0, 1, 0, 1)))).toEqual({
    1: ['1', '', '1'],
    2: ['', '', '2'],
    3: ['3', '3', '3'],
  });
});

test('what is damaged, of an older version or protected is refused, not half read', async () => {
  const refused = (globals: readonly Buffer[], ...records: readonly Buffer[]) => codeOf(cellsOf(globals, ...records));
  const whole = oldWorkbook(formats(0), [sheet(number(0, 0, 0, 1), number(1, 0, 0, 2))]);
  expect(await codeOf(readOldWorkbook(whole))).toBe(null);
  for (const end of [0, 3, 19, 40, 100, whole.size - 1, whole.size - 4, whole.size - 9]) {
    expect(await codeOf(readOldWorkbook(whole.slice(0, end)))).toBe('F35');
  }
  expect(await codeOf(readOldWorkbook(oldWorkbook([], [sheet()], 0x500)))).toBe('F20');
  expect(await refused([record(0x2f, u16(1, 1))])).toBe('F36');
  expect(await refused([record(0xfc, u32(1, 1), text('甲'))], record(0xfd, u16(0, 0, 0), u32(1)))).toBe('F35');
  expect(await refused([record(0xfc, u32(9, 9), text('甲'))])).toBe('F35');
  expect(await refused([], number(0, 0, 0, 1), number(0, 0, 0, 2))).toBe('F35');
  expect(await refused([], number(0, 0, 0, Number.NaN))).toBe('F35');
  expect(await refused([], record(NUMBER, u16(0, 0, 0)))).toBe('F35');
  const waiting = record(0x06, u16(0, 0, 0), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]));
  expect(await refused([], waiting)).toBe('F35');
  expect(await refused([], waiting, waiting, record(0x207, text('甲')))).toBe('F35');
  expect(await refused([], record(0xe5, u16(5), u16(0, 1, 0, 1)))).toBe('F35');
});
