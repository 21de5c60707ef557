import { isCompound, openCompound } from '#intake/bytes/compound.ts';
import { FILEPASS } from '#intake/locked/filepass.ts';
import { Allowance, Cells } from '#intake/office/cells.ts';
import type { Grid } from '#intake/office/grid.ts';
import { cellStyles } from '#intake/office/styles.ts';
import { Refusal } from '#intake/refusal.ts';
import { readRecords } from './biff.ts';
import { Fields } from './fields.ts';
import { type Run, readShortText, readText, Strings, textIn } from './text.ts';
import { readXlsSheet, type XlsShared } from './xlsSheet.ts';

const BOUNDSHEET = 0x85;
const DATEMODE = 0x22;
const FONT = 0x31;
const FORMAT = 0x41e;
const SST = 0xfc;
const XF = 0xe0;

const WORKSHEET = 0;

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly start: number;
}

/**
 * The worksheets of an Excel 97–2003 workbook (.xls, and .et of WPS) as `readWorkbook` gives those of a new one. Read
 * by our own walk over the records: hucre's `readXls` leaves out number formats (95% came as 0.95), hidden sheets,
 * texts in runs, passwords, and says nothing of strings and sheets that are missing. Throws F20 for an older version,
 * F33 for too many cells, F35 for damage, F36 for one with a password.
 */
export async function readOldWorkbook(file: Blob): Promise<readonly Grid[]> {
  const stream = streamOf(new Uint8Array(await file.arrayBuffer()));
  const { sheets, shared } = readGlobals(stream);
  const allowance = new Allowance();
  return sheets.map(({ name, hidden, start }) => {
    const cells = new Cells(allowance);
    readXlsSheet(readRecords(stream, start, name), { part: name, shared, cells });
    return { name, hidden, rows: cells.rows() };
  });
}

/** Some programs write the stream without its container. */
function streamOf(bytes: Uint8Array): Uint8Array {
  if (!isCompound(bytes)) return bytes;
  const stream = openCompound(bytes).read('Workbook');
  if (stream === null) throw new Refusal('F32', { raw: 'Workbook' });
  return stream;
}

function readGlobals(stream: Uint8Array): { readonly sheets: readonly SheetEntry[]; readonly shared: XlsShared } {
  const part = 'Workbook';
  const sheets: SheetEntry[] = [];
  const codes = new Map<number, string>();
  const fonts: string[] = [];
  const formats: { readonly number: number; readonly font: number }[] = [];
  let strings: Strings = new Strings();
  let date1904 = false;
  for (const { id, blocks } of readRecords(stream, 0, part)) {
    const fields = new Fields(blocks, part);
    if (id === FILEPASS) throw new Refusal('F36');
    if (id === DATEMODE) date1904 = fields.u16() === 1;
    else if (id === FONT) {
      fields.skip(14);
      fonts.push(readShortText(fields));
      // There is no font number 4.
      if (fonts.length === 4) fonts.push('');
    } else if (id === FORMAT) codes.set(fields.u16(), readText(fields));
    else if (id === XF) formats.push({ font: fields.u16(), number: fields.u16() });
    else if (id === SST) strings = Strings.from(fields);
    else if (id === BOUNDSHEET) {
      const start = fields.u32();
      const state = fields.u8();
      const type = fields.u8();
      if (type === WORKSHEET) sheets.push({ name: readShortText(fields), hidden: (state & 3) !== 0, start });
    }
  }
  const written = (text: string, runs: readonly Run[]) => textIn(text, runs, fonts);
  return {
    sheets,
    shared: { string: (at) => strings.at(at, written), written, styles: cellStyles(codes, fonts, formats), date1904 },
  };
}
