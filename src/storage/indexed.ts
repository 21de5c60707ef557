import type { Originals } from './database.ts';
import type { Entries } from './entries.ts';
import { isStale, withRoom } from './room.ts';
import { isWhole, NotWhole } from './whole.ts';

/** Originals in IndexedDB by their SHA-256, where there is no OPFS: a page from disk, or over plain http. */
export function indexedOriginals(entries: Entries): Originals {
  const original = async (sha256: string): Promise<Blob> => {
    const entry = await entries.of(sha256);
    if (entry === null || !('original' in entry)) throw new Error(`no original ${sha256}`);
    return entry.original;
  };
  return {
    original,
    keep: async (sha256, content) => {
      const before = await original(sha256).catch(() => null);
      if (before !== null && (await isWhole(before, sha256))) {
        await entries.put(sha256, { original: before, keptAt: Date.now() });
        return;
      }
      if (!(await isWhole(content, sha256))) throw new NotWhole(`the file is not ${sha256}`);
      await withRoom(content, () => entries.put(sha256, { original: content, keptAt: Date.now() }));
    },
    sweep: async (isNamed, dropped) => {
      for (const [sha256, entry] of await entries.all()) {
        // A file in OPFS is out of reach in this visit, and may be back in the next.
        if (!('original' in entry) || isNamed(sha256)) continue;
        if (dropped.includes(sha256) || isStale(entry.keptAt)) await entries.drop(sha256);
      }
    },
  };
}
