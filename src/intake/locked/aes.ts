export const AES_BLOCK = 16;

/** The table of AES (FIPS 197, 5.1.1) and its inverse, worked out from the field they are made from. */
const [FORWARD, BACK] = boxes();
/** What a byte becomes in the four of its column when table and mixed columns are turned back; in other rows turned on. */
const COLUMN = Uint32Array.from(BACK, (byte) =>
  [14, 9, 13, 11].reduce((word, factor) => (word << 8) | product(byte, factor), 0),
);
const [COLUMN_1, COLUMN_2, COLUMN_3] = [turned(COLUMN, 8), turned(COLUMN, 16), turned(COLUMN, 24)];

/**
 * Opens what AES closed, block by block; with `iv` each block is chained to the one before (CBC). Own, because browsers
 * give their AES to pages over https only, and have none without chaining. Bytes behind the last whole block are left
 * out. Throws a `RangeError` for a key of another length than 16, 24 or 32 bytes.
 */
export function aesOpened(key: Uint8Array, closed: Uint8Array, iv: Uint8Array | null): Uint8Array {
  const keys = expanded(key);
  const mixed = keys.map((word) => unmixed(word));
  const from = new DataView(closed.buffer, closed.byteOffset, closed.byteLength);
  const open = new Uint8Array(closed.length - (closed.length % AES_BLOCK));
  const into = new DataView(open.buffer);
  const block = new Uint32Array(4);
  const chain = new Uint32Array(4);
  if (iv !== null) readBlock(new DataView(iv.buffer, iv.byteOffset, iv.byteLength), 0, chain);
  for (let at = 0; at < open.length; at += AES_BLOCK) {
    readBlock(from, at, block);
    openBlock(block, keys, mixed);
    for (let word = 0; word < 4; word++) into.setUint32(at + 4 * word, of(block, word) ^ of(chain, word));
    if (iv !== null) readBlock(from, at, chain);
  }
  return open;
}

function readBlock(from: DataView, at: number, block: Uint32Array): void {
  for (let word = 0; word < 4; word++) block[word] = from.getUint32(at + 4 * word);
}

function openBlock(block: Uint32Array, keys: Uint32Array, mixed: Uint32Array): void {
  let round = keys.length - 4;
  for (let word = 0; word < 4; word++) block[word] = of(block, word) ^ of(keys, round + word);
  for (round -= 4; round >= 0; round -= 4) {
    const [one, two, three, four] = [of(block, 0), of(block, 1), of(block, 2), of(block, 3)];
    const step = round === 0 ? unboxed : columned;
    const own = round === 0 ? keys : mixed;
    block[0] = step(one, four, three, two) ^ of(own, round);
    block[1] = step(two, one, four, three) ^ of(own, round + 1);
    block[2] = step(three, two, one, four) ^ of(own, round + 2);
    block[3] = step(four, three, two, one) ^ of(own, round + 3);
  }
}

/** A column from the words its bytes come from, the rows turned back: table and mixed columns turned back. */
function columned(a: number, b: number, c: number, d: number): number {
  return (
    of(COLUMN, a >>> 24) ^ of(COLUMN_1, (b >>> 16) & 0xff) ^ of(COLUMN_2, (c >>> 8) & 0xff) ^ of(COLUMN_3, d & 0xff)
  );
}

/** The same for the last round, which mixes no columns. */
function unboxed(a: number, b: number, c: number, d: number): number {
  return (
    (of(BACK, a >>> 24) << 24) |
    (of(BACK, (b >>> 16) & 0xff) << 16) |
    (of(BACK, (c >>> 8) & 0xff) << 8) |
    of(BACK, d & 0xff)
  );
}

/** The mixed columns of a word turned back, without the table. */
function unmixed(word: number): number {
  const back = boxed(word);
  return columned(back, back, back, back);
}

function boxed(word: number): number {
  const bytes = [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff];
  return bytes.reduce((sum, byte) => (sum << 8) | of(FORWARD, byte), 0);
}

/** Four words for every round and four before the first (FIPS 197, 5.2). */
function expanded(key: Uint8Array): Uint32Array {
  const own = key.length / 4;
  if (own !== 4 && own !== 6 && own !== 8) throw new RangeError(`a key of ${key.length} bytes`);
  const words = new Uint32Array(4 * (own + 7));
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
  for (let at = 0; at < own; at++) words[at] = view.getUint32(4 * at);
  let constant = 1;
  for (let at = own; at < words.length; at++) {
    let last = of(words, at - 1);
    if (at % own === 0) {
      last = boxed((last << 8) | (last >>> 24)) ^ (constant << 24);
      constant = product(constant, 2);
    } else if (own === 8 && at % own === 4) last = boxed(last);
    words[at] = of(words, at - own) ^ last;
  }
  return words;
}

function boxes(): readonly [Uint8Array, Uint8Array] {
  const forward = Uint8Array.of(0x63, ...new Uint8Array(255));
  const back = new Uint8Array(256);
  // 3 leads through every byte but 0; its inverse, 0xf6, through their inverses at the same time.
  for (let byte = 1, inverse = 1, step = 0; step < 255; step++) {
    const twice = inverse | (inverse << 8);
    forward[byte] = 0x63 ^ inverse ^ (twice >> 4) ^ (twice >> 5) ^ (twice >> 6) ^ (twice >> 7);
    byte = product(byte, 3);
    inverse = product(inverse, 0xf6);
  }
  for (const [byte, mixed] of forward.entries()) back[mixed] = byte;
  return [forward, back];
}

/** Product of two bytes in the field of AES. */
function product(one: number, other: number): number {
  let sum = 0;
  for (let bit = 0, shifted = one; bit < 8; bit++) {
    if (((other >> bit) & 1) !== 0) sum ^= shifted;
    shifted = (shifted << 1) ^ ((shifted & 0x80) === 0 ? 0 : 0x11b);
  }
  return sum;
}

function turned(words: Uint32Array, bits: number): Uint32Array {
  return words.map((word) => (word >>> bits) | (word << (32 - bits)));
}

function of(table: Uint8Array | Uint32Array, at: number): number {
  return table[at] ?? 0;
}
