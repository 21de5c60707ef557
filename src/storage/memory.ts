import { epochOf, type Manifest, ManifestChanged, namedIn, RESCUE, type Storage } from './storage.ts';
import { isWhole, NotWhole } from './whole.ts';

/** Keeps everything only as long as the page is open; begins with what is `kept`. */
export function memoryStorage(
  kept: {
    readonly manifest?: unknown;
    readonly originals?: Map<string, Blob>;
    readonly notes?: ReadonlyMap<string, string>;
  } = {},
): Storage {
  const originals = kept.originals ?? new Map<string, Blob>();
  const notes = new Map(kept.notes);
  let manifest = kept.manifest ?? null;

  async function commit(next: Manifest, changes: ReadonlyMap<string, string | null> = new Map()): Promise<void> {
    if (epochOf(manifest) !== next.epoch - 1) throw new ManifestChanged();
    manifest = next;
    for (const [key, note] of changes) {
      if (note === null) notes.delete(key);
      else notes.set(key, note);
    }
  }

  return {
    lasting: false,
    manifest: async () => manifest,
    keep: async (sha256, original) => {
      if (!(await isWhole(original, sha256))) throw new NotWhole(`the file is not ${sha256}`);
      originals.set(sha256, original);
    },
    original: async (sha256) => {
      const original = originals.get(sha256);
      if (original === undefined) throw new Error(`no original ${sha256}`);
      return original;
    },
    commit,
    replace: async (next, replacing) => {
      await commit(next);
      notes.clear();
      for (const [key, note] of replacing) notes.set(key, note);
    },
    recall: async (key) => notes.get(key) ?? null,
    remember: async (key, note) => void notes.set(key, note),
    update: async (key, change) => {
      const next = change(notes.get(key) ?? null);
      notes.set(key, next);
      return next;
    },
    notes: async (prefix) => new Map([...notes].filter(([key]) => key.startsWith(prefix))),
    forget: async (key) => void notes.delete(key),
    sweep: async (dropped) => {
      const isNamed = namedIn(manifest, { rescue: notes.get(RESCUE) ?? null, dropped });
      for (const sha256 of dropped) if (!isNamed(sha256)) originals.delete(sha256);
    },
  };
}
