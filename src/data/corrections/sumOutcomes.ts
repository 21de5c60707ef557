import { SUMS } from '#domain/columns.ts';
import type { Row } from '#engine/engine.ts';

/** An amount and its parts, where one of them was changed: whether they add up then. */
export interface SumOutcome {
  readonly whole: SumCell;
  readonly parts: readonly SumCell[];
  /** The whole without its parts, in fen; 0 where they add up. */
  readonly gap: number;
  readonly gapBefore: number;
}

interface SumCell {
  readonly field: string;
  /** In fen. */
  readonly before: number | null;
  readonly after: number | null;
}

/** The sums of which some amount was changed. */
export function sumsOf(before: Row, after: Row): readonly SumOutcome[] {
  return SUMS.flatMap(({ sum, parts }): readonly SumOutcome[] => {
    const cellOf = (field: string): SumCell => ({ field, before: fenOf(before[field]), after: fenOf(after[field]) });
    const [whole, own] = [cellOf(sum), parts.map(cellOf)];
    if ([whole, ...own].every((cell) => cell.before === cell.after)) return [];
    const there = own.filter((cell) => cell.before !== null || cell.after !== null);
    if (there.length === 0) return [];
    const gap = (at: 'before' | 'after') => (whole[at] ?? 0) - there.reduce((all, cell) => all + (cell[at] ?? 0), 0);
    return [{ whole, parts: there, gap: gap('after'), gapBefore: gap('before') }];
  });
}

function fenOf(value: Row[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
