import { useSyncExternalStore } from 'react';

/** A passphrase that is waited for; `again` where the one before was wrong. */
interface Asking {
  readonly again: boolean;
  readonly answer: (passphrase: string) => void;
}

const listeners = new Set<() => void>();
let asking: Asking | null = null;

/** Asks the reader for the passphrase of a case: the page is not opened before (frame/Root.tsx). */
export function askPassphrase(again: boolean): Promise<string> {
  return new Promise((resolve) => {
    set({
      again,
      answer: (passphrase) => {
        set(null);
        resolve(passphrase);
      },
    });
  });
}

/** What is asked for now, if anything. */
export function useAsking(): Asking | null {
  return useSyncExternalStore(subscribe, () => asking);
}

function set(next: Asking | null): void {
  asking = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
