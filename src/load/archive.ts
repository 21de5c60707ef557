import { digestOf } from '#intake/digest.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** Beyond this a ZIP file needs another layout, which older programs cannot open. */
const LIMIT_BYTES = 0xffff_ffff;

export interface Part {
  readonly name: string;
  readonly content: Blob;
}

/** A ZIP file of the parts in order. Nothing is held whole in memory: the browser keeps large blobs on disk. */
export async function zipOf(parts: readonly Part[]): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const packed = await deflated(content);
    const title = new TextEncoder().encode(name);
    const said = header((await digestOf(content)).crc32, [packed.size, content.size], title.length);
    const local = joined([u32(LOCAL), u16(VERSION), said, u16(0), title]);
    directory.push(
      joined([u32(CENTRAL), u16(VERSION), u16(VERSION), said, u16(0), u16(0), u16(0), u16(0), u32(0), u32(at), title]),
    );
    pieces.push(local, packed);
    at += local.length + packed.size;
    if (at > LIMIT_BYTES) throw new RangeError(`an archive of more than ${LIMIT_BYTES} bytes`);
  }
  const central = joined(directory);
  const count = u16(parts.length);
  const end = joined([u32(END), u16(0), u16(0), count, count, u32(central.length), u32(at), u16(0)]);
  return new Blob([...pieces, central, end], { type: 'application/zip' });
}

/** What local header and directory say alike. The day of 1 January 1980 stands for none, so that bytes repeat. */
function header(sum: number, [packed, size]: readonly [number, number], title: number): Uint8Array<ArrayBuffer> {
  return joined([u16(UTF8), u16(DEFLATED), u16(0), u16(0x21), u32(sum), u32(packed), u32(size), u16(title)]);
}

function deflated(content: Blob): Promise<Blob> {
  return new Response(content.stream().pipeThrough(new CompressionStream('deflate-raw'))).blob();
}

function u16(value: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array([value & 0xff, value >>> 8]);
}

function u32(value: number): Uint8Array<ArrayBuffer> {
  return joined([u16(value & 0xffff), u16(value >>> 16)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
