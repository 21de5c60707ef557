import { Refusal } from '#intake/refusal.ts';
import { crc32, inflated } from './inflate.ts';
import { isPlainName, nameOf, sizesOf } from './zip-name.ts';

/** Excel writes up to three parts a sheet, and a workbook may hold a sheet a form. */
const ENTRY_LIMIT = 2000;
/** Bytes of an entry and of all together, and how tightly an entry may be packed. */
export interface ZipLimits {
  readonly entry: number;
  readonly archive: number;
  readonly ratio: number;
}
const OFFICE: ZipLimits = { entry: 64 * 1024 * 1024, archive: 128 * 1024 * 1024, ratio: 100 };
/** Up to this size the ratio says nothing: a few blank rows pack very tightly and do no harm. */
const RATIO_FROM_BYTES = 1024 * 1024;
/** Names and remarks of so many entries are far shorter. */
const DIRECTORY_LIMIT_BYTES = 1024 * 1024;

const END = 0x06054b50;
const END_BYTES = 22;
const REMARK_LIMIT_BYTES = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** Name and extra field are rarely longer; Excel pads the latter. */
const LOCAL_USUAL_BYTES = 1024;
const ELSEWHERE = 0xffffffff;

const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
/** Sizes and checksum stand behind the data, the local header holds none. */
const SIZES_BEHIND = 0x0008;
const STORED = 0;
const DEFLATED = 8;

/** One part of an archive whose headers have been checked against each other. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/** The parts of a ZIP file. Names are matched without regard to case, as Office packages want it. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes, checked against size and checksum. Throws F32 when there is no such part, F25 when it is damaged. */
  read(name: string): Promise<Uint8Array>;
}

/**
 * Opens a ZIP file after checking its directory, before a byte is inflated: structure (F25), encryption (F26),
 * names (F27), how many parts (F28), how large (F29) and how tightly packed (F30) they are.
 */
export async function openZip(file: Blob, limits: ZipLimits = OFFICE): Promise<Archive> {
  const directory = await directoryOf(file, limits);
  const entries = new Map<string, { readonly entry: Entry; readonly start: number }>();
  let free = 0;
  for (const entry of [...directory.entries].sort((one, other) => one.header - other.header)) {
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(entry.name, 'twice the same name');
    if (entry.header < free) throw damaged(entry.name, 'parts overlap');
    const start = await dataOf(file, entry);
    free = start + entry.packed;
    if (free > directory.start) throw damaged(entry.name, 'data beyond the directory');
    entries.set(key, { entry, start });
  }
  return {
    names: directory.entries.map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    read: async (name) => {
      const found = entries.get(name.toLowerCase());
      if (found === undefined) throw new Refusal('F32', { raw: name });
      return bytesOf(file, found.entry, found.start);
    },
  };
}

/** The directory and where it starts. It stands at the end of the file, behind it a remark of stated length. */
async function directoryOf(
  file: Blob,
  limits: ZipLimits,
): Promise<{ readonly entries: readonly Entry[]; readonly start: number }> {
  const tail = await view(file, Math.max(0, file.size - END_BYTES - REMARK_LIMIT_BYTES), file.size);
  let at = tail.byteLength - END_BYTES;
  while (
    at >= 0 &&
    !(tail.getUint32(at, true) === END && at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength)
  )
    at--;
  if (at < 0) throw damaged(null, 'no directory');
  const end = file.size - tail.byteLength + at;
  const count = tail.getUint16(at + 10, true);
  const bytes = tail.getUint32(at + 12, true);
  const start = tail.getUint32(at + 16, true);
  if (count > ENTRY_LIMIT) throw new Refusal('F28', { raw: String(count), detail: String(ENTRY_LIMIT) });
  const split = tail.getUint32(at + 4, true) !== 0 || tail.getUint16(at + 8, true) !== count;
  if (split || bytes > DIRECTORY_LIMIT_BYTES || start + bytes > end) throw damaged(null, 'directory');
  const entries = entriesOf(await view(file, start, start + bytes), count, limits);
  return { entries, start };
}

function entriesOf(directory: DataView, count: number, limits: ZipLimits): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  let total = 0;
  while (entries.length < count) {
    if (at + CENTRAL_BYTES > directory.byteLength || directory.getUint32(at, true) !== CENTRAL) {
      throw damaged(null, 'directory entry');
    }
    const nameEnd = at + CENTRAL_BYTES + directory.getUint16(at + 28, true);
    const extraEnd = nameEnd + directory.getUint16(at + 30, true);
    const next = extraEnd + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw damaged(null, 'directory entry');
    const flags = directory.getUint16(at + 8, true);
    const sizes = sizesOf(directory, { packed: at + 20, size: at + 24, extra: nameEnd, end: extraEnd });
    const entry: Entry = {
      name: nameOf(directory, at + CENTRAL_BYTES, nameEnd, flags),
      flags,
      method: directory.getUint16(at + 10, true),
      checksum: directory.getUint32(at + 16, true),
      packed: sizes?.packed ?? ELSEWHERE,
      size: sizes?.size ?? ELSEWHERE,
      header: directory.getUint32(at + 42, true),
    };
    if (sizes === null) throw damaged(entry.name, 'sizes');
    check(entry, limits);
    total += entry.size;
    if (total > limits.archive) throw tooLarge(total, limits.archive);
    entries.push(entry);
    at = next;
  }
  if (at !== directory.byteLength) throw damaged(null, 'more directory than entries');
  return entries;
}

function check(entry: Entry, limits: ZipLimits): void {
  const { name, flags, method, packed, size } = entry;
  if (!isPlainName(name)) throw new Refusal('F27', { raw: name.slice(0, 100) });
  if ((flags & ENCRYPTED) !== 0) throw new Refusal('F26', { raw: name });
  if (method !== STORED && method !== DEFLATED) throw damaged(name, `method ${method}`);
  if (method === STORED && packed !== size) throw damaged(name, 'sizes');
  if (size > limits.entry) throw tooLarge(size, limits.entry);
  if (size > RATIO_FROM_BYTES && size > packed * limits.ratio) {
    throw new Refusal('F30', { raw: name, detail: String(limits.ratio) });
  }
}

/** Where the data of an entry starts. The local header says all over again what the directory says, or nothing. */
async function dataOf(file: Blob, entry: Entry): Promise<number> {
  const usual = await view(file, entry.header, entry.header + LOCAL_USUAL_BYTES);
  if (usual.byteLength < LOCAL_BYTES || usual.getUint32(0, true) !== LOCAL) throw damaged(entry.name, 'local header');
  const nameEnd = LOCAL_BYTES + usual.getUint16(26, true);
  const extraEnd = nameEnd + usual.getUint16(28, true);
  const local = extraEnd <= usual.byteLength ? usual : await view(file, entry.header, entry.header + extraEnd);
  if (extraEnd > local.byteLength) throw damaged(entry.name, 'local header');
  const flags = local.getUint16(6, true);
  const sameKind = ((flags ^ entry.flags) & ENCRYPTED) === 0 && local.getUint16(8, true) === entry.method;
  if (!sameKind || nameOf(local, LOCAL_BYTES, nameEnd, entry.flags) !== entry.name) {
    throw damaged(entry.name, 'local header disagrees');
  }
  const sizes = sizesOf(local, { packed: 18, size: 22, extra: nameEnd, end: extraEnd });
  const says = [local.getUint32(14, true), sizes?.packed ?? ELSEWHERE, sizes?.size ?? ELSEWHERE];
  const known = [entry.checksum, entry.packed, entry.size];
  const silent = (flags & SIZES_BEHIND) !== 0;
  const agrees = known.every(
    (value, at) => says[at] === value || (silent && (says[at] === 0 || says[at] === ELSEWHERE)),
  );
  if (!agrees) throw damaged(entry.name, 'local sizes disagree');
  return entry.header + extraEnd;
}

async function bytesOf(file: Blob, entry: Entry, start: number): Promise<Uint8Array> {
  const packed = file.slice(start, start + entry.packed);
  const bytes =
    entry.method === STORED ? new Uint8Array(await packed.arrayBuffer()) : await inflated(packed, entry.size);
  if (bytes === null) throw damaged(entry.name, 'deflated data');
  if (bytes.length !== entry.size || crc32(bytes) !== entry.checksum) throw damaged(entry.name, 'checksum');
  return bytes;
}

async function view(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

function tooLarge(bytes: number, limit: number): Refusal {
  return new Refusal('F29', { raw: String(bytes), detail: String(limit) });
}

function damaged(name: string | null, detail: string): Refusal {
  return new Refusal('F25', { raw: name, detail });
}
