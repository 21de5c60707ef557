import { answersOf, plainAnswers, storedAnswers } from '#data/import/questions.ts';
import { EngineLost, type Writer } from '#engine/engine.ts';
import type { Answers } from '#intake/read.ts';
import type { Reader } from '#intake/reader.ts';
import { isPartMissing } from '#intake/refusal.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import type { SampleId } from './loaded.ts';
import { type Counts, type Incoming, type StageName, stage, stageName } from './stage.ts';

/** Where originals are read from, and into. */
export interface Desk {
  readonly writer: Writer;
  readonly reader: Reader;
  readonly storage: Storage;
  /** Where they are read into. */
  readonly at?: StageName;
}

/** For work nobody watches. */
const QUIET = { seen: () => undefined, signal: new AbortController().signal };

/** A source as the manifest keeps it. */
export function storedOf({ source, file, looked, answers, imported_at, yields }: Incoming): StoredSource {
  const { sha256, bytes } = looked;
  const kept = yields ? { kept: 'all' } : {};
  return { source, file: file.name, sha256, bytes, imported_at, answers: { ...storedAnswers(answers), ...kept } };
}

/** A stored source with other answers; what was decided on its versions stays. */
export function withAnswers(stored: StoredSource, answers: Partial<Answers>): StoredSource {
  const all = storedAnswers({ ...answersOf(stored.answers), ...answers });
  return { ...stored, answers: { ...stored.answers, ...all } };
}

/** An own source by its number. Throws for one that is not there. */
export function sourceIn({ sources }: Pick<Manifest, 'sources'>, source: number): StoredSource {
  const stored = sources.find((one) => one.source === source);
  if (stored === undefined) throw new Error(`no source ${source}`);
  return stored;
}

/** The original of a stored source. */
export async function originalOf(storage: Storage, { sha256, file }: StoredSource): Promise<File> {
  return new File([await storage.original(sha256)], file);
}

/**
 * Reads stored originals into the stage; those that are gone or changed come back as damaged. Throws F14 where a part of
 * the reader is missing: that says nothing of the originals.
 */
export async function stageStored(desk: Desk, sources: readonly StoredSource[]): Promise<readonly StoredSource[]> {
  const damaged: StoredSource[] = [];
  for (const stored of sources) {
    try {
      await stageOne(desk, stored);
    } catch (cause) {
      if (cause instanceof EngineLost || isPartMissing(cause)) throw cause;
      console.error('an original cannot be read', cause);
      await stageName(desk.writer, stored, desk.at);
      damaged.push(stored);
    }
  }
  return damaged;
}

export async function stageOne(
  { writer, reader, storage, at = 'staged_' }: Desk,
  stored: StoredSource,
): Promise<Counts> {
  const file = await originalOf(storage, stored);
  const answers = answersOf(stored.answers);
  const looked = await reader.look(file, QUIET.seen, answers.encoding);
  if (looked.sha256 !== stored.sha256) throw new Error(`${stored.file} is not the file that was imported`);
  const { source, imported_at } = stored;
  const yields = stored.answers.kept === 'all';
  return stage(writer, reader, { source, file, looked, answers, sample: null, imported_at, yields }, { ...QUIET, at });
}

/** Reads a sample into the stage. */
export async function stageSample({ writer, reader }: Desk, id: SampleId, file: File): Promise<void> {
  const looked = await reader.look(file, QUIET.seen);
  const answers = plainAnswers(looked.encoding);
  const sample = { source: 0, file, looked, answers, sample: id, imported_at: '', yields: false };
  await stage(writer, reader, sample, QUIET);
}

/** Work with a reader of its own, closed at the end or when `signal` aborts: that is what makes cancelling instant. */
export async function withReader<T>(
  reader: Reader,
  work: (reader: Reader) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const close = () => reader.close();
  signal?.addEventListener('abort', close);
  try {
    return await work(reader);
  } finally {
    signal?.removeEventListener('abort', close);
    reader.close();
  }
}
