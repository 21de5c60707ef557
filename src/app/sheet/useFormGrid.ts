import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { boxAfter } from './formKeys.ts';

interface FormGrid {
  /** The one cell the tab key comes to, by its name. */
  readonly active: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** Moves from cell to cell of the official form; a cell is known by `data-cell`. */
export function useFormGrid(first: string): FormGrid {
  const [active, setActive] = useState(first);
  return {
    active,
    onKeyDown: (event) => {
      if (event.altKey || event.metaKey) return;
      const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
      const at = cells.findIndex((cell) => cell.contains(document.activeElement));
      const boxes = cells.map((cell) => cell.getBoundingClientRect());
      const next = boxAfter(event, boxes, at);
      if (next === null) return;
      event.preventDefault();
      const text = cells[next]?.querySelector<HTMLElement>('.cell-text');
      text?.focus({ preventScroll: true });
      text?.scrollIntoView({ block: 'nearest' });
    },
    onFocus: ({ target }) => {
      const name = target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
      if (name !== undefined) setActive(name);
    },
  };
}
