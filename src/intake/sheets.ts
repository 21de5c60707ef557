import { unguarded } from '#domain/interchange.ts';
import { decoded, type Encoding } from './decode.ts';
import { delimitedRows } from './delimited.ts';
import { readRecords } from './json.ts';
import type { Progress, Sheet, SheetRow } from './sheet.ts';

/** How the bytes of a file become cells. */
export interface Layout {
  readonly format: Format;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Written by our own export: its formula guards come off again. */
  readonly own: boolean;
}

export type Format = 'csv' | 'json';

/** What hears of a file while it is read. */
export interface Hearers {
  readonly seen: (progress: Progress) => void;
  /** Rows of delimited text whose quotes stand wrong. */
  readonly malformed: (row: number) => void;
}

export const NOBODY: Hearers = { seen: () => undefined, malformed: () => undefined };

/** The sheets of a file in their order. Delimited text streams; everything else is small enough to be held. */
export async function sheetsOf(file: File, layout: Layout, hearers: Hearers): Promise<readonly Sheet[]> {
  let bytes = 0;
  let rows = 0;
  const text = () =>
    decoded(file, layout.encoding, (taken) => {
      bytes = taken;
      hearers.seen({ bytes, rows });
    });
  const counted = async function* (pieces: AsyncIterable<readonly SheetRow[]>) {
    for await (const piece of pieces) {
      rows += piece.length;
      hearers.seen({ bytes, rows });
      yield layout.own ? piece.map(({ row, cells }) => ({ row, cells: cells.map(unguarded) })) : piece;
    }
  };
  if (layout.format === 'csv') {
    const pieces = counted(delimitedRows(text(), layout.delimiter, hearers.malformed));
    return [{ name: null, origin: 'text', nested: false, pieces }];
  }
  const records = readRecords(await whole(text()));
  return [{ name: null, origin: 'records', nested: records.nested, pieces: counted(once(records.rows)) }];
}

async function whole(text: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const part of text) parts.push(part);
  return parts.join('');
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
