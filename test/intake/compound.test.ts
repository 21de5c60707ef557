import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { openCompound } from '#intake/bytes/compound.ts';
import { Refusal } from '#intake/refusal.ts';

function containerOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, bytes);
  return new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayLike<number>);
}

function filled(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[at] = (at * 31) % 251;
  return bytes;
}

function codeOf(bytes: Uint8Array, name: string): string | null {
  try {
    openCompound(bytes).read(name);
    return null;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.code;
    throw cause;
  }
}

test.each([0, 1, 63, 64, 65, 4095, 4096, 4097, 70_000, 9_000_000])(
  'a stream of %i bytes comes out of its container as it went in',
  (length) => {
    const opened = openCompound(containerOf({ Workbook: filled(length), Other: filled(100) }));
    expect(Buffer.from(opened.read('workbook') ?? []).equals(filled(length))).toBe(true);
    expect(opened.read('Other')).toEqual(filled(100));
    expect(opened.read('Book')).toBe(null);
  },
);

test('a container written by LibreOffice opens', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../fixtures/form.xls', import.meta.url)));
  expect(openCompound(bytes).names).toContain('Workbook');
});

test('a chain that ends early, runs in a circle or leaves the file is damage, never another stream', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../fixtures/wujing-2023.xls', import.meta.url)));
  const whole = openCompound(bytes).read('Workbook') ?? new Uint8Array();
  const table = (new DataView(bytes.buffer).getUint32(76, true) + 1) * 512;
  const ends: Record<string, number> = {};
  for (let sector = 0; sector < 70; sector++) {
    for (const next of [0xfffffffe, 0xffffffff, sector, sector - 1, 0x00ffffff]) {
      const copy = bytes.slice();
      new DataView(copy.buffer).setUint32(table + sector * 4, next >>> 0, true);
      const code = codeOf(copy, 'Workbook');
      if (code === null) expect(Buffer.from(openCompound(copy).read('Workbook') ?? []).equals(whole)).toBe(true);
      ends[code ?? 'whole'] = (ends[code ?? 'whole'] ?? 0) + 1;
    }
  }
  expect(ends.F35).toBeGreaterThan(200);
  for (const end of [0, 8, 100, 511, 512, 1024, 20_000]) expect(codeOf(bytes.slice(0, end), 'Workbook')).toBe('F35');
});
