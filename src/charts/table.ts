/** How the values of a column are read and written. Money is fen, a share is a fraction of one. */
type ColumnType = 'text' | 'count' | 'money' | 'share' | 'year';

export interface Column {
  /** Stable name for scripts (`data-column`). */
  readonly id: string;
  readonly label: string;
  readonly type: ColumnType;
  /** A change: shown with its sign. */
  readonly signed?: boolean;
  /** Wide text gets the room that is left. */
  readonly wide?: boolean;
}

export type Value = string | number | null;

/** Rows of plain values: the table twin of a chart, or a panel of its own. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** Sums under the rows, a value for each column. */
  readonly totals?: readonly (readonly Value[])[];
  /** Of each row of sums, by column: what lies open behind a sum, as it stands in a hash (view/behind.ts). */
  readonly behind?: readonly Readonly<Record<string, string>>[];
  /** Places of the rows of what is chosen in a panel that shows the others beside it. */
  readonly chosen?: readonly number[];
}
