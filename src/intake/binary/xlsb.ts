import { Allowance, Cells } from '#intake/office/cells.ts';
import type { Grid } from '#intake/office/grid.ts';
import type { Package, Relation } from '#intake/office/opc.ts';
import { type CellStyle, cellStyles } from '#intake/office/styles.ts';
import { Refusal } from '#intake/refusal.ts';
import { type BinaryRecord, recordsOf } from './biff12.ts';
import { readName, readRich } from './text.ts';
import { readXlsbSheet } from './xlsbSheet.ts';

const BUNDLE_SHEET = 156;
const CELL_FORMATS = 617;
const CELL_FORMATS_END = 618;
const FONT = 43;
const FORMAT = 44;
const STRING = 19;
const WORKBOOK = 153;
const XF = 47;

/**
 * The worksheets of a binary workbook (.xlsb) as `readWorkbook` gives those of one in XML. Read by our own walk over
 * the records: hucre's `readXlsb` leaves out percent signs and hidden sheets, skips short cells and texts in runs, and
 * says nothing of strings and sheets that are missing. Throws F32 and F35 for what is wrong inside, F33 for too many cells.
 */
export async function readBinaryWorkbook(parts: Package): Promise<readonly Grid[]> {
  const relations = await parts.relations(parts.main);
  const partOf = async (type: string) => {
    const found: Relation | undefined = relations.find((relation) => relation.type === type);
    return found === undefined ? [] : [...recordsOf(await parts.bytes(found.part), found.part)];
  };
  const { styles, fonts } = readStyles(await partOf('styles'));
  const strings = readStrings(await partOf('sharedStrings'), fonts);
  const allowance = new Allowance();
  const grids: Grid[] = [];
  let date1904 = false;
  for (const { id, fields } of recordsOf(await parts.bytes(parts.main), parts.main)) {
    if (id === WORKBOOK) date1904 = (fields.u32() & 1) === 1;
    if (id !== BUNDLE_SHEET) continue;
    const hidden = fields.u32() !== 0;
    fields.skip(4);
    const relation = readName(fields);
    const name = readName(fields);
    const found = relations.find((one) => one.id === relation);
    if (found === undefined) throw new Refusal('F32', { raw: name });
    if (found.type !== 'worksheet') continue;
    const cells = new Cells(allowance);
    const shared = { strings, styles, fonts, date1904 };
    readXlsbSheet(recordsOf(await parts.bytes(found.part), found.part), { part: found.part, shared, cells });
    grids.push({ name, hidden, rows: cells.rows() });
  }
  return grids;
}

function readStyles(records: readonly BinaryRecord[]): {
  readonly styles: readonly CellStyle[];
  readonly fonts: readonly string[];
} {
  const codes = new Map<number, string>();
  const fonts: string[] = [];
  const formats: { readonly number: number; readonly font: number }[] = [];
  let isCell = false;
  for (const { id, fields } of records) {
    if (id === FONT) {
      fields.skip(21);
      fonts.push(readName(fields));
    } else if (id === FORMAT) codes.set(fields.u16(), readName(fields));
    else if (id === CELL_FORMATS || id === CELL_FORMATS_END) isCell = id === CELL_FORMATS;
    else if (id === XF && isCell) {
      fields.skip(2);
      formats.push({ number: fields.u16(), font: fields.u16() });
    }
  }
  return { styles: cellStyles(codes, fonts, formats), fonts };
}

function readStrings(records: readonly BinaryRecord[], fonts: readonly string[]): readonly string[] {
  return records.filter(({ id }) => id === STRING).map(({ fields }) => readRich(fields, fonts));
}
