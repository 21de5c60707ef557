/** What the boot script has found in the file. */
export interface Packed {
  /** Parts by their address in the build. The WebAssembly stays packed: its worker unpacks it while compiling. */
  readonly parts: ReadonlyMap<string, Blob>;
  /** The file as it was before anything was handed over in it. */
  readonly shell: () => Promise<string>;
  /** What was handed over in it, in base 64. */
  readonly held: string | null;
}

/** Where the boot script leaves it for the program it starts. */
export const PACKED = 'mingjiParts';

/** A part is not what the file was made with; `found` is its SHA-256 where it has one. */
export class DamagedPart extends Error {
  override readonly name = 'DamagedPart';
  readonly part: string;
  readonly expected: string;
  readonly found: 'missing' | 'unreadable' | { readonly sha256: string };

  constructor([part, expected]: Made[number], found: DamagedPart['found']) {
    super(part);
    this.part = part;
    this.expected = expected;
    this.found = found;
  }
}

/** What the file was made with: the parts in order, by address, each with the SHA-256 of its packed bytes. */
export type Made = readonly (readonly [address: string, sha256: string])[];

/** A part as it is packed, and as it is used. */
interface Unpacked {
  readonly packed: Blob;
  readonly content: Blob;
}

/** Takes all parts out of the document, after checking each. Throws `DamagedPart`. */
export async function unpackAll(made: Made): Promise<ReadonlyMap<string, Unpacked>> {
  return new Map(await Promise.all(made.map(async (one) => [one[0], await unpack(one)] as const)));
}

async function unpack(one: Made[number]): Promise<Unpacked> {
  const [address, expected] = one;
  const element = document.querySelector(`script[data-part="${address}"]`);
  if (element === null) throw new DamagedPart(one, 'missing');
  const bytes = await intact(one, () => decoded(element.textContent ?? ''));
  element.remove();
  const sha256 = await sha256Of(bytes);
  if (sha256 !== null && sha256 !== expected) throw new DamagedPart(one, { sha256 });
  const packed = new Blob([bytes]);
  if (address.endsWith('.wasm')) return { packed, content: packed };
  // gzip has a checksum of its own, which stands in where the page may not hash.
  const content = await intact(one, async () => {
    const stream = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Blob([await new Response(stream).arrayBuffer()], { type: typeOf(address) });
  });
  return { packed, content };
}

async function intact<T>(one: Made[number], read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new DamagedPart(one, 'unreadable');
  }
}

/** `null` on a page that may not hash: one that came over plain http. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!isSecureContext) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Newer browsers decode ten million signs in an instant, older ones in half a second. */
export function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const ready = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  if (ready.fromBase64 !== undefined) return ready.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

function typeOf(address: string): string {
  return address.endsWith('.css') ? 'text/css' : 'text/javascript';
}
