import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Encoding, pieces, survives } from '#intake/bytes/decode.ts';
import { recognised } from '#intake/bytes/format.ts';
import { Refusal } from './refusal.ts';

/** A file seen once from end to end. */
export interface Look {
  readonly sha256: string;
  readonly bytes: number;
  /** `null` for a file whose bytes are no text. */
  readonly encoding: Encoding | null;
  /** False when only the bytes' validity speaks for the encoding and the words must confirm it. */
  readonly certain: boolean;
}

/** NUL bytes on even or odd places, seen in the first piece, tell UTF-16 without a BOM from binary. */
const UTF16_SHARE = 0.2;

/**
 * Reads the whole file once: hash, and for text its encoding by BOM, then NUL bytes, then strict UTF-8, then strict
 * GB18030 (this order beat the statistical detectors on short GBK files). Throws F01 for an empty file, F02 for
 * binary, F05 for text in no encoding we know, and what `recognised` throws. `seen` hears of the bytes taken in.
 */
export async function look(file: File, seen: (bytes: number) => void = () => undefined): Promise<Look> {
  if (file.size === 0) throw new Refusal('F01');
  const format = await recognised(file);
  const isText = format === 'text' || format === 'html';
  const hash = sha256.create();
  const found = new EncodingFinder();
  let bytes = 0;
  for await (const piece of pieces(file)) {
    hash.update(piece);
    if (isText) found.take(piece);
    bytes += piece.length;
    seen(bytes);
  }
  const known = { sha256: bytesToHex(hash.digest()), bytes };
  return isText ? { ...known, ...found.close() } : { ...known, encoding: null, certain: true };
}

class EncodingFinder {
  readonly #strict = new Map<Encoding, TextDecoder>([
    ['utf-8', new TextDecoder('utf-8', { fatal: true })],
    ['gb18030', new TextDecoder('gb18030', { fatal: true })],
  ]);
  #head: Uint8Array | null = null;
  #nul = false;

  take(piece: Uint8Array): void {
    this.#head ??= piece;
    this.#nul ||= piece.includes(0);
    this.#try(piece);
  }

  close(): Pick<Look, 'encoding' | 'certain'> {
    this.#try(null);
    const head = this.#head ?? new Uint8Array();
    const marked = bom(head) ?? (this.#nul ? utf16(head) : null);
    if (marked !== null) return { encoding: marked, certain: true };
    if (this.#nul) throw new Refusal('F02', { raw: hexOf(head) });
    if (this.#strict.has('utf-8')) return { encoding: 'utf-8', certain: true };
    if (this.#strict.has('gb18030')) return { encoding: 'gb18030', certain: isDeclared(head) };
    throw new Refusal('F05', { raw: hexOf(head) });
  }

  #try(piece: Uint8Array | null): void {
    for (const [encoding, decoder] of this.#strict) if (!survives(decoder, piece)) this.#strict.delete(encoding);
  }
}

/** A page in GBK says so in its head. */
function isDeclared(head: Uint8Array): boolean {
  return /<meta\b[^>]*charset=["']?gb/i.test(new TextDecoder('latin1').decode(head.subarray(0, 4096)));
}

function bom(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

function utf16(head: Uint8Array): Encoding | null {
  const sample = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [place, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (place % 2 === 0) even++;
    else odd++;
  }
  const enough = (sample.length / 2) * UTF16_SHARE;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}

function hexOf(head: Uint8Array): string {
  return [...head.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
