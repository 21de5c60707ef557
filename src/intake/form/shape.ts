import { AMOUNT_FIELDS, INDICATOR_FIELDS } from '#domain/columns.ts';
import type { Sheet, SheetRow } from '#intake/sheet.ts';
import { findHeader, type Header, type Mapping } from '#intake/table/header.ts';
import { looksOfficial } from './official.ts';
import { HEADER_WITHIN_ROWS, PREFACE_ROWS, sectionsOf } from './sections.ts';
import { relabelled } from './strangers.ts';

/** How the forms of a sheet are laid out. */
type Shape =
  /** A table with a header that says both what a project is and what its indicators are, or only the former. */
  | { readonly type: 'table'; readonly header: Header }
  /** Printed forms one after another, read by their labels. */
  | { readonly type: 'official'; readonly header: null }
  /** Indicators alone: their projects stand on another sheet. */
  | { readonly type: 'indicators'; readonly header: Header }
  /** Forms on a sheet that its author hid: whoever opens the file does not see them, so they are not read. */
  | { readonly type: 'hidden'; readonly header: null };

/** A sheet with its shape and its first rows; `null` where no form was recognised on it. */
export interface Shaped {
  readonly sheet: Sheet;
  readonly shape: Shape | null;
  readonly first: readonly SheetRow[];
}

/** Recognises each sheet by its first rows. Indicators stand alone only beside a sheet of projects. */
export async function shaped(sheets: readonly Sheet[], mapping: Mapping): Promise<readonly Shaped[]> {
  const found: Shaped[] = [];
  for (const sheet of sheets) {
    const { first, whole } = await begun(sheet);
    for (const section of sectionsOf(whole, first, mapping)) {
      found.push(explained({ ...section, shape: shapeOf(sheet, section.first, mapping) }, mapping));
    }
  }
  if (!found.some(isList)) return found;
  return found.map((one) =>
    one.shape?.type === 'table' && isIndicators(one.shape.header)
      ? { ...one, shape: { type: 'indicators', header: one.shape.header } }
      : one,
  );
}

/** A printed form with the labels a person explained. */
function explained(one: Shaped, mapping: Mapping): Shaped {
  if (one.shape?.type !== 'official' || Object.values(mapping).every((field) => field === null)) return one;
  const { sheet, first } = one;
  async function* pieces() {
    for await (const rows of sheet.pieces) yield relabelled(rows, mapping);
  }
  return { ...one, first: relabelled(first, mapping), sheet: { ...sheet, pieces: pieces() } };
}

function shapeOf(sheet: Sheet, first: readonly SheetRow[], mapping: Mapping): Shape | null {
  for (let from = 0; from < first.length; from += HEADER_WITHIN_ROWS / 2) {
    const shape = shapeOfRows(sheet, first.slice(from, from + HEADER_WITHIN_ROWS), mapping);
    if (shape !== null) return sheet.hidden ? { type: 'hidden', header: null } : shape;
    if (sheet.origin !== 'cells' || from > PREFACE_ROWS) return null;
  }
  return null;
}

function shapeOfRows({ origin }: Sheet, rows: readonly SheetRow[], mapping: Mapping): Shape | null {
  if (origin !== 'records' && looksOfficial(rows)) return { type: 'official', header: null };
  const header = findHeader(rows, mapping);
  return header === null ? null : { type: 'table', header };
}

/** Whether a sheet holds projects alone, without any indicators. */
export function isList({ shape }: Shaped): boolean {
  if (shape?.type !== 'table') return false;
  const { columns, pairs } = shape.header;
  return pairs.length === 0 && INDICATOR_FIELDS.every((field) => !columns.has(field));
}

/** Whether a header says what indicators are, and nothing of money. */
export function isIndicators({ columns }: Header): boolean {
  return columns.has('indicator') && AMOUNT_FIELDS.every((field) => !columns.has(field));
}

/** The first rows of a sheet, and the sheet whole again: its pieces can be read only once. */
async function begun(sheet: Sheet): Promise<{ readonly first: readonly SheetRow[]; readonly whole: Sheet }> {
  const pieces = sheet.pieces[Symbol.asyncIterator]();
  const first: SheetRow[] = [];
  let isDone = false;
  // The first piece of a text may be its header alone.
  while (!isDone && first.length < HEADER_WITHIN_ROWS) {
    const next = await pieces.next();
    isDone = next.done === true;
    if (next.done !== true) first.push(...next.value);
  }
  async function* again(): AsyncGenerator<readonly SheetRow[]> {
    yield first;
    for (;;) {
      const next = isDone ? null : await pieces.next();
      if (next === null || next.done === true) return;
      yield next.value;
    }
  }
  return { first, whole: { ...sheet, pieces: again() } };
}
