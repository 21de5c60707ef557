import { isStoredSource } from '#data/dataset/readManifest.ts';
import { digestOf } from '#intake/bytes/digest.ts';
import { BACKUP_HEAD } from '#intake/bytes/format.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import type { Part } from './archive.ts';
import { checkedParts, damaged, isRecord, isTexts, json, packedParts, parsed } from './parts.ts';

const FORMAT = 'mingji-backup/1';
const MANIFEST = 'manifest.json';
const NOTES = 'notes.json';
/** Before the SHA-256 that an original is named by. */
export const ORIGINALS = 'originals/';

/** A back-up whose every part was found as it was written. */
export interface Backup {
  /** When it was made, in ISO form. */
  readonly made_at: string;
  readonly sources: readonly StoredSource[];
  readonly notes: ReadonlyMap<string, string>;
  readonly originals: ReadonlyMap<string, Blob>;
}

/** Everything the storage keeps as one ZIP file. A source whose original is lost or damaged already is left out. */
export async function backupOf(storage: Storage, manifest: Manifest): Promise<Blob> {
  const originals = await wholeOriginals(storage, manifest.sources);
  const sources = manifest.sources.filter(({ sha256 }) => originals.has(sha256));
  const parts: readonly Part[] = [
    { name: MANIFEST, content: json({ sources }) },
    { name: NOTES, content: json(Object.fromEntries(await storage.notes(''))) },
    ...[...originals].map(([sha256, content]) => ({ name: ORIGINALS + sha256, content })),
  ];
  return packedParts({ head: BACKUP_HEAD, format: FORMAT, made_at: new Date().toISOString() }, parts);
}

/** The originals of sources that are what they were when they came in, by their SHA-256. */
export async function wholeOriginals(
  storage: Storage,
  sources: readonly StoredSource[],
): Promise<ReadonlyMap<string, Blob>> {
  const originals = new Map<string, Blob>();
  for (const { sha256 } of sources) {
    const original = await storage.original(sha256).catch(() => null);
    if (original !== null && (await digestOf(original)) === sha256) originals.set(sha256, original);
  }
  return originals;
}

/** Reads a back-up and checks all of it. Throws F61 for another format, F62 for one that is damaged. */
export async function readBackup(file: File): Promise<Backup> {
  const { made_at, parts } = await checkedParts(file, { head: BACKUP_HEAD, format: FORMAT });
  const manifest = await parsed(MANIFEST, parts.get(MANIFEST));
  const notes = await parsed(NOTES, parts.get(NOTES));
  if (!isRecord(manifest) || !Array.isArray(manifest.sources)) throw damaged(MANIFEST, 'structure');
  if (!manifest.sources.every(isStoredSource)) throw damaged(MANIFEST, 'structure');
  if (!isRecord(notes) || !isTexts(notes)) throw damaged(NOTES, 'structure');
  checkSources(manifest.sources, parts);
  return {
    made_at,
    sources: manifest.sources,
    notes: new Map(Object.entries(notes)),
    originals: originalsIn(parts),
  };
}

/** The originals among the parts of an archive, by their SHA-256. */
export function originalsIn(parts: ReadonlyMap<string, Blob>): ReadonlyMap<string, Blob> {
  const originals = [...parts].filter(([name]) => name.startsWith(ORIGINALS));
  return new Map(originals.map(([name, content]) => [name.slice(ORIGINALS.length), content]));
}

/** Every source has a number of its own, a file of its own, and its original at the size it says. */
function checkSources(sources: readonly StoredSource[], parts: ReadonlyMap<string, Blob>): void {
  const seen = new Map<number | string, string>();
  for (const { source, sha256, file, bytes } of sources) {
    for (const key of [source, sha256]) {
      const other = seen.get(key);
      if (other !== undefined) throw damaged(file, `${key} = ${other}`);
      seen.set(key, file);
    }
    const original = parts.get(ORIGINALS + sha256);
    if (original === undefined) throw damaged(file, `${ORIGINALS}${sha256}`);
    if (original.size !== bytes) throw damaged(file, `${original.size} ≠ ${bytes}`);
  }
}
