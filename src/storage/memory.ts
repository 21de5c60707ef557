import { type Manifest, ManifestChanged, type Storage } from './storage.ts';

/** Keeps everything only as long as the page is open. */
export function memoryStorage(): Storage {
  const originals = new Map<string, Blob>();
  const notes = new Map<string, string>();
  let manifest: Manifest | null = null;

  async function commit(next: Manifest): Promise<void> {
    if ((manifest?.epoch ?? 0) !== next.epoch - 1) throw new ManifestChanged();
    manifest = next;
  }

  return {
    lasting: false,
    manifest: async () => manifest,
    keep: async (sha256, original) => void originals.set(sha256, original),
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
      const named = new Set(manifest?.sources.map(({ sha256 }) => sha256));
      for (const sha256 of dropped) if (!named.has(sha256)) originals.delete(sha256);
    },
  };
}
