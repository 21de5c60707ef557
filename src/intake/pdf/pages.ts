import type { Cells } from '#intake/office/cells.ts';
import { areWhole, cellText, goesOn } from './cellText.ts';
import type { Printed, PrintedCell, PrintedLine, PrintedTable } from './printed.ts';
import { places } from './ruling.ts';

/** Edges of the parts of one table on two pages differ by no more than this. */
const SAME_EDGE = 4;

/** A part of a table, by the columns that all its parts have together. */
interface Part {
  readonly table: PrintedTable;
  cells: readonly PrintedCell[];
}

/** What was printed, page after page, as rows: a table that goes on at the top of the next page is one table. */
export function writeRows(pages: readonly (readonly Printed[])[], into: Cells): void {
  let row = 1;
  for (const block of blocksOf(pages)) {
    if ('kind' in block) {
      block.parts.forEach((part, column) => {
        into.put(row, column, part);
      });
      row++;
    } else row = writeTable(block, into, row);
  }
}

type Block = PrintedLine | readonly PrintedTable[];

/** Lines, and tables with all their parts. */
function blocksOf(pages: readonly (readonly Printed[])[]): readonly Block[] {
  const blocks: (PrintedLine | PrintedTable[])[] = [];
  for (const page of pages) {
    page.forEach((one, at) => {
      const last = blocks.at(-1);
      if (one.kind === 'line') blocks.push(one);
      else if (at === 0 && Array.isArray(last) && isSame(last, one)) last.push(one);
      else blocks.push([one]);
    });
  }
  return blocks;
}

/** The same edges, or fewer of the same columns: a browser may leave out the side of a cell that runs through a page. */
function isSame(parts: readonly PrintedTable[], other: PrintedTable): boolean {
  const near = (a = 0, b = 0) => Math.abs(a - b) <= SAME_EDGE;
  const across = parts.flatMap((part) => part.across);
  const isAt = (place = 0) => across.some((one) => near(one, place));
  const [left, right] = [Math.min(...across), Math.max(...across)];
  if (near(left, other.across[0]) && near(right, other.across.at(-1))) return true;
  return other.across.length > 3 && other.across.every(isAt);
}

function writeTable(tables: readonly PrintedTable[], into: Cells, start: number): number {
  const across = places(tables.flatMap((table) => table.across));
  const parts = tables.map((table): Part => {
    const place = table.across.map((at) => nearest(across, at));
    const at = (line: number) => place[line] ?? 0;
    return {
      table,
      cells: table.cells.map((cell) => ({ ...cell, left: at(cell.left), right: at(cell.right) })),
    };
  });
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    if (before !== undefined) join(before, part, across);
  });
  let row = start;
  for (const { table, cells } of parts) {
    for (const cell of cells) {
      const text = cellText(cell.lines, { left: across[cell.left] ?? 0, right: across[cell.right] ?? 0 });
      into.put(row + cell.top, cell.left, text);
      for (let at = cell.top + 1; at < cell.bottom; at++) into.cover(row + at, cell.left, row + cell.top);
    }
    row += table.rows;
  }
  return row;
}

/**
 * Puts what goes on over the end of a page into the cell where it began. Browsers leave out the lines where they part a
 * cell; office programs draw them all the same, and then the words must tell.
 */
function join(above: Part, below: Part, across: readonly number[]): void {
  const last = above.cells.filter(({ bottom }) => bottom === above.table.rows);
  const first = below.cells.filter(({ top }) => top === 0);
  const counterpart = (cell: PrintedCell) => last.find(({ left, right }) => left === cell.left && right === cell.right);
  const widthOf = ({ left, right }: PrintedCell) => (across[right] ?? 0) - (across[left] ?? 0);
  const isOpen = last.some(({ openBottom }) => openBottom) || first.some(({ openTop }) => openTop);
  const isCut = isOpen ? () => false : cutIn(last, first, { counterpart, widthOf });
  const isOneRow = (cell: PrintedCell, start: PrintedCell) => cell.bottom === 1 && start.top === above.table.rows - 1;
  // A row may end where the page does, and its line is drawn on neither.
  const areRows = first.some((cell) => {
    const start = counterpart(cell);
    return start !== undefined && isOneRow(cell, start) && areWhole(start.lines, cell.lines, widthOf(cell));
  });
  const isParted = (cell: PrintedCell) => {
    const start = counterpart(cell);
    if (start === undefined) return false;
    return (start.openBottom && cell.openTop && !(areRows && isOneRow(cell, start))) || isCut(cell, start);
  };
  const parted = new Map(first.filter(isParted).map((cell) => [counterpart(cell), cell]));
  above.cells = above.cells.map((cell) => ({ ...cell, lines: [...cell.lines, ...(parted.get(cell)?.lines ?? [])] }));
  const gone = new Set(parted.values());
  below.cells = below.cells.map((cell) => (gone.has(cell) ? { ...cell, lines: [] } : cell));
}

/** Where lines stand on both sides: whether the words of a cell are the rest of one above. */
function cutIn(
  last: readonly PrintedCell[],
  first: readonly PrintedCell[],
  of: {
    readonly counterpart: (cell: PrintedCell) => PrintedCell | undefined;
    readonly widthOf: (cell: PrintedCell) => number;
  },
): (cell: PrintedCell, start: PrintedCell) => boolean {
  const filled = first.filter(({ lines }) => lines.length > 0);
  const isBroken =
    filled.length > 0 &&
    filled.length < last.filter(({ lines }) => lines.length > 0).length &&
    filled.every((cell) => {
      const start = of.counterpart(cell);
      return cell.bottom === 1 && start !== undefined && goesOn(start.lines, cell.lines, of.widthOf(cell));
    });
  // A cell merged over the end of the page has its text in the middle, which may be on the next page.
  return (cell, start) => isBroken || (start.lines.length === 0 && (cell.bottom - cell.top > 1 || isSection(cell)));
}

/** The name of a part of a form, in its first column; headings that are printed again on every page are none. */
function isSection({ left, lines }: PrintedCell): boolean {
  const text = lines.map((line) => line.text).join('');
  return left === 0 && SECTION.test(text) && lines.every((line) => !/级指标$/.test(line.text));
}

const SECTION = /^.{0,10}(?:指标|目标|资金|效益|产出|绩效|满意度|情况).{0,8}$/;

function nearest(lines: readonly number[], at: number): number {
  let best = 0;
  lines.forEach((line, place) => {
    if (Math.abs(line - at) < Math.abs((lines[best] ?? 0) - at)) best = place;
  });
  return best;
}
