/** One row of cells, numbered from 1 as a spreadsheet numbers it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** By their columns, the cells above that are merged down over this row. */
  readonly merged?: ReadonlyMap<number, { readonly row: number; readonly text: string }>;
}

/** How far a reader is: bytes of the file taken in, rows handed on. */
export interface Progress {
  readonly bytes: number;
  readonly rows: number;
}

/** The one form in which every format meets: a table of cells, handed on in pieces. */
export interface Sheet {
  readonly name: string | null;
  /** A sheet its author hid: nothing on it is read, and the report says so. */
  readonly hidden: boolean;
  /** A page that is a picture only, named by its number. */
  readonly pictured?: true | undefined;
  /** Written by our own export, where blank is blank. */
  readonly own: boolean;
  /**
   * text: delimited, a row has as many cells as its line · cells: a spreadsheet, page or document, trailing blank
   * cells may be missing · records: JSON, the header is row 0 and may name key paths
   */
  readonly origin: 'text' | 'cells' | 'records';
  /** Rows that share a number belong to one form (nested JSON). */
  readonly nested: boolean;
  readonly pieces: AsyncIterable<readonly SheetRow[]>;
}

/** One value as pieces that come one after another. */
export async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
