import { Refusal } from '#intake/refusal.ts';

/**
 * The fields of one binary record, read in order. A long record goes on in others: numbers run on over the seam, text
 * says anew at each seam whether its letters have one byte or two. Throws F35 where a field goes beyond the end.
 */
export class Fields {
  readonly #blocks: readonly Uint8Array[];
  readonly #part: string;
  #block = 0;
  #at = 0;

  constructor(blocks: readonly Uint8Array[], part: string) {
    this.#blocks = blocks;
    this.#part = part;
  }

  get left(): number {
    return this.#blocks.slice(this.#block).reduce((sum, { length }) => sum + length, -this.#at);
  }

  u8(): number {
    while (this.#at >= (this.#blocks[this.#block]?.length ?? 0)) this.#nextBlock();
    return this.#blocks[this.#block]?.[this.#at++] ?? 0;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  bytes(count: number): Uint8Array {
    if (count > this.left) throw this.#short();
    return Uint8Array.from({ length: count }, () => this.u8());
  }

  f64(): number {
    return new DataView(this.bytes(8).buffer).getFloat64(0, true);
  }

  skip(count: number): void {
    let rest = count;
    while (rest > 0) {
      const here = (this.#blocks[this.#block]?.length ?? 0) - this.#at;
      const step = Math.min(rest, here);
      this.#at += step;
      rest -= step;
      if (rest > 0) this.#nextBlock();
    }
  }

  /** So many letters of two bytes, or of one: the low bytes of Unicode. `seams` where each block starts with a flag. */
  letters(count: number, wide: boolean, seams = false): string {
    let text = '';
    let two = wide;
    for (let left = count; left > 0; left--) {
      if (seams && this.#at >= (this.#blocks[this.#block]?.length ?? 0)) {
        this.#nextBlock();
        two = (this.u8() & 1) === 1;
      }
      text += String.fromCharCode(two ? this.u16() : this.u8());
    }
    return text;
  }

  /** A number of 30 bits, whole or the upper half of a floating one, perhaps times a hundred. */
  rk(): number {
    const bits = this.u32();
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(4, bits & 0xfffffffc, true);
    const value = (bits & 2) === 2 ? (bits | 0) >> 2 : view.getFloat64(0, true);
    return (bits & 1) === 1 ? value / 100 : value;
  }

  #nextBlock(): void {
    if (this.#block >= this.#blocks.length - 1) throw this.#short();
    this.#block++;
    this.#at = 0;
  }

  #short(): Refusal {
    return new Refusal('F35', { raw: this.#part, detail: 'a record ends early' });
  }
}

const ERRORS: Readonly<Record<number, string>> = {
  ...{ 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' },
  43: '#GETTING_DATA',
};

/** The error of a cell by its number, which both binary formats share. */
export function errorText(code: number): string {
  return ERRORS[code] ?? `#${code}!`;
}
