import type { IDBPDatabase } from 'idb';
import { ORIGINALS, type Originals } from './database.ts';
import { isStale, withRoom } from './room.ts';

interface Kept {
  readonly original: Blob;
  readonly keptAt: number;
}

/** Originals in IndexedDB by their SHA-256, where there is no OPFS: a page from disk, or over plain http. */
export function indexedOriginals(database: IDBPDatabase): Originals {
  return {
    keep: (sha256, original) =>
      withRoom(original, async () => {
        const writing = database.transaction(ORIGINALS, 'readwrite', { durability: 'strict' });
        const kept: Kept = { original, keptAt: Date.now() };
        await Promise.all([writing.store.put(kept, sha256), writing.done]);
      }),
    original: async (sha256) => {
      const kept: Kept | undefined = await database.get(ORIGINALS, sha256);
      if (kept === undefined) throw new Error(`no original ${sha256}`);
      return kept.original;
    },
    sweep: async (named, dropped) => {
      const sweeping = database.transaction(ORIGINALS, 'readwrite');
      for await (const cursor of sweeping.store) {
        const name = String(cursor.key);
        const { keptAt }: Kept = cursor.value;
        if (!named.has(name) && (dropped.includes(name) || isStale(keptAt))) await cursor.delete();
      }
      await sweeping.done;
    },
  };
}
