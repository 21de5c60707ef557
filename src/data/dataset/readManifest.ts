import { isColumnNote } from '#data/import/habits.ts';
import { isFramework } from '#domain/frameworks.ts';
import { readEdits } from '#intake/returned/edits.ts';
import { epochOf, type Manifest, type StoredSource } from '#storage/storage.ts';

/** A manifest as far as it can be read, and whether that is all of it. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly sound: boolean;
}

/**
 * Takes what is readable of a manifest. Of two sources with one number the second is given a new one: both are files of
 * somebody. A source of whose answers one is unreadable is left out: read with other answers its figures would be wrong.
 */
export function readManifest(kept: unknown): ReadManifest {
  const { sources, first, epoch, ...others } = Object(kept) as Readonly<Record<string, unknown>>;
  const entries: readonly unknown[] = Array.isArray(sources) ? sources : [];
  const read: StoredSource[] = [];
  const numbers = entries.flatMap((entry) => (isStoredSource(entry) ? [entry.source] : []));
  let sound = isRecord(kept) && Array.isArray(sources) && epochOf(kept) === epoch;
  sound = sound && Object.keys(others).length === 0 && (first === undefined || typeof first === 'boolean');
  for (const entry of entries) {
    const source = isStoredSource(entry) ? withoutUnreadFrameworks(entry) : null;
    sound = sound && source === entry;
    if (source === null || read.some(({ sha256 }) => sha256 === source.sha256)) {
      sound = false;
      continue;
    }
    const taken = read.some((other) => other.source === source.source);
    sound = sound && !taken;
    if (taken) numbers.push(Math.max(...numbers) + 1);
    read.push(taken ? { ...source, source: numbers.at(-1) ?? source.source } : source);
  }
  return { manifest: { epoch: epochOf(kept), sources: read, ...(first === true ? { first } : {}) }, sound };
}

/** Whether this is a source whose every answer can be read. */
export function isStoredSource(value: unknown): value is StoredSource {
  if (!isRecord(value) || !isRecord(value.answers)) return false;
  const { source, file, sha256, bytes, imported_at, answers } = value;
  const isPlain = (answer: unknown) => answer === null || typeof answer === 'string' || typeof answer === 'number';
  if (typeof file !== 'string' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return false;
  if (typeof source !== 'number' || !Number.isSafeInteger(source) || source < 1) return false;
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return false;
  if (typeof imported_at !== 'string' || !Object.values(answers).every(isPlain)) return false;
  return areReadable(answers as StoredSource['answers']);
}

function areReadable({ columns, edits, year }: StoredSource['answers']): boolean {
  if (columns !== undefined && (typeof columns !== 'string' || !isColumnNote(columns))) return false;
  if (year !== undefined && year !== null && !Number.isSafeInteger(Number(year))) return false;
  if (edits === undefined || edits === null) return true;
  try {
    const read: unknown = typeof edits === 'string' ? readEdits(edits) : null;
    return Array.isArray(read) && read.every((edit) => isRecord(edit) && Number.isSafeInteger(edit.row));
  } catch {
    return false;
  }
}

/** A choice of framework that cannot be read is as good as none: the guess is shown as one. */
function withoutUnreadFrameworks(source: StoredSource): StoredSource {
  const { frameworks, ...answers } = source.answers;
  return frameworks === undefined || areFrameworks(frameworks) ? source : { ...source, answers };
}

function areFrameworks(answer: string | number | null): boolean {
  try {
    const years: unknown = JSON.parse(String(answer));
    return isRecord(years) && Object.values(years).every((id) => typeof id === 'string' && isFramework(id));
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
