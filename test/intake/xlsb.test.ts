import { expect, test } from 'vitest';
import { readWorkbook } from '#intake/office/xlsx.ts';
import { zipOf } from './archive.ts';
import { binary, f64, u16, u32, wide } from './biff.ts';
import { codeOf, texts } from './office.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...list: readonly (readonly [string, string, string])[]) =>
  `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

interface Said {
  readonly strings?: readonly Buffer[];
  readonly date1904?: boolean;
  readonly state?: number;
}

/** A binary workbook of one sheet, its styles plain, 0% and yyyy年m月. */
function binaryOf(records: readonly Buffer[], { strings = [], date1904 = false, state = 0 }: Said = {}): Blob {
  const xf = (format: number) => binary(47, u16(0, format, 0), Buffer.alloc(10));
  return zipOf([
    { name: '_rels/.rels', data: relations(['a', 'officeDocument', 'xl/workbook.bin']) },
    {
      name: 'xl/workbook.bin',
      data: Buffer.concat([binary(153, u32(date1904 ? 1 : 0, 0)), binary(156, u32(state, 1), wide('s'), wide('表'))]),
    },
    {
      name: 'xl/_rels/workbook.bin.rels',
      data: relations(
        ['s', 'worksheet', 'sheet.bin'],
        ['t', 'sharedStrings', 'strings.bin'],
        ['u', 'styles', 'styles.bin'],
      ),
    },
    { name: 'xl/sheet.bin', data: Buffer.concat([...records]) },
    { name: 'xl/strings.bin', data: Buffer.concat(strings.map((one) => binary(19, one))) },
    {
      name: 'xl/styles.bin',
      data: Buffer.concat([
        binary(43, Buffer.alloc(21), wide('宋体')),
        binary(43, Buffer.alloc(21), wide('Wingdings 2')),
        binary(44, u16(164), wide('yyyy"年"m"月"')),
        binary(47, u16(0, 14, 0)), // of a named style, which is no cell's
        binary(617),
        ...[0, 9, 164, 31].map(xf),
        binary(618),
      ]),
    },
  ]);
}

const row = (number: number) => binary(0, u32(number));
const cell = (id: number, column: number, style: number, value: Buffer) => binary(id, u32(column, style), value);
const rich = (text: string, ...runs: readonly number[]) =>
  Buffer.concat([Buffer.from([1]), wide(text), u32(runs.length / 2), u16(...runs)]);

async function cellsOf(records: readonly Buffer[], said: Said = {}) {
  const [grid] = await readWorkbook(binaryOf(records, said));
  return texts(grid?.rows);
}

test('numbers are shown by their formats, errors and truths by their names', async () => {
  const records = [
    row(1),
    cell(5, 0, 1, f64(0.95)),
    cell(5, 1, 2, f64(45108)),
    cell(2, 2, 0, u32(((12345 << 2) | 3) >>> 0)),
    cell(9, 3, 3, f64(45108)),
    cell(3, 4, 0, Buffer.from([0x2a])),
    cell(10, 5, 0, Buffer.from([1])),
    cell(8, 6, 0, wide('甲乙')),
    cell(1, 7, 0, Buffer.alloc(0)),
  ];
  expect(await cellsOf(records)).toEqual({ 2: ['95%', '2023-07', '123.45', '2023-07-01', '#N/A', 'TRUE', '甲乙'] });
  expect(await cellsOf([row(0), cell(5, 0, 3, f64(43646))], { date1904: true })).toEqual({ 1: ['2023-07-01'] });
});

test('texts: shared, of the cell itself, in runs of fonts; cells without a column stand right of the one before', async () => {
  const strings = [Buffer.concat([Buffer.from([0]), wide('共享')]), rich('经常性R', 0, 0, 3, 1)];
  const short = (id: number, value: Buffer) => binary(id, u32(0), value);
  const records = [
    row(0),
    cell(7, 1, 0, u32(0)),
    short(18, u32(1)),
    short(12, Buffer.alloc(0)),
    short(16, f64(3)),
    short(17, wide('短')),
    cell(62, 7, 0, rich('R专项', 0, 1, 1, 0)),
    row(1),
    short(13, u32((7 << 2) | 2)),
  ];
  expect(await cellsOf(records, { strings })).toEqual({
    1: ['', '共享', '经常性☑', '', '3', '短', '', '☑专项'],
    2: ['7'],
  });
});

test('hidden sheets are told; what is stored below a merged cell is left out', async () => {
  const numbers = [0, 1].flatMap((at) => [row(at), cell(5, 0, 0, f64(at + 1)), cell(5, 1, 0, f64(9))]);
  const file = binaryOf([...numbers, binary(176, u32(0, 1, 0, 0))], { state: 2 });
  const grids = await readWorkbook(file);
  expect(grids.map(({ name, hidden, rows }) => [name, hidden, texts(rows)])).toEqual([
    ['表', true, { 1: ['1', '9'], 2: ['', '9'] }],
  ]);
});

test('what is damaged or contradicts itself is refused, not half read', async () => {
  const refused = (...records: readonly Buffer[]) => codeOf(cellsOf(records));
  const whole = Buffer.concat([row(0), cell(5, 0, 0, f64(1))]);
  expect(await refused(whole)).toBe(null);
  for (const end of [1, 3, 8, whole.length - 1]) expect(await refused(whole.subarray(0, end))).toBe('F35');
  expect(await refused(row(0), cell(7, 0, 0, u32(0)))).toBe('F35');
  expect(await refused(row(0), cell(5, 0, 0, f64(1)), cell(5, 0, 0, f64(2)))).toBe('F35');
  expect(await refused(row(0), cell(5, 0, 0, f64(Number.POSITIVE_INFINITY)))).toBe('F35');
  expect(await refused(row(0), cell(5, 20_000, 0, f64(1)))).toBe('F33');
  expect(await refused(row(2_000_000), cell(5, 0, 0, f64(1)))).toBe('F33');
});
