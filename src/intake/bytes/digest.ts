import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { pieces } from './decode.ts';

/** The SHA-256 of a file, which is never held whole. */
export async function digestOf(blob: Blob): Promise<string> {
  const hash = sha256.create();
  for await (const piece of pieces(blob)) hash.update(piece);
  return bytesToHex(hash.digest());
}
