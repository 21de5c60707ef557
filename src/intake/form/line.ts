import type { IndicatorField } from '#domain/columns.ts';
import type { Part } from '#intake/tidy/raw.ts';
import { type Cell, columnLetters } from './columnLetters.ts';
import type { Span } from './span.ts';

/** A cell of the form, with its row: merged cells are printed once and hold for the rows below. */
export interface Placed extends Cell {
  readonly row: number;
}

export interface Line {
  readonly row: number;
  readonly span: Span;
  readonly cells: Map<IndicatorField, Placed>;
  /** Where the cell of a heading stands or would stand. */
  readonly columns: ReadonlyMap<IndicatorField, number>;
}

/** A row as one line, for a remark. */
export function lineOf(cells: readonly string[]): string {
  return cells
    .join(' | ')
    .replace(/[\s|]+$/, '')
    .slice(0, 200);
}

export function partOf({ row, cells, columns }: Line): Part<IndicatorField> {
  const blank = [...columns].map(([field, column]) => [field, { rows_below: 0, column: columnLetters(column) }]);
  const placed = [...cells].map(([field, cell]) => [
    field,
    { rows_below: cell.row - row, column: columnLetters(cell.column) },
  ]);
  return {
    row,
    texts: Object.fromEntries([...cells].map(([field, { text }]) => [field, text])),
    placement: Object.fromEntries([...blank, ...placed]),
  };
}
