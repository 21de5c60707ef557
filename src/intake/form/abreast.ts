import { plainHeader } from '#domain/columns.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { isWeak, labelsOf } from './labels.ts';

/** So many rows must print their labels twice: one alone may be a list inside a form. */
const LEAST_ROWS = 3;

/** The rows of two forms that stand side by side as the rows of each; those of one form as they are. */
export function abreast(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const splits = rows.flatMap(({ cells }) => secondName(cells) ?? []);
  const [split] = splits;
  if (split === undefined || splits.length > 1) return [rows];
  const twice = rows.filter(({ cells }) => isTwice(cells, split));
  if (twice.length < LEAST_ROWS) return [rows];
  const left = rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, split) }));
  const right = rows.map(({ row, cells }) => ({ row, cells: cells.map((cell, at) => (at < split ? '' : cell)) }));
  return [left, right].map((half) => half.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
}

/** Where 项目名称 stands a second time in a row. */
function secondName(cells: readonly string[]): number | undefined {
  const names = labelsOf(cells).filter((label) => label.field === 'name' && !isWeak(label));
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  return plainHeader(first.text) === plainHeader(second.text) ? second.column : undefined;
}

/** Whether the first cell of each half is the same. */
function isTwice(cells: readonly string[], split: number): boolean {
  const [left, right] = [cells.slice(0, split), cells.slice(split)].map((half) =>
    half.find((cell) => cell.trim() !== ''),
  );
  return left !== undefined && right !== undefined && plainHeader(left) === plainHeader(right);
}
