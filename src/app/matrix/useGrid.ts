import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { cellAfter, type GridCell } from './gridKeys.ts';

interface Grid {
  /** The one cell the tab key comes to. */
  readonly active: GridCell;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: number;
}

/** Moves from cell to cell of the table in a scrolling box; its rows are known by `aria-rowindex`. */
export function useGrid(box: RefObject<HTMLElement | null>, { rows, columns, rowHeight }: Extent): Grid {
  const [wanted, setActive] = useState<GridCell>({ row: 1, column: 1 });
  const active = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) };
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const line = box.current?.querySelector<HTMLTableRowElement>(`tr[aria-rowindex="${active.row + 1}"]`);
    const cell = line?.cells[active.column];
    (cell?.querySelector<HTMLElement>('button, input') ?? cell)?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return {
    active,
    onKeyDown: (event) => {
      // Header and totals stay in sight above and below the rows of a page.
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 2);
      const next = event.altKey || event.metaKey ? null : cellAfter(event, active, { rows, columns, page });
      if (next === null) return;
      event.preventDefault();
      moved.current = true;
      setActive(next);
    },
    onFocus: ({ target }) => {
      const cell = target.closest<HTMLTableCellElement>('td, th');
      const row = Number(cell?.closest('tr')?.getAttribute('aria-rowindex') ?? 0) - 1;
      if (cell !== null && row >= 0) setActive({ row, column: cell.cellIndex });
    },
  };
}
