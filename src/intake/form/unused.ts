import type { SheetRow } from '#intake/sheet.ts';
import type { Remark } from '#intake/tidy/raw.ts';
import { columnLetters, printedCells } from './columnLetters.ts';
import type { Fields } from './fields.ts';
import { type Label, labelsOf } from './labels.ts';
import { titleOf, yearLineOf } from './title.ts';

const MOST = 400;
const LONGEST = 40;
/** Headings that run down the left edge or head a group of labels, and say nothing by themselves. */
const HEADING =
  /^(?:项目|年度|总体|绩效|目标|指标|预算|资金|情况|执行|基本|支出|总额|金额|单位|万元|元|其中|[\s\d分、.:：()（）%-])*$/;

/** An amount with its unit is a value, however like a heading its signs are. */
const AMOUNT = /\d\s*[百千万亿]{0,2}元/;

const PAGE = /^(?:第\s*\d+\s*页.*|[-—]?\s*\d{1,3}\s*[-—]|\d{1,3}\s*\/\s*\d{1,3})$/;

/**
 * What is printed on a form and was neither read nor is a heading, cell by cell: one remark a form, so that nothing of it
 * vanishes. `below` are the rows under the indicators.
 */
export function unusedOf(head: readonly SheetRow[], below: readonly SheetRow[], fields: Fields): readonly Remark[] {
  // What stands above the title belongs to a notice the form is attached to.
  const titled = head.findIndex((row) => titleOf(row) !== null);
  const begun =
    titled < 0 ? head.findIndex(({ cells }) => labelsOf(cells).some(({ field }) => field !== null)) : titled;
  const found = [...head.slice(Math.max(0, begun)), ...below].flatMap((row) => cellsOf(row, fields));
  const [first] = found;
  if (first === undefined) return [];
  const raw = found
    .map(({ words }) => words)
    .join('；')
    .slice(0, MOST);
  return [{ code: 'X48', row: first.row, column: columnLetters(first.column), raw, detail: String(found.length) }];
}

function cellsOf(
  row: SheetRow,
  fields: Fields,
): readonly { readonly row: number; readonly column: number; readonly words: string }[] {
  if (titleOf(row) !== null || yearLineOf(row) !== null) return [];
  const labels = labelsOf(row.cells);
  const printed = printedCells(row.cells);
  return printed.flatMap(({ column, text }) => {
    const own = labels.filter((label) => column >= label.column && column < label.end);
    const isRead = fields.isUsed(row.row, column) || own.some(({ field, value }) => field !== null && value === null);
    const isLabel = own.some(({ value }) => value === null || value === '');
    const isHeading =
      /\p{L}|^\P{N}*$/u.test(text) && !AMOUNT.test(text) && HEADING.test(text.replace(/[^\p{L}\p{N}]/gu, ''));
    // Beside what was read of a cell it may say more.
    if (isRead) return own.flatMap((label) => besides(label).map((words) => ({ row: row.row, column, words })));
    if (isLabel || isHeading || PAGE.test(text)) return [];
    const above = labels.findLast((label) => label.column < column && label.value === null);
    const words = above === undefined ? short(text) : `${short(above.text)}：${short(text)}`;
    return [{ row: row.row, column, words }];
  });
}

function besides({ field, text, value }: Label): readonly string[] {
  return field === null && value !== null && value !== '' ? [`${short(text)}：${short(value)}`] : [];
}

function short(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
