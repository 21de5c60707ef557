import type { Spending } from './limits.ts';
import type { Rule } from './paper.ts';
import { Groups, places, type Ruling } from './ruling.ts';

/** A cell by the lines around it: places among the lines of its table, the ends not included. */
interface FrameCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Whether it fills its box: where lines are missing, cells run into each other in other shapes. */
  readonly square: boolean;
  /** Whether it stands at the top or bottom of its table without a line there, as where a page ends in the middle of it. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** The empty table that lines draw. */
export interface Frame {
  /** Places of the lines across and down, borders included. */
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly cells: readonly FrameCell[];
}

/** A line counts as standing between two cells when it is there for this share of them. */
const SHARE = 0.6;
/** Nearer than this to its table's edge, a line ends at it. */
const EDGE = 5;

/** The cells between lines: places without a line between them are one cell. Sides may be open, as many forms are. */
export function frameOf({ level, plumb }: Ruling, spending: Spending): Frame {
  const across = withSides(places(plumb.map(({ at }) => at)), level);
  const ruled = places(level.map(({ at }) => at));
  const down = withSides(ruled, plumb);
  const columns = across.length - 1;
  const rows = down.length - 1;
  spending.places(rows * columns);
  spending.steps(columns * level.length + rows * plumb.length);
  const walls = bars(plumb, across, down);
  const floors = bars(level, down, across);
  const groups = new Groups(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !walls.has(key(column + 1, row))) groups.join(here, here + 1);
      if (row + 1 < rows && !floors.has(key(row + 1, column))) groups.join(here, here + columns);
    }
  }
  const isOpen = (line: number, { left, right }: Box) => {
    for (let column = left; column < right; column++) if (floors.has(key(line, column))) return false;
    return true;
  };
  const cells = cellsOf(groups, rows, columns).map((cell) => ({
    ...cell,
    openTop: cell.top === 0 && isOpen(0, cell),
    openBottom: cell.bottom === rows && isOpen(rows, cell),
  }));
  return { across, down, cells };
}

type Box = Omit<FrameCell, 'openTop' | 'openBottom'>;

function cellsOf(groups: Groups, rows: number, columns: number): readonly Box[] {
  const found = new Map<number, { top: number; left: number; bottom: number; right: number; count: number }>();
  for (let place = 0; place < rows * columns; place++) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const id = groups.of(place);
    const cell = found.get(id) ?? { top: row, left: column, bottom: row + 1, right: column + 1, count: 0 };
    cell.left = Math.min(cell.left, column);
    cell.right = Math.max(cell.right, column + 1);
    cell.bottom = row + 1;
    cell.count++;
    found.set(id, cell);
  }
  return [...found.values()].map(({ count, ...cell }) => ({
    ...cell,
    square: count === (cell.bottom - cell.top) * (cell.right - cell.left),
  }));
}

/** For lines of one direction, between which places they stand: the number of the line, and of the gap it spans. */
function bars(rules: readonly Rule[], lines: readonly number[], gaps: readonly number[]): ReadonlySet<string> {
  const covered = new Map<string, number>();
  for (const { at, from, to } of rules) {
    const line = nearest(lines, at);
    for (let gap = 0; gap + 1 < gaps.length; gap++) {
      const length = Math.min(to, gaps[gap + 1] ?? 0) - Math.max(from, gaps[gap] ?? 0);
      if (length > 0) covered.set(key(line, gap), (covered.get(key(line, gap)) ?? 0) + length);
    }
  }
  const enough = [...covered].filter(([name, length]) => {
    const gap = Number(name.split(' ')[1]);
    return length >= SHARE * ((gaps[gap + 1] ?? 0) - (gaps[gap] ?? 0));
  });
  return new Set(enough.map(([name]) => name));
}

/** Two lines or more that run on beyond the last one across end at an open side. */
function withSides(lines: readonly number[], crossing: readonly Rule[]): readonly number[] {
  const [first, last] = [lines[0] ?? 0, lines.at(-1) ?? 0];
  const before = crossing.filter(({ from }) => from < first - EDGE).map(({ from }) => from);
  const behind = crossing.filter(({ to }) => to > last + EDGE).map(({ to }) => to);
  return [
    ...(before.length >= 2 ? [Math.min(...before)] : []),
    ...lines,
    ...(behind.length >= 2 ? [Math.max(...behind)] : []),
  ];
}

function nearest(lines: readonly number[], at: number): number {
  let best = 0;
  for (const [place, line] of lines.entries()) {
    if (Math.abs(line - at) < Math.abs((lines[best] ?? 0) - at)) best = place;
  }
  return best;
}

function key(line: number, gap: number): string {
  return `${line} ${gap}`;
}
