import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { pieces } from './decode.ts';
import { crc32 } from './inflate.ts';

/** The SHA-256 of a file and the checksum a ZIP file wants of it, read once and never held whole. */
export async function digestOf(blob: Blob): Promise<{ readonly sha256: string; readonly crc32: number }> {
  const hash = sha256.create();
  let sum = 0;
  for await (const piece of pieces(blob)) {
    hash.update(piece);
    sum = crc32(piece, sum);
  }
  return { sha256: bytesToHex(hash.digest()), crc32: sum };
}
