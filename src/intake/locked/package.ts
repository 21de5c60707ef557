import { sha1 } from '@noble/hashes/legacy.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { readXml } from '#intake/office/xml.ts';
import { Refusal } from '#intake/refusal.ts';
import { AES_BLOCK, aesOpened } from './aes.ts';
import { fitted, fourBytes, type Hash, hashCalled, isSame, passwordBytes, spun } from './key.ts';

/** A key for AES and how the blocks of a document are chained; `null` for a wrong password. */
type Opened = ((closed: Uint8Array) => Uint8Array) | null;

const AGILE = '4.4';
/** The key of agile encryption is made of the same hash for each use, told apart by these (MS-OFFCRYPTO 2.3.4.13). */
const USES = {
  input: Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79),
  value: Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e),
  key: Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6),
} as const;
const SEGMENT = 4096;
/** Office hashes 100,000 times; a file may ask for no more than the format allows. */
const MOST_SPINS = 10_000_000;
const STANDARD_SPINS = 50_000;
const AES = new Map([
  [0x660e, 16],
  [0x660f, 24],
  [0x6610, 32],
]);

/**
 * The document of an Office file from 2007 on that was closed with a password: agile (Office 2010 on) or standard
 * encryption (2007). `null` for a wrong password. hucre opens the former only, over https only, and keeps the document
 * to itself. Throws F36 for another encryption, F35 where it is damaged.
 */
export function openedPackage(info: Uint8Array, closed: Uint8Array, password: string): Uint8Array | null {
  if (info.length < 8 || closed.length < 8) throw damaged('EncryptionInfo');
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const version = `${view.getUint16(0, true)}.${view.getUint16(2, true)}`;
  const opened = version === AGILE ? agile(info.subarray(8), password) : standard(view, version, password);
  if (opened === null) return null;
  const size = new DataView(closed.buffer, closed.byteOffset, 8).getBigUint64(0, true);
  if (size > BigInt(closed.length - 8)) throw damaged('EncryptedPackage');
  return opened(closed.subarray(8)).subarray(0, Number(size));
}

function agile(xml: Uint8Array, password: string): Opened {
  const { data, key } = descriptorOf(new TextDecoder().decode(xml));
  const hash = hashCalled(text(key, 'hashAlgorithm'));
  const spins = number(key, 'spinCount');
  if (spins > MOST_SPINS) throw damaged('spinCount');
  const salt = binary(key, 'saltValue');
  const sum = spun(hash, concatBytes(salt, passwordBytes(password)), spins);
  const bytes = number(key, 'keyBits') / 8;
  const open = (use: Uint8Array, name: string) =>
    aesOpened(fitted(hash(concatBytes(sum, use)), bytes), binary(key, name), fitted(salt, AES_BLOCK));
  const input = open(USES.input, 'encryptedVerifierHashInput').subarray(0, number(key, 'saltSize'));
  const expected = open(USES.value, 'encryptedVerifierHashValue').subarray(0, number(key, 'hashSize'));
  if (!isSame(hash(input), expected)) return null;
  const secret = open(USES.key, 'encryptedKeyValue').subarray(0, number(data, 'keyBits') / 8);
  return (closed) =>
    inSegments(closed, { secret, salt: binary(data, 'saltValue'), hash: hashCalled(text(data, 'hashAlgorithm')) });
}

function inSegments(
  closed: Uint8Array,
  { secret, salt, hash }: { readonly secret: Uint8Array; readonly salt: Uint8Array; readonly hash: Hash },
): Uint8Array {
  const open = new Uint8Array(closed.length);
  for (let at = 0; at < closed.length; at += SEGMENT) {
    const iv = fitted(hash(concatBytes(salt, fourBytes(at / SEGMENT))), AES_BLOCK);
    open.set(aesOpened(secret, closed.subarray(at, at + SEGMENT), iv), at);
  }
  return open;
}

type Attributes = ReadonlyMap<string, string>;

function descriptorOf(xml: string): { readonly data: Attributes; readonly key: Attributes } {
  const found = new Map<string, Attributes>();
  readXml(xml, 'EncryptionInfo', {
    open: (name, attributes) => void found.set(name, new Map(attributes)),
    close: () => undefined,
    text: () => undefined,
  });
  const [data, key] = [found.get('keyData'), found.get('encryptedKey')];
  // A certificate instead of a password has another name.
  if (data === undefined || key === undefined) throw new Refusal('F36', { detail: 'EncryptionInfo' });
  for (const one of [data, key]) {
    const cipher = `${text(one, 'cipherAlgorithm')} ${text(one, 'cipherChaining')}`;
    if (cipher !== 'AES ChainingModeCBC') throw new Refusal('F36', { detail: cipher });
  }
  return { data, key };
}

function text(attributes: Attributes, name: string): string {
  const value = attributes.get(name);
  if (value === undefined) throw damaged(name);
  return value;
}

function number(attributes: Attributes, name: string): number {
  const value = Number(text(attributes, name));
  if (!Number.isSafeInteger(value) || value < 0) throw damaged(name);
  return value;
}

function binary(attributes: Attributes, name: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text(attributes, name)), (sign) => sign.charCodeAt(0));
  } catch (cause) {
    throw cause instanceof Refusal ? cause : damaged(name);
  }
}

/** MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9. */
function standard(info: DataView, version: string, password: string): Opened {
  if (!/^[234]\.2$/.test(version) || info.byteLength < 12) throw new Refusal('F36', { detail: version });
  const verifier = 12 + info.getUint32(8, true);
  if (verifier + 72 > info.byteLength) throw damaged('EncryptionInfo');
  const length = AES.get(info.getUint32(20, true));
  if (length === undefined) throw new Refusal('F36', { detail: `cipher ${info.getUint32(20, true).toString(16)}` });
  const part = (at: number, size: number) => new Uint8Array(info.buffer, info.byteOffset + verifier + at, size);
  const sum = sha1(
    concatBytes(spun(sha1, concatBytes(part(4, 16), passwordBytes(password)), STANDARD_SPINS), fourBytes(0)),
  );
  const derived = [0x36, 0x5c].map((fill) =>
    sha1(new Uint8Array(64).fill(fill).map((byte, at) => byte ^ (sum[at] ?? 0))),
  );
  const key = concatBytes(...derived).subarray(0, length);
  const input = aesOpened(key, part(20, 16), null);
  const expected = aesOpened(key, part(40, 32), null).subarray(0, 20);
  return isSame(sha1(input), expected) ? (closed) => aesOpened(key, closed, null) : null;
}

function damaged(detail: string): Refusal {
  return new Refusal('F35', { raw: 'EncryptionInfo', detail });
}
