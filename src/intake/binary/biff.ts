import { Refusal } from '#intake/refusal.ts';

const BOF = 0x809;
const EOF = 0x0a;
const CONTINUE = 0x3c;
/** Excel 97 and later. */
const BIFF8 = 0x600;

/** A record with the records that continue it. */
export interface BiffRecord {
  readonly id: number;
  readonly blocks: readonly Uint8Array[];
}

/**
 * The records of one sheet, or of the workbook itself, from its first to its last. Charts inside of a sheet, which are
 * sheets of their own, are passed over. Throws F35 where the stream is damaged, F20 where it is of an older version.
 */
export function* readRecords(stream: Uint8Array, start: number, part: string): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const idAt = (at: number) => (at + 4 <= stream.length ? view.getUint16(at, true) : -1);
  let at = start;

  function data(): Uint8Array {
    const from = at + 4;
    const end = idAt(at) < 0 ? Number.POSITIVE_INFINITY : from + view.getUint16(at + 2, true);
    if (end > stream.length) throw new Refusal('F35', { raw: part, detail: `the stream ends at ${at}` });
    at = end;
    return stream.subarray(from, end);
  }

  if (idAt(start) !== BOF) throw new Refusal('F35', { raw: part, detail: `no sheet at ${start}` });
  let depth = 0;
  do {
    const id = idAt(at);
    const blocks = [data()];
    while (idAt(at) === CONTINUE) blocks.push(data());
    if (id === BOF) {
      depth++;
      if (versionOf(blocks) !== BIFF8) throw new Refusal('F20', { raw: 'Excel 5.0/95' });
    } else if (id === EOF) depth--;
    else if (depth === 1) yield { id, blocks };
  } while (depth > 0);
}

function versionOf([first]: readonly Uint8Array[]): number {
  return (first?.[0] ?? 0) | ((first?.[1] ?? 0) << 8);
}
