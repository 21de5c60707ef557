import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Rows of one table that are put on paper; more would take the browser too long. */
export const MOST_PRINTED = 2000;

const listeners = new Set<() => void>();
let printing = false;

// Panels are asked and drawn without a page too: there nothing is ever put on paper.
if ('matchMedia' in globalThis) watch();

function watch(): void {
  const paper = matchMedia('print');
  printing = paper.matches;
  addEventListener('beforeprint', () => turn(true));
  addEventListener('afterprint', () => turn(false));
  paper.addEventListener('change', ({ matches }) => turn(matches));
}

/** Whether the page is being put on paper: no theme, nothing left out because it is out of sight. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}

/** The browser takes the page as it stands when the event ends: all must be drawn by then. */
function turn(now: boolean): void {
  if (printing === now) return;
  printing = now;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
