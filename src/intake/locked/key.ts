import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { Refusal } from '#intake/refusal.ts';

export type Hash = (bytes: Uint8Array) => Uint8Array;

const HASHES: Readonly<Record<string, Hash>> = { MD5: md5, SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };

/** A hash by the name Office gives it (SHA512, SHA-1). Throws F36 for one that is unknown. */
export function hashCalled(name: string): Hash {
  const hash = HASHES[name.replace('-', '')];
  if (hash === undefined) throw new Refusal('F36', { detail: name });
  return hash;
}

/** A password as Office hashes it. */
export function passwordBytes(password: string): Uint8Array {
  const bytes = new Uint8Array(2 * password.length);
  for (let at = 0; at < password.length; at++)
    bytes.set([password.charCodeAt(at) & 0xff, password.charCodeAt(at) >> 8], 2 * at);
  return bytes;
}

/** Salt and password hashed over and over, to make guessing slow. */
export function spun(hash: Hash, salted: Uint8Array, times: number): Uint8Array {
  let sum = hash(salted);
  const next = new Uint8Array(4 + sum.length);
  const count = new DataView(next.buffer);
  for (let time = 0; time < times; time++) {
    count.setUint32(0, time, true);
    next.set(sum, 4);
    sum = hash(next);
  }
  return sum;
}

/** A number in four bytes, the least first. */
export function fourBytes(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length > 0 && one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** As long as asked for, cut or filled up with 0x36. */
export function fitted(bytes: Uint8Array, length: number): Uint8Array {
  return concatBytes(bytes, new Uint8Array(Math.max(0, length - bytes.length)).fill(0x36)).subarray(0, length);
}
