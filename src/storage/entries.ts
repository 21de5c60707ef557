import type { IDBPDatabase } from 'idb';
import { ORIGINALS } from './database.ts';

/** Where an original lies: as a file of that name in OPFS, or here, where there is no OPFS. */
export type Entry =
  | { readonly file: string; readonly keptAt: number }
  | { readonly original: Blob; readonly keptAt: number };

/** The directory of the originals, by their SHA-256. What is named here was whole when it was named. */
export interface Entries {
  of(sha256: string): Promise<Entry | null>;
  put(sha256: string, entry: Entry): Promise<void>;
  drop(sha256: string): Promise<void>;
  all(): Promise<ReadonlyMap<string, Entry>>;
}

export function entriesOf(database: IDBPDatabase): Entries {
  const changing = () => database.transaction(ORIGINALS, 'readwrite', { durability: 'strict' });
  return {
    of: async (sha256) => (await database.get(ORIGINALS, sha256)) ?? null,
    put: async (sha256, entry) => {
      const putting = changing();
      await Promise.all([putting.store.put(entry, sha256), putting.done]);
    },
    drop: async (sha256) => {
      const dropping = changing();
      await Promise.all([dropping.store.delete(sha256), dropping.done]);
    },
    all: async () => {
      const reading = database.transaction(ORIGINALS);
      const [keys, entries] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
      return new Map(keys.map((key, at) => [String(key), entries[at]]));
    },
  };
}
