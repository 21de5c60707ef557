import { md5, sha1 } from '@noble/hashes/legacy.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { Refusal } from '#intake/refusal.ts';
import { FILEPASS } from './filepass.ts';
import { fourBytes, isSame, passwordBytes } from './key.ts';
import { Rc4 } from './rc4.ts';

/** No program knows a record of this number: passed over. */
const PASSED_OVER = 0x01;
/** Records that stay open: what must be read before the password is known, and marks of who has the file open. */
const OPEN = new Set([0x809, FILEPASS, 0xe1, 0xe2, 0x194, 0x195, 0x196, 0x138]);
const BOUNDSHEET = 0x85;
/** The place of a sheet stays open too. */
const PLACE_BYTES = 4;
/** After so many bytes the stream goes on with another key. */
const KEY_BYTES = 1024;
const CRYPTO_API = new Set(['2.2', '3.2', '4.2']);
const RC4 = 0x6801;

/** The key of each piece of the stream; `null` for a wrong password. */
type Keys = ((piece: number) => Uint8Array) | null;

/**
 * The stream of an Excel 97–2003 workbook that was closed with a password, opened (MS-XLS 2.2.10). `null` for a wrong
 * password. Throws F36 for another encryption than RC4 and RC4 CryptoAPI, F35 where the stream is damaged.
 */
export function openedWorkbook(stream: Uint8Array, password: string): Uint8Array | null {
  const pass = filepassIn(stream);
  if (pass === null) throw damaged('FILEPASS');
  const keys = keysOf(pass.data, password);
  if (keys === null) return null;
  const open = stream.slice();
  const view = new DataView(open.buffer);
  const pad = padOf(keys, stream.length);
  for (const { id, from, to } of recordsOf(stream)) {
    if (OPEN.has(id)) continue;
    for (let at = id === BOUNDSHEET ? from + PLACE_BYTES : from; at < to; at++)
      open[at] = (open[at] ?? 0) ^ (pad[at] ?? 0);
  }
  view.setUint16(pass.at, PASSED_OVER, true);
  return open;
}

interface Filepass {
  readonly at: number;
  readonly data: Uint8Array;
}

/** It stands among the first records. */
function filepassIn(stream: Uint8Array): Filepass | null {
  for (const { id, from, to } of recordsOf(stream)) {
    if (id === FILEPASS) return { at: from - 4, data: stream.slice(from, to) };
    if (id === BOUNDSHEET) return null;
  }
  return null;
}

/** The records of the whole stream; lengths are never closed. */
function* recordsOf(
  stream: Uint8Array,
): Generator<{ readonly id: number; readonly from: number; readonly to: number }> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; ) {
    const to = at + 4 + view.getUint16(at + 2, true);
    if (to > stream.length) return;
    yield { id: view.getUint16(at, true), from: at + 4, to };
    at = to;
  }
}

function keysOf(data: Uint8Array, password: string): Keys {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 6 || view.getUint16(0, true) !== 1) throw new Refusal('F36', { detail: 'XOR' });
  const version = `${view.getUint16(2, true)}.${view.getUint16(4, true)}`;
  if (version === '1.1') return rc4Keys(data, password);
  if (CRYPTO_API.has(version)) return cryptoApiKeys(view, password);
  throw new Refusal('F36', { detail: version });
}

/** MS-OFFCRYPTO 2.3.6. */
function rc4Keys(data: Uint8Array, password: string): Keys {
  if (data.length < 54) throw damaged('FILEPASS');
  const [salt, input, expected] = [data.slice(6, 22), data.slice(22, 38), data.slice(38, 54)];
  const start = md5(passwordBytes(password)).slice(0, 5);
  const salted = concatBytes(...Array.from({ length: 16 }, () => concatBytes(start, salt)));
  const sum = md5(salted).slice(0, 5);
  const key = (piece: number) => md5(concatBytes(sum, fourBytes(piece)));
  return checked(key, { input, expected, hash: md5 });
}

/** MS-OFFCRYPTO 2.3.5. */
function cryptoApiKeys(view: DataView, password: string): Keys {
  if (view.byteLength < 46) throw damaged('FILEPASS');
  const verifier = 14 + view.getUint32(10, true);
  if (verifier + 60 > view.byteLength) throw damaged('FILEPASS');
  const cipher = view.getUint32(22, true);
  if (cipher !== RC4) throw new Refusal('F36', { detail: `cipher ${cipher.toString(16)}` });
  const bits = view.getUint32(30, true) || 40;
  const part = (at: number, size: number) => new Uint8Array(view.buffer, view.byteOffset + verifier + at, size);
  const sum = sha1(concatBytes(part(4, 16), passwordBytes(password)));
  const key = (piece: number) => {
    const own = sha1(concatBytes(sum, fourBytes(piece))).slice(0, bits / 8);
    // The weakest key is filled up with zeros.
    return bits === 40 ? concatBytes(own, new Uint8Array(11)) : own;
  };
  return checked(key, { input: part(20, 16), expected: part(40, 20), hash: sha1 });
}

function checked(
  key: (piece: number) => Uint8Array,
  verifier: {
    readonly input: Uint8Array;
    readonly expected: Uint8Array;
    readonly hash: (bytes: Uint8Array) => Uint8Array;
  },
): Keys {
  const rc4 = new Rc4(key(0));
  const input = rc4.mixed(verifier.input);
  return isSame(verifier.hash(input), rc4.mixed(verifier.expected)) ? key : null;
}

/** What is mixed into every byte of the stream, those that stay open included. */
function padOf(keys: (piece: number) => Uint8Array, length: number): Uint8Array {
  const pad = new Uint8Array(length);
  for (let at = 0; at < length; at += KEY_BYTES) {
    const piece = new Rc4(keys(at / KEY_BYTES));
    pad.set(piece.mixed(pad.subarray(at, at + KEY_BYTES)), at);
  }
  return pad;
}

function damaged(detail: string): Refusal {
  return new Refusal('F35', { raw: 'Workbook', detail });
}
