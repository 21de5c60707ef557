import type { WriteSheet } from 'hucre/xlsx';
import { type Read, readFile } from './dirty.ts';
import { cellsOf } from './forms.ts';
import { escaped, workbook } from './office.ts';

/** A cell merged with the one left of it, and one merged with the one above. */
const LEFT = '<';
const ABOVE = '^';

type Area = Required<Pick<WriteSheet, 'merges'>>['merges'][number];

/** Cells between bars with `<` and `^` for merged ones; `\n` inside a cell is a line break. */
interface Drawn {
  readonly cells: readonly (readonly string[])[];
  readonly areas: readonly Area[];
}

function drawn(text: string): Drawn {
  const rows = cellsOf(text.trim()).map((cells) => cells.map((cell) => cell.replaceAll('\\n', '\n')));
  const at = (row: number, column: number) => rows[row]?.[column] ?? '';
  const areas = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === LEFT || cell === ABOVE) return [];
      let [right, below] = [column, row];
      while (at(row, right + 1) === LEFT) right++;
      while (at(below + 1, column) === ABOVE) below++;
      return right > column || below > row ? [{ startRow: row, startCol: column, endRow: below, endCol: right }] : [];
    }),
  );
  return { cells: rows.map((cells) => cells.map((cell) => (cell === LEFT || cell === ABOVE ? '' : cell))), areas };
}

/** One sheet with real merged cells. */
export function sheetOf(name: string, text: string): WriteSheet {
  const { cells, areas } = drawn(text);
  return { name, rows: cells.map((row) => row.map((cell) => (cell === '' ? null : cell))), merges: [...areas] };
}

export async function readMerged(text: string, name = '表.xlsx'): Promise<Read> {
  return readFile(await workbook(name, sheetOf('Sheet1', text)));
}

/** The same cells as a page, with rowspan and colspan. */
export function pageOf(text: string, name = '表.html'): File {
  const { cells, areas } = drawn(text);
  const isCovered = (row: number, column: number) =>
    areas.some(
      ({ startRow, startCol, endRow, endCol }) =>
        row >= startRow &&
        row <= endRow &&
        column >= startCol &&
        column <= endCol &&
        (row > startRow || column > startCol),
    );
  const lines = cells.map((line, row) => {
    const tds = line.flatMap((cell, column) => {
      if (isCovered(row, column)) return [];
      const area = areas.find(({ startRow, startCol }) => startRow === row && startCol === column);
      const [rows, columns] = area === undefined ? [1, 1] : [area.endRow - row + 1, area.endCol - column + 1];
      return [`<td rowspan="${rows}" colspan="${columns}">${escaped(cell).replaceAll('\n', '<br>')}</td>`];
    });
    return `<tr>${tds.join('')}</tr>`;
  });
  return new File([`<html><meta charset="utf-8"><body><table>${lines.join('')}</table></body></html>`], name);
}

/** The same cells as text, merged ones blank. */
export function textOf(text: string, name = '表.csv'): File {
  const lines = drawn(text).cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return new File([lines.join('\r\n')], name);
}
