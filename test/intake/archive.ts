import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a ZIP file written by hand; whatever is stated here is written as stated, true or not. */
export interface Part {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** What the directory says of the size. */
  readonly size?: number;
  /** What the local header says instead of what the directory says. */
  readonly local?: { readonly name?: string; readonly size?: number; readonly checksum?: number };
  /** Extra fields of the directory entry and of the local header. */
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  /** Written between the data and the next part. */
  readonly behind?: Uint8Array;
}

/** A ZIP file as a `Blob`. `tamper` may change the finished bytes. */
export function zipOf(parts: readonly Part[], tamper: (bytes: Buffer) => Buffer = (bytes) => bytes): Blob {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { local, central, behind } = written(part, at);
    bodies.push(local, behind);
    directory.push(central);
    at += local.length + behind.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return new Blob([new Uint8Array(tamper(Buffer.concat([...bodies, central, end])))]);
}

function written(part: Part, at: number) {
  const data = Buffer.from(part.data);
  const packed = part.stored ? data : deflateRawSync(data);
  const flags = part.flags ?? 0x0800;
  const method = part.method ?? (part.stored ? 0 : 8);
  const size = part.size ?? data.length;
  const checksum = crc32(data);
  const fields = { flags, method, checksum, packed: packed.length, size };
  const local = Buffer.concat([
    header({ ...fields, ...part.local }, part.local?.name ?? part.name, part.localExtra),
    packed,
  ]);
  return { local, central: entry(fields, part, at), behind: Buffer.from(part.behind ?? []) };
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
}

function header(fields: Fields, name: string, extra: Uint8Array = new Uint8Array()): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  common(bytes, 6, fields);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26);
  bytes.writeUInt16LE(extra.length, 28);
  return Buffer.concat([bytes, Buffer.from(name), extra]);
}

function entry(fields: Fields, { name, extra = new Uint8Array() }: Part, at: number): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 6);
  common(bytes, 8, fields);
  bytes.writeUInt16LE(Buffer.byteLength(name), 28);
  bytes.writeUInt16LE(extra.length, 30);
  bytes.writeUInt32LE(at, 42);
  return Buffer.concat([bytes, Buffer.from(name), extra]);
}

function common(bytes: Buffer, from: number, { flags, method, checksum, packed, size }: Fields): void {
  bytes.writeUInt16LE(flags, from);
  bytes.writeUInt16LE(method, from + 2);
  bytes.writeUInt32LE(checksum, from + 8);
  bytes.writeUInt32LE(packed, from + 12);
  bytes.writeUInt32LE(size, from + 16);
}
