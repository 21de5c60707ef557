/*
 * Why not hucre's reader, which is shipped for writing anyway (1.0.0, tried with the files of the tests). Whole workbooks
 * of office programs it reads, but without number formats: of form.xlsx and dirty.xlsx 95% comes as 0.95, 12公里 as 12,
 * 2023-12 as 2023-12-01, 08:30 as a day of 1899, and ticks in Wingdings as the letters R and £; what is stored below merged
 * cells comes as if it were shown. And of what is damaged it says nothing: of the files written by hand in xlsx.test.ts a
 * missing shared string and a formula never worked out are blank, of two cells in one place the later one is taken, a tag
 * that is not closed leaves no rows at all; where the markup breaks off, the rows before it are taken for the whole.
 */
import { part } from '#intake/part.ts';
import { Refusal } from '#intake/refusal.ts';
import { Allowance, Cells } from './cells.ts';
import type { Grid } from './grid.ts';
import { openPackage, type Package, type Relation } from './opc.ts';
import { readSharedStrings } from './rich-text.ts';
import { readStyles } from './styles.ts';
import { readWorksheet, type Shared } from './worksheet.ts';
import { readXml } from './xml.ts';

/** Every sheet is a part of its own, and the archive holds no more. */
const SHEET_LIMIT = 2000;

/** A sheet as the workbook lists it. */
interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/**
 * The worksheets of an Excel workbook in their order, hidden ones marked; chart sheets are left out. Numbers as the
 * workbook means them (see `numberText`), stored values only. Throws a `Refusal`: F25–F33 for what is wrong with the
 * file. An .xlsb looks the same from outside, its parts are read by a reader of their own.
 */
export async function readWorkbook(file: Blob): Promise<readonly Grid[]> {
  const parts = await openPackage(file);
  if (parts.main.endsWith('.bin')) return (await part(import('#intake/binary/xlsb.ts'))).readBinaryWorkbook(parts);
  const workbook = readSheetList(await parts.text(parts.main), parts.main);
  const relations = await parts.relations(parts.main);
  const shared: Shared = {
    strings: await partOf(parts, relations, { type: 'sharedStrings', read: readSharedStrings }),
    styles: await partOf(parts, relations, { type: 'styles', read: readStyles }),
    date1904: workbook.date1904,
  };
  const allowance = new Allowance();
  const grids: Grid[] = [];
  const read = new Set<string>();
  for (const { name, relation, hidden } of workbook.sheets) {
    const found = relations.find(({ id }) => id === relation);
    if (found === undefined) throw new Refusal('F32', { raw: name });
    if (found.type !== 'worksheet') continue;
    if (read.has(found.part)) throw new Refusal('F31', { raw: parts.main, detail: 'two sheets in one part' });
    read.add(found.part);
    const cells = new Cells(allowance);
    readWorksheet(await parts.text(found.part), found.part, { shared, cells });
    grids.push({ name, hidden, rows: cells.rows() });
  }
  return grids;
}

function readSheetList(xml: string, part: string): Workbook {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let root: string | null = null;
  readXml(xml, part, {
    open: (name, attributes) => {
      root ??= name;
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes.get('name') ?? '',
        relation: attributes.get('id') ?? '',
        hidden: /^(?:hidden|veryHidden)$/.test(attributes.get('state') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (root !== 'workbook') throw new Refusal('F32', { raw: 'workbook' });
  if (sheets.length > SHEET_LIMIT) {
    throw new Refusal('F28', { raw: String(sheets.length), detail: String(SHEET_LIMIT) });
  }
  return { sheets, date1904 };
}

/** Strings and styles are parts that a workbook may do without. */
async function partOf<T>(
  parts: Package,
  relations: readonly Relation[],
  { type, read }: { readonly type: string; readonly read: (xml: string, part: string) => readonly T[] },
): Promise<readonly T[]> {
  const found = relations.find((relation) => relation.type === type);
  return found === undefined ? [] : read(await parts.text(found.part), found.part);
}
