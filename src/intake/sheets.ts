import { CSV_HEADERS, unguarded } from '#domain/interchange/interchange.ts';
import { decoded } from '#intake/bytes/decode.ts';
import { delimitedRows } from '#intake/bytes/delimited.ts';
import { membersOf } from '#intake/bytes/joinedFile.ts';
import { readRecords } from '#intake/bytes/json.ts';
import { type GridLayout, type Layout, layoutOf } from '#intake/bytes/layout.ts';
import type { Grid } from '#intake/office/grid.ts';
import { part } from './part.ts';
import { Refusal } from './refusal.ts';
import { once, type Progress, type Sheet, type SheetRow } from './sheet.ts';

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
  const taken = (count: number) => {
    bytes = count;
    hearers.seen({ bytes, rows });
  };
  const counted = async function* (pieces: AsyncIterable<readonly SheetRow[]>) {
    for await (const piece of pieces) {
      rows += piece.length;
      hearers.seen({ bytes, rows });
      yield piece;
    }
  };
  if (layout.format === 'csv') {
    const { own } = layout;
    const text = decoded(file, layout.encoding, taken);
    const pieces = counted(delimitedRows(text, layout.delimiter, hearers.malformed));
    return [{ ...PLAIN, origin: 'text', own, pieces: own ? withoutGuards(pieces) : pieces }];
  }
  if (layout.format === 'json') {
    const records = readRecords(await whole(decoded(file, layout.encoding, taken)));
    return [{ ...PLAIN, origin: 'records', nested: records.nested, pieces: counted(once(records.rows)) }];
  }
  if (layout.format === 'joined') return joinedSheets(file, hearers);
  const grids = (await gridsOf(file, layout, taken)).filter((grid) => grid.rows.length > 0 || grid.pictured);
  if (grids.length === 0) throw new Refusal('F01');
  taken(file.size);
  return grids.map((grid) => ({
    ...PLAIN,
    name: grid.name,
    hidden: grid.hidden,
    pictured: grid.pictured,
    origin: 'cells',
    own: isOwn(grid),
    pieces: counted(once(grid.rows)),
  }));
}

/** The sheets of all files that were joined, named by their file where there are several. */
async function joinedSheets(file: File, hearers: Hearers): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  const members = await membersOf(file);
  for (const { file: member, encoding } of members) {
    const { layout } = await layoutOf(member, encoding);
    for (const sheet of await sheetsOf(member, layout, hearers)) {
      if (members.length === 1) sheets.push(sheet);
      else sheets.push({ ...sheet, name: sheet.name === null ? member.name : `${member.name} ${sheet.name}` });
    }
  }
  return sheets;
}

const PLAIN = { name: null, hidden: false, nested: false, own: false } as const;

/** The readers of these formats are loaded with the first file that needs them. */
async function gridsOf(file: File, layout: GridLayout, taken: (bytes: number) => void): Promise<readonly Grid[]> {
  switch (layout.format) {
    case 'xlsx':
      return (await part(import('#intake/office/xlsx.ts'))).readWorkbook(file);
    case 'xls':
      return (await part(import('#intake/binary/xls.ts'))).readOldWorkbook(file);
    case 'ods':
      return (await part(import('#intake/office/ods.ts'))).readOpenDocument(file);
    case 'docx':
      return (await part(import('#intake/office/docx.ts'))).readWord(file);
    case 'pdf':
      return (await part(import('#intake/pdf/pdf.ts'))).readPdf(file, (share) => taken(Math.round(share * file.size)));
    case 'html': {
      const text = await whole(decoded(file, layout.encoding, taken));
      return (await part(import('#intake/office/html.ts'))).readHtml(text);
    }
  }
}

/** A sheet whose header is that of our own export. */
function isOwn({ rows }: Grid): boolean {
  return CSV_HEADERS.every((header, column) => rows[0]?.cells[column] === header);
}

async function* withoutGuards(pieces: AsyncIterable<readonly SheetRow[]>): AsyncGenerator<readonly SheetRow[]> {
  for await (const piece of pieces) yield piece.map(({ row, cells }) => ({ row, cells: cells.map(unguarded) }));
}

async function whole(text: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const part of text) parts.push(part);
  return parts.join('');
}
