import { useSyncExternalStore } from 'react';

/** How long the other panels of the page wait for the desk at most. */
const PATIENCE_MS = 3000;

let cleared = false;
const listeners = new Set<() => void>();

/** The desk has what it shows first, or has nothing to show. */
export function clearDesk(): void {
  if (cleared) return;
  cleared = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const patience = setTimeout(clearDesk, PATIENCE_MS);
  return () => {
    clearTimeout(patience);
    listeners.delete(listener);
    // Whoever comes back to the page waits for the desk again.
    if (listeners.size === 0) cleared = false;
  };
}

/** Whether the database is free for the other panels: the one that is worked at is asked before those that follow. */
export function useDeskCleared(): boolean {
  return useSyncExternalStore(subscribe, () => cleared);
}
