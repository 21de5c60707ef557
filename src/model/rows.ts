import type { Row } from '#engine/engine.ts';

/** A number of a row; null counts as 0. For amounts that may be missing read the row itself. */
export function number(row: Row | undefined, name: string): number {
  return Number(row?.[name] ?? 0);
}

export function text(row: Row, name: string): string | null {
  const value = row[name];
  return value === null || value === undefined ? null : String(value);
}

export function sum(rows: readonly Row[], name: string): number {
  return rows.reduce((total, row) => total + number(row, name), 0);
}

/** A part of a base as a fraction of one; an empty base has no share. */
export function shareOf(part: number, base: number): number | null {
  return base === 0 ? null : part / base;
}

export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
