import { once, type Sheet, type SheetRow } from '#intake/sheet.ts';
import { findHeader, type Mapping } from '#intake/table/header.ts';
import { printedCells } from './columnLetters.ts';
import { looksOfficial } from './official.ts';
import { titleOf } from './title.ts';

/** How far into a sheet its header is looked for. */
export const HEADER_WITHIN_ROWS = 50;
/** How much may stand before it in a document: forms are attached to long notices. */
export const PREFACE_ROWS = 2000;

/** A part of a sheet that is read in its own way. */
interface Section {
  readonly sheet: Sheet;
  readonly first: readonly SheetRow[];
}

/** A row of headings has so many of them at least. */
const HEADINGS_LEAST = 4;
const LONGEST_HEADING = 40;

/**
 * A page or document may print its projects in one table and their indicators, or whole forms, below it: sections. A
 * spreadsheet, page or document comes in one piece.
 */
export function sectionsOf(sheet: Sheet, first: readonly SheetRow[], mapping: Mapping): readonly Section[] {
  if (sheet.origin !== 'cells' || sheet.hidden) return [{ sheet, first }];
  const forms = formsBelow(first.slice(0, PREFACE_ROWS));
  const starts = forms > 0 ? [forms] : tablesBelow(first, mapping);
  if (starts.length === 0) return [{ sheet, first }];
  return [0, ...starts].map((start, at) => {
    const rows = first.slice(start, starts[at]);
    return { sheet: { ...sheet, pieces: once(rows) }, first: rows };
  });
}

/** Where the titles of printed forms begin below a table with a header; -1 where there are no such two. */
function formsBelow(rows: readonly SheetRow[]): number {
  const at = rows.findIndex((row, place) => {
    return titleOf(row) !== null && looksOfficial(rows.slice(place, place + HEADER_WITHIN_ROWS));
  });
  const above = rows.slice(0, Math.max(0, at));
  if (findHeader(above.slice(0, HEADER_WITHIN_ROWS)) === null || looksOfficial(above)) return -1;
  // Lines like 附件2 belong to what follows.
  return above.findLastIndex(({ cells }) => printedCells(cells).length > 1) + 1;
}

/** Where tables with other headings than the one above them begin. */
function tablesBelow(rows: readonly SheetRow[], mapping: Mapping): readonly number[] {
  const head = rows.slice(0, HEADER_WITHIN_ROWS);
  let header = looksOfficial(head) ? null : findHeader(head, mapping);
  if (header === null) return [];
  const starts: number[] = [];
  rows.forEach((row, at) => {
    if (header === null || row.row <= header.row || !mayBeHeadings(row)) return;
    const next = findHeader(rows.slice(at, at + 2), mapping);
    if (next === null || next.labels.every((label, column) => label === header?.labels[column])) return;
    header = next;
    starts.push(titlesAbove(rows, at));
  });
  return starts;
}

function mayBeHeadings({ cells }: SheetRow): boolean {
  const printed = printedCells(cells).map(({ text }) => text);
  return (
    printed.length >= HEADINGS_LEAST &&
    printed.every((text) => text.length <= LONGEST_HEADING && /^[\p{L}(（]/u.test(text)) &&
    printed.some((text) => /名称|编码|代码/.test(text))
  );
}

/** The first of the titles (and 单位名称 beside 金额单位) that stand right above a row. */
function titlesAbove(rows: readonly SheetRow[], at: number): number {
  let start = at;
  for (; start > 0; start--) {
    const printed = printedCells(rows[start - 1]?.cells ?? []).map(({ text }) => text);
    const isTitle = printed.length === 1 || (printed.length === 2 && printed.every((text) => /[:：]|单位/.test(text)));
    if (!isTitle) break;
  }
  return start;
}
