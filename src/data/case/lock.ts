import { CaseRefused } from './refused.ts';

/** What of a lock may be read by everybody. Bytes are in base 16. */
export interface Lock {
  readonly key: 'PBKDF2-SHA256';
  readonly rounds: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly iv: string;
}

/** What OWASP advises for this function (2023). */
const ROUNDS = 600_000;
/** A file may ask for more, but not for hours. */
const ROUNDS_IN = { least: 100_000, most: 10_000_000 };
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** Encrypts a content with what comes of a passphrase. */
export async function lock(
  content: Blob,
  passphrase: string,
): Promise<{ readonly content: Blob; readonly lock: Lock }> {
  const how: Lock = {
    key: 'PBKDF2-SHA256',
    rounds: ROUNDS,
    salt: base16(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
    cipher: 'AES-256-GCM',
    iv: base16(crypto.getRandomValues(new Uint8Array(IV_BYTES))),
  };
  const key = await keyOf(passphrase, how);
  const locked = await subtle().encrypt(cipherOf(how), key, await content.arrayBuffer());
  return { content: new Blob([locked]), lock: how };
}

/** The content again; `null` where the passphrase is another one. */
export async function unlock(content: Blob, how: Lock, ask: () => Promise<string>): Promise<Blob | null> {
  subtle();
  const key = await keyOf(await ask(), how);
  try {
    return new Blob([await subtle().decrypt(cipherOf(how), key, await content.arrayBuffer())]);
  } catch (cause) {
    // All that is said of a wrong key. The bytes themselves were found as they were written.
    if (cause instanceof DOMException && cause.name === 'OperationError') return null;
    throw cause;
  }
}

export function isLock(value: unknown): value is Lock {
  if (typeof value !== 'object' || value === null) return false;
  const { key, rounds, salt, cipher, iv } = value as Readonly<Record<string, unknown>>;
  if (key !== 'PBKDF2-SHA256' || cipher !== 'AES-256-GCM' || !Number.isSafeInteger(rounds)) return false;
  const isFew = Number(rounds) >= ROUNDS_IN.least && Number(rounds) <= ROUNDS_IN.most;
  return isFew && isBase16(salt, SALT_BYTES) && isBase16(iv, IV_BYTES);
}

/** Whether this page may encrypt: one that came over plain http may not. */
export function mayLock(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

function subtle(): SubtleCrypto {
  if (!mayLock()) throw new CaseRefused('insecure', 'crypto.subtle');
  return crypto.subtle;
}

async function keyOf(passphrase: string, { rounds, salt }: Lock): Promise<CryptoKey> {
  // The same word may be typed in more than one way.
  const word = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await subtle().importKey('raw', word, 'PBKDF2', false, ['deriveKey']);
  return subtle().deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: bytesOf(salt) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The lock itself is bound in: with another one the content does not open. */
function cipherOf(how: Lock): AesGcmParams {
  const additionalData = new TextEncoder().encode([how.key, how.rounds, how.salt, how.cipher].join(' '));
  return { name: 'AES-GCM', iv: bytesOf(how.iv), additionalData };
}

function base16(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
}

function isBase16(value: unknown, bytes: number): boolean {
  return typeof value === 'string' && new RegExp(`^[0-9a-f]{${2 * bytes}}$`).test(value);
}
