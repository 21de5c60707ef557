import { expect, test } from 'vitest';
import { decoded } from '#intake/bytes/decode.ts';
import { FORMAT_LIMITS } from '#intake/bytes/format.ts';
import { look } from '#intake/look.ts';

const bytes = (...values: number[]) => new File([new Uint8Array(values)], 'a.csv');
const text = (words = '') => new File([words], 'a.csv');

async function textOf(file: Blob, encoding: Parameters<typeof decoded>[1]): Promise<string> {
  const parts: string[] = [];
  for await (const part of decoded(file, encoding)) parts.push(part);
  return parts.join('');
}

test.each([
  ['UTF-8 with BOM', bytes(0xef, 0xbb, 0xbf, 0xe6, 0x97, 0xa0), 'utf-8', true],
  ['UTF-8 without BOM', text('项目名称'), 'utf-8', true],
  ['UTF-16 LE with BOM', bytes(0xff, 0xfe, 0x79, 0x98), 'utf-16le', true],
  ['UTF-16 BE with BOM', bytes(0xfe, 0xff, 0x98, 0x79), 'utf-16be', true],
  ['UTF-16 LE without BOM', bytes(0x31, 0, 0x2c, 0, 0x79, 0x98, 0x0a, 0), 'utf-16le', true],
  ['GB18030', bytes(0xcf, 0xee, 0xc4, 0xbf), 'gb18030', false],
] as const)('%s is recognised', async (_, file, encoding, certain) => {
  expect(await look(file)).toMatchObject({ encoding, certain });
});

test.each([
  ['an empty file', text(), 'F01'],
  ['binary', bytes(0x00, 0x4b, 3, 4, 0, 0, 0, 1, 2, 3), 'F02'],
  ['bytes of no encoding', bytes(0x61, 0xff, 0x61), 'F05'],
] as const)('%s is refused', async (_, file, code) => {
  await expect(look(file)).rejects.toMatchObject({ code });
});

test('a file larger than the page can hold is refused before it is read, with its size and the limit', async () => {
  const huge = Object.assign(text('x'), {});
  Object.defineProperty(huge, 'size', { value: FORMAT_LIMITS.text + 1 });
  Object.defineProperty(huge, 'stream', { value: () => expect.unreachable('it was read') });
  await expect(look(huge)).rejects.toMatchObject({
    code: 'F07',
    raw: String(FORMAT_LIMITS.text + 1),
    detail: String(FORMAT_LIMITS.text),
  });
});

test('the hash is the SHA-256 of the bytes', async () => {
  const { sha256 } = await look(text('abc'));
  expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('every kind of line end becomes a line feed, also across pieces', async () => {
  expect(await textOf(new Blob(['a\r\nb\rc\nd\r']), 'utf-8')).toBe('a\nb\nc\nd\n');
  const long = `${'无'.repeat(30_000)}\r\n`;
  expect(await textOf(new Blob([long.repeat(5)]), 'utf-8')).toBe(`${'无'.repeat(30_000)}\n`.repeat(5));
});

test('bytes that do not fit the chosen encoding are refused, not replaced', async () => {
  await expect(textOf(bytes(0xcf, 0xee, 0xc4, 0xbf, 0xff), 'utf-8')).rejects.toMatchObject({ code: 'F05' });
});

test('a file beyond the limit is refused before a byte of it is read', async () => {
  const huge = new File([], 'huge.csv');
  Object.defineProperty(huge, 'size', { value: 1_610_612_737 });
  Object.defineProperty(huge, 'stream', {
    value: () => {
      throw new Error('it was read');
    },
  });
  await expect(look(huge)).rejects.toMatchObject({ code: 'F07', raw: '1610612737', detail: '1610612736' });
});
