/** One cell with text in it. */
export interface Cell {
  readonly column: number;
  readonly text: string;
}

/** The cells of a row that are not blank, trimmed. */
export function printedCells(cells: readonly string[]): Cell[] {
  return cells.map((cell, column) => ({ column, text: cell.trim() })).filter(({ text }) => text !== '');
}

/** A text with one width of signs and no blanks, to compare labels by. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** A column as a spreadsheet names it: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
