import { expect, test } from 'vitest';
import { readPdf } from '#intake/pdf/pdf.ts';
import { Refusal } from '#intake/refusal.ts';
import { codeOf, fixture, texts } from './office.ts';

/** A PDF of pages that are drawn as given, with one font and one small picture. */
function pdfOf(...pages: readonly string[]): Blob {
  const first = 5;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/XObject/Subtype/Image/Width 8/Height 1/ColorSpace/DeviceGray/BitsPerComponent 1/Length 1>>stream\nA\nendstream',
    ...pages.flatMap((drawing, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents ${first + 2 * at + 1} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>>`,
      `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    ]),
  ];
  const parts = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  return new Blob(['%PDF-1.4\n', ...parts, `trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`]);
}

const word = (x: number, y: number, text: string) => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET\n`;
const line = (x: number, y: number, to: number, down: number) => `${x} ${y} m ${to} ${down} l S\n`;
/** Lines of a table: across at these heights, down at these places. */
const grid = (across: readonly number[], down: readonly number[]) =>
  down.map((y) => line(across[0] ?? 0, y, across.at(-1) ?? 0, y)).join('') +
  across.map((x) => line(x, down[0] ?? 0, x, down.at(-1) ?? 0)).join('');

const NOBODY = () => undefined;

async function rowsOf(file: Blob) {
  return texts((await readPdf(file, NOBODY))[0]?.rows);
}

test('text stands in the cell between the lines around it, with the lines above as rows of their own', async () => {
  const drawing =
    grid([50, 150, 250], [300, 280, 260]) + word(120, 320, 'Title') + word(55, 286, 'a') + word(155, 266, 'b');
  expect(await rowsOf(pdfOf(drawing))).toEqual({ 1: ['Title'], 2: ['a'], 3: ['', 'b'] });
});

test('where a line is missing two cells are one, with its text in the first place', async () => {
  const open = grid([50, 250], [300, 280, 260]) + line(150, 280, 150, 260);
  expect(await rowsOf(pdfOf(open + word(140, 286, 'wide') + word(55, 266, 'a') + word(155, 266, 'b')))).toEqual({
    1: ['wide'],
    2: ['a', 'b'],
  });
});

test('lines may be thin shapes, and sides may be open', async () => {
  const drawing = '50 300 200 0.5 re f 50 280 200 0.5 re f 150 280 0.5 20 re f 200 280 0.5 20 re f\n';
  expect(await rowsOf(pdfOf(drawing + word(60, 286, 'a') + word(155, 286, 'b') + word(210, 286, 'c')))).toEqual({
    1: ['a', 'b', 'c'],
  });
});

test('a table that goes on at the top of the next page has the same columns there', async () => {
  const first = grid([50, 150, 200, 250], [100, 80, 60]) + word(55, 86, 'a') + word(155, 86, 'b') + word(205, 66, 'c');
  const second =
    grid([50, 200, 250], [380, 360, 340]) + word(55, 366, 'd') + word(205, 346, 'e') + word(200, 12, '- 2 -');
  expect(await rowsOf(pdfOf(first, second))).toEqual({
    1: ['a', 'b'],
    2: ['', '', 'c'],
    3: ['d'],
    4: ['', '', 'e'],
  });
});

/** Two pages of one table, with and without the line where the first one ends and the second begins. */
const parted = (isRuled: boolean) => {
  const posts = (from: number, to: number) => [50, 150, 250].map((x) => line(x, from, x, to)).join('');
  const above = line(50, 100, 250, 100) + line(50, 80, 250, 80) + (isRuled ? line(50, 40, 250, 40) : '');
  const below = line(50, 340, 250, 340) + line(50, 320, 250, 320);
  return pdfOf(
    above +
      posts(100, 40) +
      word(55, 86, 'head') +
      word(55, 50, 'one') +
      word(155, 64, 'first') +
      word(155, 50, 'second'),
    below + posts(380, 320) + word(155, 366, 'third') + word(55, 326, 'two'),
  );
};

test('a cell goes on over the end of a page only where no line ends it there', async () => {
  const cellsOf = async (isRuled: boolean) => {
    const rows = Object.values(await rowsOf(parted(isRuled)));
    return rows.map((cells) => cells.map((cell) => cell.replaceAll('\n', ' ')));
  };
  expect(await cellsOf(false)).toEqual([['head'], ['one', 'first second third'], ['two']]);
  expect(await cellsOf(true)).toEqual([['head'], ['one', 'first second'], ['', 'third'], ['two']]);
});

test('dots in a row are lines, and so is a dark back between light cells', async () => {
  const dots = (x: number, y: number, dx: number, dy: number, count: number) =>
    Array.from({ length: count }, (_, at) => `${x + at * dx} ${y + at * dy} 0.8 0.8 re f\n`).join('');
  const dotted =
    [260, 280, 300].map((y) => dots(50, y, 2, 0, 101)).join('') +
    [50, 150, 250].map((x) => dots(x, 260, 0, 2, 21)).join('');
  const cells = [50.5, 150.5].flatMap((x) => [260.5, 280.5].map((y) => `${x} ${y} 99 19 re f\n`)).join('');
  const words = word(55, 286, 'a') + word(155, 266, 'b');
  for (const drawing of [dotted, `0 g 50 260 200.5 40.5 re f 1 g ${cells} 0 g\n`])
    expect(await rowsOf(pdfOf(drawing + words))).toEqual({ 1: ['a'], 2: ['', 'b'] });
});

test('white lines and shades draw no table', async () => {
  const white = `1 1 1 RG ${grid([50, 150, 250], [300, 280, 260])}`;
  expect(await codeOf(readPdf(pdfOf(`${white}${word(55, 286, 'a')}`), NOBODY))).toBe('F70');
});

const columns = [300, 280, 260, 240, 220].map((y) => word(50, y, 'name') + word(200, y, 'value')).join('');
test.each<readonly [string, Blob, string]>([
  ['columns without lines', pdfOf(columns), 'F70'],
  [
    'columns between level lines only',
    pdfOf(columns + [310, 290, 270].map((y) => line(40, y, 300, y)).join('')),
    'F70',
  ],
  ['columns inside one frame', pdfOf(columns + grid([40, 150, 350], [390, 380]) + grid([40, 350], [310, 200])), 'F70'],
  [
    'a cell without a shape',
    pdfOf(grid([50, 250], [300, 260]) + line(150, 300, 150, 280) + line(150, 280, 250, 280) + word(60, 266, 'odd')),
    'F76',
  ],
  ['a picture of a page', pdfOf('400 0 0 400 0 0 cm /I Do'), 'F71'],
  ['a picture with unseen words behind it', pdfOf(`3 Tr ${word(50, 50, 'guessed')} /I Do`), 'F71'],
  ['a blank page', pdfOf(''), 'F71'],
  ['a file with a password', fixture('pdf/password.pdf'), 'F72'],
  ['no PDF behind its first letters', new Blob(['%PDF-1.7\n']), 'F73'],
  ['more lines than can be compared', pdfOf('0 0 m 9 0 l S\n'.repeat(45_000)), 'F74'],
])('%s is refused', async (_, file, code) => {
  expect(await codeOf(readPdf(file, NOBODY))).toBe(code);
});

test('a page that is a picture is named beside the others', async () => {
  const form = grid([50, 150, 250], [300, 280, 260]) + word(55, 286, 'a');
  const grids = await readPdf(pdfOf(form, '/I Do'), NOBODY);
  expect(grids.map(({ name, pictured }) => [name, pictured])).toEqual([
    [null, undefined],
    ['2', true],
  ]);
});

test('a PDF cut off or with bytes changed anywhere is read or refused, and nothing else', async () => {
  const whole = new Uint8Array(await pdfOf(grid([50, 150, 250], [300, 280, 260]) + word(55, 286, 'a')).arrayBuffer());
  for (let at = 10; at < whole.length; at += 37) {
    const changed = whole.slice();
    changed[at] = (at * 31) % 256;
    for (const bytes of [whole.slice(0, at), changed]) {
      const outcome = await readPdf(new Blob([bytes]), NOBODY).catch((cause: unknown) => cause);
      expect(Array.isArray(outcome) || outcome instanceof Refusal, `at ${at}: ${String(outcome)}`).toBe(true);
    }
  }
});

test('letters that a line runs through are refused: what was printed in cells too small may not be there at all', async () => {
  const table = grid([50, 150, 250], [300, 280, 260]);
  expect(await codeOf(readPdf(pdfOf(table + word(55, 277, 'over')), NOBODY))).toBe('F77');
  // On the line, and right below it, letters are whole.
  const fine = table + word(55, 282, 'over') + word(155, 271, 'below');
  expect(await rowsOf(pdfOf(fine))).toEqual({ 1: ['over'], 2: ['', 'below'] });
});
