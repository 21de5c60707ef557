/** A cell of a grid by its row and column, both from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight. */
  readonly page: number;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** The cell a key leads to from another one, `null` for a key that leads nowhere. */
export function cellAfter({ key, ctrlKey }: Pressed, { row, column }: GridCell, extent: Extent): GridCell | null {
  const [lastRow, lastColumn] = [extent.rows - 1, extent.columns - 1];
  const moves: Readonly<Record<string, GridCell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - extent.page, column },
    PageDown: { row: row + extent.page, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? lastRow : row, column: lastColumn },
  };
  const to = moves[key];
  if (to === undefined) return null;
  return {
    row: Math.min(Math.max(to.row, 0), lastRow),
    column: Math.min(Math.max(to.column, 0), lastColumn),
  };
}
