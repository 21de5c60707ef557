/** Names in Office packages are short. */
const NAME_LIMIT = 256;
const UTF8 = 0x0800;
/** Says that the true value stands in the 64-bit field; some Java and .NET writers do so for every part. */
const ELSEWHERE = 0xffffffff;
const SIZES_64 = 0x0001;

/** The name of a part in a directory entry or local header. */
export function nameOf(header: DataView, from: number, to: number, flags: number): string {
  const bytes = new Uint8Array(header.buffer, header.byteOffset + from, to - from);
  if ((flags & UTF8) !== 0) return new TextDecoder('utf-8').decode(bytes);
  // Windows in Chinese writes names in GBK and says nothing of it; some others write UTF-8 and say nothing either.
  return strictly('utf-8', bytes) ?? strictly('gb18030', bytes) ?? new TextDecoder('latin1').decode(bytes);
}

function strictly(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A name that stays inside the archive and that an Office program writes. */
export function isPlainName(name: string): boolean {
  if (name === '' || name.length > NAME_LIMIT || name.startsWith('/') || /[\\:\ufffd]/.test(name)) return false;
  if ([...name].some((sign) => sign < ' ' || sign === '\u007f')) return false;
  const steps = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  return steps.every((step) => step !== '' && step !== '.' && step !== '..');
}

interface Places {
  readonly packed: number;
  readonly size: number;
  readonly extra: number;
  readonly end: number;
}

/** Packed and full size, from the 64-bit field where the header points there; `null` when that says nothing usable. */
export function sizesOf(header: DataView, places: Places): { readonly packed: number; readonly size: number } | null {
  const packed = header.getUint32(places.packed, true);
  const size = header.getUint32(places.size, true);
  if (packed !== ELSEWHERE && size !== ELSEWHERE) return { packed, size };
  let at = places.extra;
  while (at + 4 <= places.end) {
    const field = at + 4;
    const next = field + header.getUint16(at + 2, true);
    if (next > places.end) return null;
    if (header.getUint16(at, true) === SIZES_64) return sizesIn(header, { packed, size, field, next });
    at = next;
  }
  return null;
}

/** The field holds, in this order, only those of size and packed size that the header points away from. */
function sizesIn(
  header: DataView,
  { packed, size, field, next }: { packed: number; size: number; field: number; next: number },
): { readonly packed: number; readonly size: number } | null {
  const needed = (size === ELSEWHERE ? 8 : 0) + (packed === ELSEWHERE ? 8 : 0);
  if (field + needed > next) return null;
  const fullSize = size === ELSEWHERE ? Number(header.getBigUint64(field, true)) : size;
  const fullPacked = packed === ELSEWHERE ? Number(header.getBigUint64(field + needed - 8, true)) : packed;
  return { packed: fullPacked, size: fullSize };
}
