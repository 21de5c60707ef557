import type { Matrix } from './matrix.ts';
import { moved, type Point } from './matrix.ts';
import type { Rule } from './paper.ts';
import type { Box } from './pen.ts';

/** The numbers by which pdf.js writes a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A filled shape no thicker than this is a line. */
const THIN = 2.5;
/** A shape less than so many times as long as it is thick is a dot. */
const DOT = 1.6;
/** A line that leans by less than this over its whole length stands straight. */
const LEAN = 0.8;
/** Shorter lines belong to pictures, letters and dashes; dashes in a row are joined before they are measured. */
const SHORT = 0.4;

type Path = readonly Point[];

/** The strokes of a path as lists of points on the page; curves count as their ends. */
export function pathsOf(data: ArrayLike<number>, matrix: Matrix): readonly Path[] {
  const paths: Point[][] = [];
  let at = 0;
  const point = (skip = 0) => {
    const found = moved(matrix, data[at + 2 * skip] ?? 0, data[at + 2 * skip + 1] ?? 0);
    at += 2 * skip + 2;
    return found;
  };
  while (at < data.length) {
    const kind = data[at];
    at++;
    if (kind === MOVE) paths.push([point()]);
    else if (kind === LINE) paths.at(-1)?.push(point());
    else if (kind === CURVE) paths.at(-1)?.push(point(2));
    else if (kind === QUADRATIC) paths.at(-1)?.push(point(1));
    else if (kind === CLOSE) close(paths.at(-1));
    else return paths;
  }
  return paths;
}

function close(path: Point[] | undefined): void {
  const start = path?.[0];
  if (start !== undefined) path?.push(start);
}

/** The straight lines of a stroked path. */
export function stroked(paths: readonly Path[]): readonly Rule[] {
  return paths.flatMap((path) =>
    path.slice(1).flatMap((end, at) => {
      const start = path[at];
      return start === undefined ? [] : between(start, end);
    }),
  );
}

/** A filled shape is a line where it is thin; the shade behind a cell draws none. */
export function filled(paths: readonly Path[]): readonly Rule[] {
  return paths.flatMap((path) => {
    const { left, right, top, bottom } = boxOf([path]);
    const [width, height] = [right - left, bottom - top];
    if (Math.min(width, height) > THIN) return [];
    const level = between({ x: left, y: (top + bottom) / 2 }, { x: right, y: (top + bottom) / 2 });
    const plumb = between({ x: (left + right) / 2, y: top }, { x: (left + right) / 2, y: bottom });
    // A dot may belong to a dotted line of either direction.
    if (Math.max(width, height) < DOT * Math.min(width, height)) return [...level, ...plumb];
    return height <= width ? level : plumb;
  });
}

function between(one: Point, other: Point): readonly Rule[] {
  const [dx, dy] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  if (![dx, dy].every(Number.isFinite) || Math.max(dx, dy) < SHORT || Math.min(dx, dy) > LEAN) return [];
  if (dx >= dy) {
    return [{ level: true, at: (one.y + other.y) / 2, from: Math.min(one.x, other.x), to: Math.max(one.x, other.x) }];
  }
  return [{ level: false, at: (one.x + other.x) / 2, from: Math.min(one.y, other.y), to: Math.max(one.y, other.y) }];
}

export function boxOf(paths: readonly Path[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of paths.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
