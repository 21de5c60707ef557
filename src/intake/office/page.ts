import { Refusal } from '#intake/refusal.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { type Allowance, Cells } from './cells.ts';

/** Tables inside tables: a few for layout, never this many. */
const NESTING_LIMIT = 64;

/** How far a cell reaches. A continued cell belongs to the one above: its own text is not shown. */
interface CellShape {
  columns: number;
  rows: number;
  continued: boolean;
}

interface Written {
  text: string;
  /** Asking a long text for its last sign at every word would take forever. */
  last: string;
}

type OpenCell = CellShape & Written;

type Line = ReadonlyMap<number, string>;

interface OpenRow {
  readonly cells: Map<number, string>;
  column: number;
  /** Lines of the tables inside its cells: they follow the row. */
  readonly below: Line[];
}

interface OpenTable {
  readonly lines: Line[];
  /** For each column, how many more rows the cell above reaches down. */
  readonly covered: number[];
  /** For each column, the line in which the cell that holds there now began. */
  readonly origins: Line[];
  row: OpenRow | null;
  cell: OpenCell | null;
}

/**
 * A page of paragraphs and tables becoming rows: a paragraph is a row of one cell, a table its rows. The table inside
 * a cell follows below the row of that cell, so that layout made of nested tables loses nothing.
 */
export class Page {
  readonly #allowance: Allowance;
  readonly #cells: Cells;
  readonly #places = new WeakMap<Line, number>();
  readonly #merged = new WeakMap<Line, Map<number, Line>>();
  readonly #tables: OpenTable[] = [];
  #paragraph: Written = { text: '', last: '' };
  #row = 0;

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
    this.#cells = new Cells(allowance);
  }

  /** The last sign written into the open cell or paragraph, '' when there is none yet. */
  get last(): string {
    return (this.#cell ?? this.#paragraph).last;
  }

  get inTable(): boolean {
    return this.#tables.length > 0;
  }

  get inRow(): boolean {
    return (this.#tables.at(-1)?.row ?? null) !== null;
  }

  get inCell(): boolean {
    return this.#cell !== null;
  }

  /** Goes to the open cell, else to the open paragraph; text between the cells of a table gets a row of its own. */
  write(text: string): void {
    const place = this.#cell ?? this.#paragraph;
    place.text += text;
    place.last = text.at(-1) ?? place.last;
  }

  endParagraph(): void {
    const { text } = this.#paragraph;
    this.#paragraph = { text: '', last: '' };
    if (text.trim() !== '') this.#take(new Map([[0, text]]));
  }

  openTable(): void {
    this.endParagraph();
    if (this.#tables.length >= NESTING_LIMIT) throw new Refusal('F31', { raw: 'table', detail: 'nested too deep' });
    this.#tables.push({ lines: [], covered: [], origins: [], row: null, cell: null });
  }

  closeTable(): void {
    this.closeRow();
    const lines = this.#tables.pop()?.lines ?? [];
    const outside = this.#tables.at(-1);
    for (const line of lines) {
      if (outside?.row) outside.row.below.push(line);
      else this.#take(line);
    }
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.row = { cells: new Map(), column: 0, below: [] };
  }

  /** Leaves columns free at the start of a row. */
  skip(columns: number): void {
    const row = this.#tables.at(-1)?.row;
    if (row) row.column += columns;
  }

  closeRow(): void {
    this.closeCell();
    this.endParagraph();
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    const { cells, below } = table.row;
    for (let { column } = table.row; column < table.covered.length; column++)
      if ((table.covered[column] ?? 0) > 0) this.#mark(table, column);
    table.row = null;
    table.lines.push(cells);
    for (const line of below) table.lines.push(line);
    this.#allowance.cells(table.covered.length);
    table.covered.forEach((rows, column) => {
      if (rows > 0) table.covered[column] = rows - 1;
    });
  }

  openCell(shape: Partial<CellShape> = {}): void {
    const table = this.#tables.at(-1);
    if (table?.row) table.cell = { columns: 1, rows: 1, continued: false, text: '', last: '', ...shape };
  }

  /** Says more of the open cell: Word states its shape inside of it. */
  shapeCell(shape: Partial<CellShape>): void {
    const cell = this.#cell;
    if (cell !== null) Object.assign(cell, shape);
  }

  closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.row || !table.cell) return;
    const { row, cell, covered } = table;
    table.cell = null;
    while ((covered[row.column] ?? 0) > 0) this.#mark(table, row.column++);
    this.#allowance.cells(cell.columns);
    const end = row.column + cell.columns;
    if (cell.continued) this.#mark(table, row.column);
    else {
      row.cells.set(row.column, cell.text);
      for (let column = row.column; column < end; column++) delete table.origins[column];
      table.origins[row.column] = row.cells;
    }
    if (cell.rows > 1) for (let column = row.column; column < end; column++) covered[column] = cell.rows;
    row.column = end;
  }

  /** Closes what is still open and gives the rows. */
  rows(): readonly SheetRow[] {
    while (this.inTable) this.closeTable();
    this.endParagraph();
    return this.#cells.rows();
  }

  /** Notes that a cell of the open row is merged with the one above it. */
  #mark({ row, origins }: OpenTable, column: number): void {
    const origin = origins[column];
    if (!row || origin === undefined) return;
    const merged = this.#merged.get(row.cells) ?? new Map<number, Line>();
    this.#merged.set(row.cells, merged.set(column, origin));
  }

  get #cell(): OpenCell | null {
    return this.#tables.at(-1)?.cell ?? null;
  }

  /** A line of its own: at once, or in the table it stands in. */
  #take(line: Line): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) {
      (table.row?.below ?? table.lines).push(line);
      return;
    }
    this.#row++;
    for (const [column, text] of line) this.#cells.put(this.#row, column, text);
    this.#places.set(line, this.#row);
    for (const [column, origin] of this.#merged.get(line) ?? []) {
      const from = this.#places.get(origin);
      if (from !== undefined) this.#cells.cover(this.#row, column, from);
    }
  }
}
