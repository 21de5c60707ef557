/** A way from one system of places to another, as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Six numbers out of what pdf.js hands over, in a list or loose; `null` for anything else. */
export function matrixFrom(given: unknown): Matrix | null {
  if (given === null || typeof given !== 'object') return null;
  const list = Array.from(given as ArrayLike<unknown>);
  if (list.length === 1) return matrixFrom(list[0]);
  const [a, b, c, d, e, f] = list.map(Number);
  const matrix = [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0] as const;
  return list.length >= 6 && matrix.every(Number.isFinite) ? matrix : null;
}
