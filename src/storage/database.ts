import { type IDBPDatabase, openDB } from 'idb';
import { epochOf, type Manifest, ManifestChanged, namedIn, RESCUE, type Storage } from './storage.ts';

const DATABASE = 'mingji';
const MANIFEST = 'manifest';
const NOTES = 'notes';
/** Where each original lies: the file in OPFS, or the original itself where there is no OPFS. */
export const ORIGINALS = 'originals';
const STORES = [MANIFEST, NOTES, ORIGINALS];
const LOCK = 'mingji-manifest';
const STRICT = { durability: 'strict' } as const;

/** Where the originals lie, beside the database of manifest and notes. */
export interface Originals extends Pick<Storage, 'keep' | 'original'> {
  /** Deletes those of `dropped`, and what broken-off imports left behind, but for those that are named. */
  sweep(isNamed: (sha256: string) => boolean, dropped: readonly string[]): Promise<void>;
}

export function openDatabase(): Promise<IDBPDatabase> {
  return openDB(DATABASE, 3, {
    upgrade: (older) => {
      for (const store of STORES) if (!older.objectStoreNames.contains(store)) older.createObjectStore(store);
    },
    // A window with a newer edition of the product wants to change the stores.
    blocking: (_before, _after, event) => (event.target as IDBDatabase).close(),
  });
}

/** Manifest and notes in IndexedDB, the originals where they are kept. */
export function databaseStorage(database: IDBPDatabase, originals: Originals): Storage {
  const manifest = async (): Promise<unknown> => (await database.get(MANIFEST, MANIFEST)) ?? null;

  /** The transaction alone compares and swaps; the lock keeps a sweep and a commit of two windows apart. */
  async function commit(next: Manifest, notes: ReadonlyMap<string, string | null>, alone: boolean): Promise<void> {
    await locked(async () => {
      const change = database.transaction([MANIFEST, NOTES], 'readwrite', STRICT);
      if (epochOf(await change.objectStore(MANIFEST).get(MANIFEST)) !== next.epoch - 1) {
        change.abort();
        await change.done.catch(() => undefined);
        throw new ManifestChanged();
      }
      const writes: Promise<unknown>[] = [change.objectStore(MANIFEST).put(next, MANIFEST)];
      const kept = change.objectStore(NOTES);
      if (alone) writes.push(kept.clear());
      for (const [key, note] of notes) writes.push(note === null ? kept.delete(key) : kept.put(note, key));
      await Promise.all([...writes, change.done]);
    });
  }

  return {
    lasting: true,
    manifest,
    keep: originals.keep,
    original: originals.original,
    commit: (next, notes = new Map()) => commit(next, notes, false),
    replace: (next, notes) => commit(next, notes, true),
    recall: async (key) => (await database.get(NOTES, key)) ?? null,
    remember: async (key, note) => void (await database.put(NOTES, note, key)),
    update: async (key, change) => {
      const changing = database.transaction(NOTES, 'readwrite', STRICT);
      const next = change((await changing.store.get(key)) ?? null);
      await changing.store.put(next, key);
      await changing.done;
      return next;
    },
    notes: async (prefix) => {
      const reading = database.transaction(NOTES);
      const [keys, notes] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
      return new Map(
        keys.map((key, at) => [String(key), notes[at]] as const).filter(([key]) => key.startsWith(prefix)),
      );
    },
    forget: (key) => database.delete(NOTES, key),
    sweep: (dropped) =>
      locked(async () => {
        const rescue: string | null = (await database.get(NOTES, RESCUE)) ?? null;
        await originals.sweep(namedIn(await manifest(), { rescue, dropped }), dropped);
      }),
  };
}

/** One window at a time, where the browser has locks: a page over plain http has none. */
async function locked(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  await (locks === undefined ? work() : locks.request(LOCK, work));
}
