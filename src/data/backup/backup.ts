import { isStoredSource } from '#data/dataset/readManifest.ts';
import { digestOf } from '#intake/bytes/digest.ts';
import { BACKUP_HEAD } from '#intake/bytes/format.ts';
import { type Archive, openZip } from '#intake/bytes/zip.ts';
import { Refusal } from '#intake/refusal.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import { type Part, zipOf } from './archive.ts';

const FORMAT = 'mingji-backup/1';
const MANIFEST = 'manifest.json';
const NOTES = 'notes.json';
const ORIGINALS = 'originals/';
/** What was made here may be as large as what can be imported, and pack as tightly as tables do. */
const LIMITS = { entry: 1_610_612_736, archive: 4_294_967_295, ratio: Number.POSITIVE_INFINITY };

/** A back-up whose every part was found as it was written. */
export interface Backup {
  /** When it was made, in ISO form. */
  readonly made_at: string;
  readonly sources: readonly StoredSource[];
  readonly notes: ReadonlyMap<string, string>;
  readonly originals: ReadonlyMap<string, Blob>;
}

/** The first part of the archive: which format it is, and the SHA-256 of every other part. */
interface Head {
  readonly format: string;
  readonly made_at: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** Everything the storage keeps as one ZIP file. A source whose original is lost or damaged already is left out. */
export async function backupOf(storage: Storage, manifest: Manifest): Promise<Blob> {
  const originals = new Map<string, Blob>();
  for (const { sha256 } of manifest.sources) {
    const original = await storage.original(sha256).catch(() => null);
    if (original !== null && (await digestOf(original)) === sha256) originals.set(sha256, original);
  }
  const sources = manifest.sources.filter(({ sha256 }) => originals.has(sha256));
  const parts: readonly Part[] = [
    { name: MANIFEST, content: json({ sources }) },
    { name: NOTES, content: json(Object.fromEntries(await storage.notes(''))) },
    ...[...originals].map(([sha256, content]) => ({ name: ORIGINALS + sha256, content })),
  ];
  const sums = await Promise.all(parts.map(async ({ name, content }) => [name, await digestOf(content)]));
  const head: Head = { format: FORMAT, made_at: new Date().toISOString(), parts: Object.fromEntries(sums) };
  return zipOf([{ name: BACKUP_HEAD, content: json(head) }, ...parts]);
}

/** Reads a back-up and checks all of it. Throws F61 for another format, F62 for one that is damaged. */
export async function readBackup(file: File): Promise<Backup> {
  const zip = await whole(BACKUP_HEAD, () => openZip(file, LIMITS));
  const head = await parsed(BACKUP_HEAD, await part(zip, BACKUP_HEAD));
  if (!isHead(head)) throw damaged(BACKUP_HEAD, 'structure');
  if (head.format !== FORMAT) throw new Refusal('F61', { raw: head.format.slice(0, 100), detail: FORMAT });
  const parts = new Map<string, Blob>();
  for (const [name, expected] of Object.entries(head.parts)) {
    const content = await part(zip, name);
    const sha256 = await digestOf(content);
    const stated = name.startsWith(ORIGINALS) ? name.slice(ORIGINALS.length) : expected;
    if (sha256 !== expected || sha256 !== stated) throw damaged(name, `SHA-256 ${sha256} ≠ ${stated}`);
    parts.set(name, content);
  }
  const manifest = await parsed(MANIFEST, parts.get(MANIFEST));
  const notes = await parsed(NOTES, parts.get(NOTES));
  if (!isRecord(manifest) || !Array.isArray(manifest.sources)) throw damaged(MANIFEST, 'structure');
  if (!manifest.sources.every(isStoredSource)) throw damaged(MANIFEST, 'structure');
  if (!isRecord(notes) || !isTexts(notes)) throw damaged(NOTES, 'structure');
  checkSources(manifest.sources, parts);
  const originals = [...parts].filter(([name]) => name.startsWith(ORIGINALS));
  return {
    made_at: head.made_at,
    sources: manifest.sources,
    notes: new Map(Object.entries(notes)),
    originals: new Map(originals.map(([name, content]) => [name.slice(ORIGINALS.length), content])),
  };
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

function json(value: unknown): Blob {
  return new Blob([JSON.stringify(value)], { type: 'application/json' });
}

async function parsed(name: string, content: Blob | undefined): Promise<unknown> {
  try {
    return JSON.parse((await content?.text()) ?? '');
  } catch {
    throw damaged(name, 'JSON');
  }
}

async function part(zip: Archive, name: string): Promise<Blob> {
  return new Blob([new Uint8Array(await whole(name, () => zip.read(name)))]);
}

/** Whatever is wrong with the archive itself, it is the back-up that is damaged. */
async function whole<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Refusal) throw damaged(cause.raw ?? name, `${cause.code} ${cause.detail ?? ''}`.trim());
    throw cause;
  }
}

function damaged(name: string, detail: string): Refusal {
  return new Refusal('F62', { raw: name, detail });
}

function isHead(value: unknown): value is Head {
  if (!isRecord(value) || typeof value.format !== 'string') return false;
  return typeof value.made_at === 'string' && isRecord(value.parts) && isTexts(value.parts);
}

function isTexts(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, string>> {
  return Object.values(value).every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
