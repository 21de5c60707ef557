import type { Answers } from '#intake/read.ts';
import type { Reader } from '#intake/reader.ts';
import type { FormPlace } from './quarantined.ts';

/** A row of a file as it stands there, with its neighbours: what a problem is about. */
export interface OriginalLine {
  /** One for each place in a row; blank where there is no header. */
  readonly labels: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const NEIGHBOURS = 1;

/** Reads the row from the original; no rows where it says nothing that could be shown, such as a header itself. */
export async function lineOf(
  reader: Reader,
  { file, answers }: { readonly file: File; readonly answers: Answers },
  { sheet, row }: Pick<FormPlace, 'sheet' | 'row'>,
): Promise<OriginalLine> {
  const near = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, at) => row - NEIGHBOURS + at);
  const { columns, rows } = await reader.excerpt(file, answers, { sheet, row, rows: near, indicators: [] });
  const shown = rows.filter((one) => near.includes(one.row));
  const width = Math.max(0, ...shown.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
  return {
    labels: Array.from({ length: width }, (_, at) => columns[at]?.label ?? ''),
    rows: shown.map(({ row: number, cells }) => ({ row: number, cells: cells.slice(0, width) })),
  };
}
