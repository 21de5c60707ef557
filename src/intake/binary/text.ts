import { glyphs } from '#intake/office/glyphs.ts';
import { Refusal } from '#intake/refusal.ts';
import type { Fields } from './fields.ts';

/** From this letter on a text has another font. */
export interface Run {
  readonly from: number;
  readonly font: number;
}

/** A text whose length takes one byte, as names of fonts and sheets have it. */
export function readShortText(fields: Fields): string {
  const count = fields.u8();
  return fields.letters(count, (fields.u8() & 1) === 1);
}

/** A text whose length takes two bytes. */
export function readText(fields: Fields): string {
  const count = fields.u16();
  return count === 0 ? '' : fields.letters(count, (fields.u8() & 1) === 1, true);
}

export function readRuns(fields: Fields, count: number): readonly Run[] {
  return Array.from({ length: count }, () => ({ from: fields.u16(), font: fields.u16() }));
}

/** A text in its fonts: some have pictures for letters. */
export function textIn(text: string, runs: readonly Run[], fonts: readonly string[]): string {
  if (runs.length === 0) return text;
  const pieces = runs.map(({ from, font }, at) => glyphs(text.slice(from, runs[at + 1]?.from), fonts[font] ?? ''));
  return text.slice(0, runs[0]?.from) + pieces.join('');
}

/** A text whose length takes four bytes. The length of one that is not there is -1. */
export function readName(fields: Fields): string {
  const count = fields.u32();
  return count === 0xffffffff ? '' : fields.letters(count, true);
}

/** A text in runs of fonts; readings above its signs stand behind it and are left out. */
export function readRich(fields: Fields, fonts: readonly string[]): string {
  const flags = fields.u8();
  const text = readName(fields);
  return (flags & 1) === 0 ? text : textIn(text, readRuns(fields, fields.u32()), fonts);
}

const WIDE = 1;
const WITH_READINGS = 4;
const IN_RUNS = 8;

/** The strings that the cells of a workbook name by number. */
export class Strings {
  readonly #texts: { readonly text: string; readonly runs: readonly Run[] }[] = [];

  static from(fields: Fields): Strings {
    const strings = new Strings();
    fields.skip(4);
    for (let count = fields.u32(); count > 0; count--) strings.#read(fields);
    return strings;
  }

  /** Throws F35 where there is none: a cell that would be lost. */
  at(number: number, written: (text: string, runs: readonly Run[]) => string): string {
    const found = this.#texts[number];
    if (found === undefined) throw new Refusal('F35', { raw: 'SST', detail: `no string ${number}` });
    return written(found.text, found.runs);
  }

  #read(fields: Fields): void {
    const count = fields.u16();
    const flags = fields.u8();
    const runs = (flags & IN_RUNS) === 0 ? 0 : fields.u16();
    const readings = (flags & WITH_READINGS) === 0 ? 0 : fields.u32();
    const text = fields.letters(count, (flags & WIDE) === WIDE, true);
    this.#texts.push({ text, runs: readRuns(fields, runs) });
    fields.skip(readings);
  }
}
