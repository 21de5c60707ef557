import type { SheetRow } from '#intake/sheet.ts';
import { readYear } from '#intake/tidy/date.ts';
import { type Cell, compact, printedCells } from './columnLetters.ts';
import type { Fields } from './fields.ts';

/** 财政项目支出绩效目标表, 2023年度项目绩效目标申报表(一), 项目支出绩效自评表. */
const TITLE =
  /^[^,。;:]{0,40}(?:绩效(?:目标|自评|评价|监控|运行)[^,。;:]{0,10}|自评价?(?:情况)?(?:报告)?)表(?:\([^()]*\))*(?:\d{4}年?度?)?$/;
const YEAR_CELL = /^(?:[([【〔](?:19|20)\d{2}年?度?[)\]】〕]|(?:19|20)\d{2}(?:年度?|年度预算)?)$/;
/** A date is no year: 2023-12-05, 2023年12月. */
const YEAR_LINE = /^[([【〔]?(?:19|20)\d{2}年?度?[)\]】〕]?(?![\d./年-]|\d*月)/;
/** A title stands alone, or with a number or a unit of money beside it. */
const MOST_CELLS = 3;
const LONGEST_TITLE = 80;

/** The cell in which a form's title stands, or `null`. */
export function titleOf({ cells }: SheetRow): Cell | null {
  const { printed, whole } = lineOf(cells);
  return [...printed, whole].find(({ text }) => TITLE.test(compact(text)) && !text.includes('续')) ?? null;
}

/** The year line of a form, "(2023年度)", also split over cells; `null` for any other row. */
export function yearLineOf({ cells }: SheetRow): Cell | null {
  const { printed, whole } = lineOf(cells);
  const alone = printed.find(({ text }) => YEAR_CELL.test(compact(text)));
  const [text] = YEAR_LINE.exec(compact(whole.text)) ?? [];
  return alone ?? (text === undefined ? null : { column: whole.column, text });
}

/** The cells of a row that may be a title, and their text in one; rows with more or longer cells are none. */
function lineOf(cells: readonly string[]): { readonly printed: readonly Cell[]; readonly whole: Cell } {
  const printed = printedCells(cells);
  const title = printed.length <= MOST_CELLS && printed.every(({ text }) => text.length <= LONGEST_TITLE);
  const whole = { column: printed[0]?.column ?? 0, text: title ? printed.map(({ text }) => text).join('') : '' };
  return { printed: title ? printed : [], whole };
}

/** What the lines above the labels say: the year, and whether the form is a self-evaluation. */
export function readTitle(rows: readonly SheetRow[], fields: Fields): void {
  for (const row of rows) {
    const title = titleOf(row);
    if (title !== null) fields.use(row.row, title.column);
  }
  const titled = rows.findIndex((row) => titleOf(row) !== null);
  // What stands above the title may be of a notice the form is attached to.
  const own = titled < 0 ? rows : rows.slice(titled);
  const lines = own.map((row) => ({ row, found: yearLineOf(row) }));
  const titles = own.map((row) => ({ row, found: titleOf(row) }));
  const above = rows.slice(0, Math.max(0, titled)).map((row) => ({ row, found: yearLineOf(row) }));
  const year = [...lines, ...titles, ...above].find(({ found }) => found !== null && readYear(found.text) !== null);
  if (year?.found) fields.put('year', year.found.text, year.row.row, year.found.column);
}
