import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Refusal } from './refusal.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file seen once from end to end. */
export interface Look {
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  /** False when only the bytes' validity speaks for the encoding and the words must confirm it. */
  readonly certain: boolean;
}

/**
 * What the database's memory takes: a gigabyte of CSV was measured to fit into the 4 GB a page can give it.
 * A larger file is refused before it is read.
 */
export const TEXT_LIMIT_BYTES = 3_221_225_472;

/** NUL bytes on even or odd places, seen in the first piece, tell UTF-16 without a BOM from binary. */
const UTF16_SHARE = 0.2;

/**
 * Reads the whole file once: hash, and encoding by BOM, then NUL bytes, then strict UTF-8, then strict GB18030
 * (this order beat the statistical detectors on short GBK files). Throws F01 for an empty file, F02 for
 * binary, F05 for text in no encoding we know, F07 for more than the page can hold. `seen` hears of the bytes taken in.
 */
export async function look(file: Blob, seen: (bytes: number) => void = () => undefined): Promise<Look> {
  if (file.size === 0) throw new Refusal('F01');
  if (file.size > TEXT_LIMIT_BYTES) throw tooLarge(file.size, TEXT_LIMIT_BYTES);
  const hash = sha256.create();
  const strict = new Map<Encoding, TextDecoder>([
    ['utf-8', new TextDecoder('utf-8', { fatal: true })],
    ['gb18030', new TextDecoder('gb18030', { fatal: true })],
  ]);
  let first: Uint8Array | null = null;
  let bytes = 0;
  let nul = false;
  for await (const piece of pieces(file)) {
    first ??= piece;
    hash.update(piece);
    for (const [encoding, decoder] of strict) if (!survives(decoder, piece)) strict.delete(encoding);
    nul ||= piece.includes(0);
    bytes += piece.length;
    seen(bytes);
  }
  for (const [encoding, decoder] of strict) if (!survives(decoder, null)) strict.delete(encoding);
  const known = { sha256: bytesToHex(hash.digest()), bytes };
  const head = first ?? new Uint8Array();
  const marked = bom(head) ?? (nul ? utf16(head) : null);
  if (marked !== null) return { ...known, encoding: marked, certain: true };
  if (nul) throw new Refusal('F02', { raw: hexOf(head) });
  if (strict.has('utf-8')) return { ...known, encoding: 'utf-8', certain: true };
  if (strict.has('gb18030')) return { ...known, encoding: 'gb18030', certain: false };
  throw new Refusal('F05', { raw: hexOf(head) });
}

export function tooLarge(bytes: number, limit: number): Refusal {
  return new Refusal('F07', { raw: String(bytes), detail: String(limit) });
}

/** The text of a file in pieces, without BOM, every line end a line feed. Throws F05 where the bytes do not fit. */
export async function* decoded(
  file: Blob,
  encoding: Encoding,
  seen: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  let held = '';
  for await (const piece of pieces(file)) {
    const text = held + decode(decoder, piece);
    bytes += piece.length;
    seen(bytes);
    held = text.endsWith('\r') ? '\r' : '';
    yield lineFeeds(held === '' ? text : text.slice(0, -1));
  }
  yield lineFeeds(held + decode(decoder, null));
}

async function* pieces(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function lineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(decoder: TextDecoder, piece: Uint8Array | null): string {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (cause) {
    if (cause instanceof TypeError) throw new Refusal('F05', { detail: decoder.encoding });
    throw cause;
  }
}

function survives(decoder: TextDecoder, piece: Uint8Array | null): boolean {
  try {
    decode(decoder, piece);
    return true;
  } catch (cause) {
    if (cause instanceof Refusal) return false;
    throw cause;
  }
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
