import { readableNote } from '#data/notes/readable.ts';
import { type Manifest, ManifestChanged, RESCUE, type Storage } from '#storage/storage.ts';
import { readManifest } from './readManifest.ts';

const FORMAT = 'mingji-rescue/1';
const TRIES = 3;

/** A record as it was found, before what could not be read of it was taken out. */
interface SetAside {
  readonly record: string;
  readonly found_at: string;
  readonly raw: unknown;
}

/**
 * Reads every record that is kept, sets aside what cannot be read (in the note `rescue`, as it was found) and leaves the
 * rest in its place, in one commit: whoever reads a record after this finds it sound. `null` before anything was kept.
 */
export async function soundManifest(storage: Storage): Promise<Manifest | null> {
  for (let tries = 1; ; tries++) {
    const kept: unknown = await storage.manifest();
    const { manifest, sound } = readManifest(kept);
    const asNew = kept === null || kept === undefined;
    const notes: ReadonlyMap<string, unknown> = await storage.notes('');
    const changed = [...notes].flatMap(([key, note]) => {
      const readable = key === RESCUE && typeof note === 'string' ? note : readableNote(key, note);
      return readable === note ? [] : [{ key, note, readable }];
    });
    if ((sound || asNew) && changed.length === 0) return asNew ? null : manifest;
    const found_at = new Date().toISOString();
    const aside = [
      ...(sound || asNew ? [] : [{ record: 'manifest', found_at, raw: plain(kept) }]),
      ...changed.map(({ key, note }) => ({ record: key, found_at, raw: plain(note) })),
    ];
    const rescue = withAside(notes.get(RESCUE), aside);
    const next = { ...manifest, epoch: manifest.epoch + 1, ...(asNew ? { first: true } : {}) };
    try {
      await storage.commit(
        next,
        new Map([...changed.map((one) => [one.key, one.readable] as const), [RESCUE, rescue]]),
      );
      return next;
    } catch (cause) {
      if (cause instanceof ManifestChanged && tries < TRIES) continue;
      console.error('what cannot be read could not be set aside', cause);
      return manifest;
    }
  }
}

/** How many records lie aside. */
export async function asideIn(storage: Storage): Promise<number> {
  const note = await storage.recall(RESCUE);
  return note === null ? 0 : Math.max(1, recordsOf(note).length);
}

function withAside(rescue: unknown, aside: readonly SetAside[]): string {
  const before = typeof rescue === 'string' ? recordsOf(rescue) : [];
  return JSON.stringify({ format: FORMAT, records: [...before, ...aside] }, null, 2);
}

/** A rescue that was damaged itself is kept as it is. */
function recordsOf(rescue: string): readonly unknown[] {
  try {
    const { format, records } = Object(JSON.parse(rescue));
    if (format === FORMAT && Array.isArray(records)) return records;
  } catch (cause) {
    console.warn('the rescue cannot be read', cause);
  }
  return [{ record: RESCUE, found_at: '', raw: rescue }];
}

/** Something that can be written as JSON, whatever was found. */
function plain(found: unknown): unknown {
  try {
    const text: unknown = JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    return typeof text === 'string' ? JSON.parse(text) : String(found);
  } catch {
    return Object.prototype.toString.call(found);
  }
}
