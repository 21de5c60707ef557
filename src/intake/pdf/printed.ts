import { Refusal } from '#intake/refusal.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Spending } from './limits.ts';
import type { Paper, Sign } from './paper.ts';
import { rulings } from './ruling.ts';
import { type SetLine, setLines } from './setLines.ts';
import { checkStruck } from './struck.ts';

/** A cell of a table on paper, by the lines around it, with what is set in it. */
export interface PrintedCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly lines: readonly SetLine[];
  /** Whether it runs on without a line at the top or bottom of its table. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly page: number;
  readonly across: readonly number[];
  readonly rows: number;
  readonly cells: readonly PrintedCell[];
}

/** A line of text outside of all tables. */
export interface PrintedLine {
  readonly kind: 'line';
  readonly parts: readonly string[];
  readonly base: number;
  /** Whether it stands at the upper or lower edge of its page. */
  readonly edge: boolean;
}

export type Printed = PrintedTable | PrintedLine;

/** So many lines with wide blanks on one page are a table without lines. */
const BLANKS_LIMIT = 4;
/** A blank inside a cell this wide (in sizes of letters) parts what a line should part. */
const WIDE = 5;
/** Page numbers, and what browsers print at the edges of a page. */
const PAGE_NUMBER =
  /^[\s\-—–·]*(?:第\s*|page\s*)?\d{1,4}\s*(?:页)?(?:\s*(?:[/／,，]|of)?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–·]*$/i;
const ADDRESS = /^(?:https?|file):\/\//;
const PRINTED_AT = /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?\s+(?:[上下]午|[AP]M)?\s*\d{1,2}:\d{2}/;
/** So far below, in the size of its letters, words hang from a cell that a page ends in. */
const HANG = 5;
/** The share of a page that is its edge. */
const MARGIN = 0.09;

/**
 * What is on a page from the top down: tables by their lines, text by its letters. Throws F70 where text stands in
 * columns without lines, F76 where lines are missing so that cells have no shape, F77 where text runs over the lines.
 */
export function printedOn(paper: Paper, page: number, spending: Spending): readonly Printed[] {
  checkStruck(paper, page, spending);
  const frames = rulings(paper.rules)
    .map((ruling) => frameOf(ruling, spending))
    .filter(({ cells }) => cells.length > 1)
    .sort((one, other) => areaOf(one) - areaOf(other));
  const inside = new Map<Frame, Sign[]>(frames.map((frame) => [frame, []]));
  const outside: Sign[] = [];
  for (const sign of paper.signs) {
    const frame = frames.find((one) => holds(one, sign));
    if (frame !== undefined) inside.get(frame)?.push(sign);
    else if (sign.seen) {
      const above = frames.find((one) => hangsFrom(one, sign));
      if (above === undefined) outside.push(sign);
      else inside.get(above)?.push({ ...sign, y: above.down.at(-1) ?? 0 });
    }
  }
  const tables = frames.map((frame) => ({
    y: frame.down[0] ?? 0,
    table: tableOf(frame, inside.get(frame) ?? [], page),
  }));
  const lines = setLines(outside).filter((line) => !isPageNumber(line, paper));
  const blanks = [
    ...lines.filter(({ parts }) => parts.length > 1),
    ...tables.flatMap(({ table }) => table.cells.flatMap((cell) => cell.lines.filter(({ widest }) => widest > WIDE))),
  ];
  if (blanks.length >= BLANKS_LIMIT) throw new Refusal('F70', { raw: blanks[0]?.text ?? '', detail: String(page) });
  return [
    ...tables.filter(({ table }) => table.cells.some((cell) => cell.lines.length > 0)),
    ...lines.map(({ base, parts }) => ({
      y: base,
      table: { kind: 'line', parts, base, edge: isEdge(base, paper) } as const,
    })),
  ]
    .sort((one, other) => one.y - other.y)
    .map(({ table }) => table);
}

function tableOf(frame: Frame, signs: readonly Sign[], page: number): PrintedTable {
  const columns = frame.across.length - 1;
  const owner = new Map<number, Sign[]>();
  const cells = frame.cells.map((cell) => {
    const own: Sign[] = [];
    if (cell.square) {
      for (let row = cell.top; row < cell.bottom; row++) {
        for (let column = cell.left; column < cell.right; column++) owner.set(row * columns + column, own);
      }
    }
    return { ...cell, own };
  });
  for (const sign of signs) {
    const own = owner.get(gapOf(frame.down, sign.y) * columns + gapOf(frame.across, sign.x));
    if (own === undefined && sign.text.trim() !== '')
      throw new Refusal('F76', { raw: sign.text, detail: String(page) });
    own?.push(sign);
  }
  return {
    kind: 'table',
    page,
    across: frame.across,
    rows: frame.down.length - 1,
    cells: cells.map(({ own, square: _, ...cell }) => ({ ...cell, lines: setLines(own) })),
  };
}

function holds({ across, down }: Frame, { x, y }: Sign): boolean {
  return x >= (across[0] ?? 0) && x <= (across.at(-1) ?? 0) && y >= (down[0] ?? 0) && y <= (down.at(-1) ?? 0);
}

/** Words of a cell merged over the end of a page hang from it there, below the last line of the rows beside it. */
function hangsFrom({ across, down, cells }: Frame, { x, base, size }: Sign): boolean {
  const below = base - (down.at(-1) ?? 0);
  if (
    below <= 0 ||
    below > HANG * size ||
    !cells.some(({ bottom, openBottom }) => bottom === down.length - 1 && !openBottom)
  )
    return false;
  return cells.some(
    ({ left, right, openBottom }) => openBottom && x >= (across[left] ?? 0) && x <= (across[right] ?? 0),
  );
}

function areaOf({ across, down }: Frame): number {
  return ((across.at(-1) ?? 0) - (across[0] ?? 0)) * ((down.at(-1) ?? 0) - (down[0] ?? 0));
}

/** Between which two of these places, from the left or the top, a number lies. */
function gapOf(places: readonly number[], number: number): number {
  let from = 0;
  let to = places.length - 1;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((places[middle] ?? 0) <= number) from = middle;
    else to = middle;
  }
  return from;
}

function isEdge(base: number, { height }: Paper): boolean {
  return base < height * MARGIN || base > height * (1 - MARGIN);
}

function isPageNumber({ parts, base }: SetLine, paper: Paper): boolean {
  if (!isEdge(base, paper)) return false;
  return (
    parts.some((part) => ADDRESS.test(part) || PRINTED_AT.test(part)) || parts.every((part) => PAGE_NUMBER.test(part))
  );
}
