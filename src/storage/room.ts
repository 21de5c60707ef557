import { StorageFull } from './storage.ts';

/** An unnamed original this old belongs to no import that is still under way in another window. */
const STALE_AFTER_MS = 3_600_000;

export function isStale(keptAt: number): boolean {
  return keptAt < Date.now() - STALE_AFTER_MS;
}

/** Writes an original where the browser has room for it, and asks it to keep what it has. Throws `StorageFull`. */
export async function withRoom(original: Blob, write: () => Promise<void>): Promise<void> {
  const free = await freeBytes();
  if (original.size > free) throw new StorageFull(original.size, free);
  try {
    await write();
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'QuotaExceededError') throw new StorageFull(original.size, free);
    throw new Error('the original could not be kept', { cause });
  }
}

/** A page over plain http cannot ask: there the write itself finds out. */
async function freeBytes(): Promise<number> {
  const { storage } = navigator as { readonly storage?: StorageManager };
  if (storage === undefined) return Number.POSITIVE_INFINITY;
  // Not awaited: some browsers ask the person at the screen.
  storage.persist().catch(() => undefined);
  const { quota = 0, usage = 0 } = await storage.estimate();
  return quota - usage;
}
