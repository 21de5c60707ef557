import { sha256 as hashing } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What came to be kept is not what should have been: the file changed meanwhile, or the disk gave back other bytes. */
export class NotWhole extends Error {
  override readonly name = 'NotWhole';
}

/** Whether these are the very bytes that this SHA-256 is of; they are never held whole. */
export async function isWhole(kept: Blob, sha256: string): Promise<boolean> {
  const hash = hashing.create();
  const reader = kept.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytesToHex(hash.digest()) === sha256;
    hash.update(value);
  }
}
