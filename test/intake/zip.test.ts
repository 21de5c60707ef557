import { expect, test } from 'vitest';
import { openZip } from '#intake/bytes/zip.ts';
import { type Part, zipOf } from './archive.ts';
import { codeOf } from './office.ts';

const MEGABYTE = 1024 * 1024;

async function textOf(file: Blob, name: string): Promise<string> {
  const zip = await openZip(file);
  return new TextDecoder().decode(await zip.read(name));
}

function opening(parts: readonly Part[], tamper?: (bytes: Buffer) => Buffer): Promise<string | null> {
  return codeOf(openZip(zipOf(parts, tamper)));
}

/** Refused at the latest when the part is read. */
async function reading(part: Part): Promise<string | null> {
  return codeOf(openZip(zipOf([part])).then((zip) => zip.read(part.name)));
}

/** Bytes that do not pack. */
function noise(bytes: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: bytes }, () => {
    state = (state * 48271) % 0x7fffffff;
    return state & 0xff;
  });
}

function le64(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(4 + values.length * 8);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(values.length * 8, 2);
  for (const [place, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), 4 + place * 8);
  return bytes;
}

test('parts are found whatever the case of their names, deflated or stored', async () => {
  const file = zipOf([
    { name: 'xl/SharedStrings.xml', data: '甲乙' },
    { name: 'xl/', data: '', stored: true },
    { name: 'b', data: 'plain', stored: true },
  ]);
  expect(await textOf(file, 'xl/sharedStrings.xml')).toBe('甲乙');
  expect(await textOf(file, 'b')).toBe('plain');
  expect(await codeOf(textOf(file, 'c'))).toBe('F32');
});

test('sizes behind the data and 64-bit size fields are read, as Java and .NET systems write them', async () => {
  const data = '甲乙丙';
  const length = Buffer.byteLength(data);
  const behind: Part = {
    ...{ name: 'a', data, stored: true, flags: 0x0808, local: { size: 0, checksum: 0 } },
    behind: new Uint8Array(24),
  };
  const wide: Part = {
    ...{ name: 'b', data, stored: true, size: 0xffffffff, extra: le64(length), localExtra: le64(length) },
  };
  expect(await textOf(zipOf([behind, wide]), 'a')).toBe(data);
  expect(await textOf(zipOf([behind, wide]), 'b')).toBe(data);
});

test('a remark behind the directory does no harm', async () => {
  const file = zipOf([{ name: 'a', data: 'x' }], (bytes) => {
    bytes.writeUInt16LE(4, bytes.length - 2);
    return Buffer.concat([bytes, Buffer.from('note')]);
  });
  expect(await textOf(file, 'a')).toBe('x');
});

test('bombs are refused by the directory alone', async () => {
  const many = Array.from({ length: 2001 }, (_, place) => ({ name: `p${place}`, data: '' }));
  expect(await opening(many)).toBe('F28');
  expect(await opening(many.slice(1))).toBe(null);
  expect(await opening([{ name: 'a', data: new Uint8Array(2 * MEGABYTE) }])).toBe('F30');
  expect(await opening([{ name: 'a', data: noise(MEGABYTE), size: 65 * MEGABYTE }])).toBe('F29');
  const large = { data: noise(MEGABYTE), size: 60 * MEGABYTE };
  expect(
    await opening([
      { name: 'a', ...large },
      { name: 'b', ...large },
      { name: 'c', ...large },
    ]),
  ).toBe('F29');
});

test('a few hundred kilobytes of blanks may be packed as tightly as they like', async () => {
  expect(await reading({ name: 'a', data: ' '.repeat(500_000) })).toBe(null);
});

test('a part that says less than it holds is stopped at what it says', async () => {
  const data = noise(3 * MEGABYTE);
  expect(await reading({ name: 'a', data, size: MEGABYTE })).toBe('F25');
  expect(await reading({ name: 'a', data, size: 4 * MEGABYTE })).toBe('F25');
  expect(await reading({ name: 'a', data: '甲', size: 2, stored: true })).toBe('F25');
});

test('headers that contradict each other are refused', async () => {
  expect(await opening([{ name: 'a', data: 'x', local: { name: 'b' } }])).toBe('F25');
  expect(await opening([{ name: 'a', data: 'x', local: { size: 7 } }])).toBe('F25');
  expect(await opening([{ name: 'a', data: 'x', local: { checksum: 7 } }])).toBe('F25');
  expect(await opening([{ name: 'a', data: 'x', size: 0xffffffff }])).toBe('F25');
  expect(await opening([{ name: 'a', data: 'x', size: 0xffffffff, extra: le64(2 ** 40) }])).toBe('F29');
  expect(
    await opening([
      { name: 'a', data: 'x' },
      { name: 'A', data: 'y' },
    ]),
  ).toBe('F25');
  expect(await opening([{ name: 'a', data: 'x', method: 9 }])).toBe('F25');
});

test('parts may not overlap: ten small ones can unpack the same large data', async () => {
  const parts = [
    { name: 'a', data: 'x'.repeat(50), stored: true },
    { name: 'b', data: 'y', stored: true },
  ];
  const shifted = await opening(parts, (bytes) => {
    const second = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(0, second + 42);
    return bytes;
  });
  expect(shifted).toBe('F25');
});

test('encryption is named', async () => {
  expect(await opening([{ name: 'a', data: 'x', flags: 0x0801 }])).toBe('F26');
});

test.each(['/etc/passwd', '../a', 'xl/../../a', 'a\\b', 'C:a', 'a//b', './a', '', 'a\u0000b', 'x'.repeat(300)])(
  'the name %j is refused',
  async (name) => {
    expect(await opening([{ name, data: 'x' }])).toBe('F27');
  },
);

test('a file cut anywhere is refused as damaged', async () => {
  const whole = [
    { name: '一', data: '甲'.repeat(100) },
    { name: 'b', data: noise(300) },
  ];
  const { size } = zipOf(whole);
  for (let length = 0; length < size; length++) {
    expect(await opening(whole, (bytes) => bytes.subarray(0, length))).toBe('F25');
  }
});

test('a flipped bit in the data is noticed', async () => {
  const file = zipOf([{ name: 'a', data: noise(1000), stored: true }], (bytes) => {
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    return bytes;
  });
  expect(await codeOf(openZip(file).then((zip) => zip.read('a')))).toBe('F25');
});
