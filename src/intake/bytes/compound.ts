import { Refusal } from '#intake/refusal.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
/** Sectors of the table that the header names itself; the others stand in a chain. */
const IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const END = 0xfffffffe;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;

/** The streams of a compound file, the container of Office files before 2007 and of those with a password. */
export interface Compound {
  readonly names: readonly string[];
  /** The bytes of a stream; `null` when there is none of this name. Throws F35 when it is damaged. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

export function isCompound(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, place) => bytes[place] === byte);
}

/**
 * Opens a compound file. Every chain is followed only as far as its size says and must reach it: hucre's reader ends a
 * broken chain early and fills up with zeros, which would be cells lost unsaid. Throws F35 for a damaged one.
 */
export function openCompound(bytes: Uint8Array): Compound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isCompound(bytes) || bytes.length < HEADER_BYTES) throw damaged('header');
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged('sector size');
  const size = 1 << shift;
  const count = Math.ceil(bytes.length / size) - 1;

  /** The last sector may be cut short by writers that do not pad the file. */
  function sector(number: number): Uint8Array {
    if (number >= count) throw damaged(`sector ${number}`);
    return bytes.subarray((number + 1) * size, (number + 2) * size);
  }

  const table = tableOf(view, sector, count, size);
  const chained = (start: number, length: number | null) => joined(sector, { table, start, length, size });

  const entries = entriesOf(chained(view.getUint32(48, true), null));
  const root = entries.find(({ type }) => type === ROOT);
  if (root === undefined) throw damaged('no root');
  const miniCutoff = view.getUint32(56, true);
  const mini = { bytes: null as Uint8Array | null, table: [] as readonly number[] };

  function small({ start, size: length }: Entry): Uint8Array {
    if (root === undefined) throw damaged('no root');
    mini.bytes ??= chained(root.start, root.size);
    const held = mini.bytes;
    if (mini.table.length === 0) mini.table = numbers(chained(view.getUint32(60, true), null));
    const piece = (number: number) => {
      const from = number << miniShift;
      if (from >= held.length) throw damaged(`small sector ${number}`);
      return held.subarray(from, from + (1 << miniShift));
    };
    return joined(piece, { table: mini.table, start, length, size: 1 << miniShift });
  }

  const streams = entries.filter(({ type }) => type === STREAM);
  return {
    names: streams.map(({ name }) => name),
    read: (name) => {
      const found = streams.find((stream) => stream.name.toLowerCase() === name.toLowerCase());
      if (found === undefined) return null;
      if (found.size > bytes.length) throw damaged(name);
      return found.size < miniCutoff ? small(found) : chained(found.start, found.size);
    },
  };
}

/** Which sector follows which. */
function tableOf(
  view: DataView,
  sector: (number: number) => Uint8Array,
  count: number,
  size: number,
): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < IN_HEADER; at++) places.push(view.getUint32(76 + at * 4, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; next <= LAST_SECTOR; steps++) {
    if (steps > count) throw damaged('table in a circle');
    const more = numbers(sector(next));
    places.push(...more.slice(0, size / 4 - 1));
    next = more[size / 4 - 1] ?? END;
  }
  const used = places.filter((place) => place <= LAST_SECTOR).slice(0, view.getUint32(44, true));
  return used.flatMap((place) => numbers(sector(place)));
}

/** The pieces of a chain up to its length; without one, up to its end. */
function joined(
  piece: (number: number) => Uint8Array,
  chain: {
    readonly table: readonly number[];
    readonly start: number;
    readonly length: number | null;
    readonly size: number;
  },
): Uint8Array {
  const { table, start, length, size } = chain;
  const pieces: Uint8Array[] = [];
  const seen = new Set<number>();
  let held = 0;
  for (let at = start; at <= LAST_SECTOR && (length === null || held < length); at = table[at] ?? END) {
    if (seen.has(at)) throw damaged('chain in a circle');
    seen.add(at);
    const one = piece(at);
    pieces.push(one);
    held += one.length;
    if (one.length < size) break;
  }
  if (length !== null && held < length) throw damaged('chain ends early');
  const bytes = new Uint8Array(length ?? held);
  let at = 0;
  for (const one of pieces) {
    bytes.set(one.subarray(0, bytes.length - at), at);
    at += Math.min(one.length, bytes.length - at);
  }
  return bytes;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const type = directory[at + 66] ?? 0;
    const length = Math.min(view.getUint16(at + 64, true), 64);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)));
    if (type !== 0)
      entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

function numbers(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength >> 2 }, (_, place) => view.getUint32(place * 4, true));
}

function damaged(detail: string): Refusal {
  return new Refusal('F35', { raw: 'OLE2', detail });
}
