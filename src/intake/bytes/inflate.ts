/**
 * Inflates raw deflate data. `null` when the data is broken or would give more than `limit` bytes: reading stops
 * there, whatever the archive says of itself.
 */
export async function inflated(packed: Blob, limit: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(limit);
  let length = 0;
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, length);
      if (length + value.length > limit) return null;
      bytes.set(value, length);
      length += value.length;
    }
  } catch (cause) {
    // A file that can no longer be read is another matter than data that cannot be inflated.
    if (cause instanceof DOMException) throw cause;
    return null;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  return value;
});

/** The checksum of ZIP files. */
export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
