import { Refusal } from '#intake/refusal.ts';
import type { SheetRow } from '#intake/sheet.ts';

/** What Excel shows where a formula has not been worked out. A program that only writes formulas leaves no values. */
export const NOT_CALCULATED = '#CALC!';

/** The sheet of a spreadsheet program ends here. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Cells of one file, blank ones before others included, and steps taken to place them. */
const CELL_LIMIT = 8_000_000;
/** Characters of one file. A short file can name one long text very often. */
const CHARACTER_LIMIT = 64_000_000;
/** What one file may put into all its tables together. Spending more throws F33. */
export class Allowance {
  #cells = CELL_LIMIT;
  #characters = CHARACTER_LIMIT;

  cells(count: number): void {
    this.#cells -= count;
    if (this.#cells < 0) throw new Refusal('F33', { raw: `> ${CELL_LIMIT}`, detail: String(CELL_LIMIT) });
  }

  characters(count: number): void {
    this.#characters -= count;
    if (this.#characters < 0) {
      throw new Refusal('F33', { raw: `> ${CHARACTER_LIMIT}`, detail: String(CHARACTER_LIMIT) });
    }
  }
}

/** Both ends included; rows from 1, columns from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of one table while it is read, in any order. White space alone counts as blank. */
export class Cells {
  readonly #allowance: Allowance;
  readonly #rows = new Map<number, string[]>();
  readonly #covers = new Map<number, Map<number, number>>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** Rows count from 1, columns from 0. Throws F33 outside of what a spreadsheet can hold. */
  put(row: number, column: number, text: string): void {
    if (text.trim() === '') return;
    if (!isWithin(row, 1, LAST_ROW) || !isWithin(column, 0, LAST_COLUMN - 1)) {
      throw new Refusal('F33', { row, raw: `${row} × ${column + 1}`, detail: `${LAST_ROW} × ${LAST_COLUMN}` });
    }
    this.#allowance.cells(1);
    this.#allowance.characters(text.length);
    const cells = this.#rows.get(row) ?? [];
    cells[column] = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    this.#rows.set(row, cells);
  }

  has(row: number, column: number): boolean {
    return this.#rows.get(row)?.[column] !== undefined;
  }

  /** Says that the cell at this place is merged with the one above it that stands in row `from`. */
  cover(row: number, column: number, from: number): void {
    this.#allowance.cells(1);
    const covers = this.#covers.get(row) ?? new Map<number, number>();
    covers.set(column, from);
    this.#covers.set(row, covers);
  }

  /** Blanks merged areas except for their top left place: what may still be stored there is not shown. */
  merge(areas: readonly Area[]): void {
    const numbers = this.#numbers();
    for (const { top, left, bottom, right } of areas) {
      this.#allowance.cells(1);
      for (let at = firstFrom(numbers, top); at < numbers.length && (numbers[at] ?? 0) <= bottom; at++) {
        const row = numbers[at] ?? 0;
        const cells = this.#rows.get(row) ?? [];
        const end = Math.min(right + 1, cells.length);
        const from = row === top ? left + 1 : left;
        this.#allowance.cells(1 + Math.max(0, end - from));
        for (let column = from; column < end; column++) cells[column] = '';
        if (row > top) this.cover(row, left, top);
      }
    }
  }

  /** The rows that are not blank, in order, each up to its last cell that is not blank. */
  rows(): readonly SheetRow[] {
    const rows: SheetRow[] = [];
    for (const row of this.#numbers()) {
      const cells = this.#rows.get(row) ?? [];
      const length = cells.findLastIndex((cell) => cell !== undefined && cell !== '') + 1;
      this.#allowance.cells(length);
      if (length === 0) continue;
      const merged = this.#mergedOver(row);
      const filled = Array.from({ length }, (_, column) => cells[column] ?? '');
      rows.push(merged === null ? { row, cells: filled } : { row, cells: filled, merged });
    }
    return rows;
  }

  #mergedOver(row: number): NonNullable<SheetRow['merged']> | null {
    const covers = [...(this.#covers.get(row) ?? [])].flatMap(([column, from]) => {
      const text = this.#rows.get(from)?.[column]?.trim() ?? '';
      return text === '' ? [] : [[column, { row: from, text }] as const];
    });
    return covers.length === 0 ? null : new Map(covers);
  }

  #numbers(): readonly number[] {
    return [...this.#rows.keys()].sort((one, other) => one - other);
  }
}

function isWithin(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

/** The place of the first number not below `least`, by halving. */
function firstFrom(numbers: readonly number[], least: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
