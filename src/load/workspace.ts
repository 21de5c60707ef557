import { fingerprint } from '#domain/content.ts';
import type { Problem } from '#domain/problems.ts';
import { type Engine, EngineLost, type Parameters, type Row, type Writer } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import { type Manifest, ManifestChanged, type Storage, StorageFull, type StoredSource } from '#storage/storage.ts';
import { type ImportJob, type Known, stageFiles } from './import.ts';
import { answersOf } from './questions.ts';
import { CANCELLED, type Report, refused, reportOf } from './report.ts';
import { settleForms } from './settle.ts';
import { clearStage, type Incoming, moveIn, moveOut, stage } from './stage.ts';

export type SampleId = 'wujing' | 'multi-year';

/** The parts a workspace is built from; only `main` and tests make them. */
export interface Parts {
  readonly openEngine: () => Promise<Engine>;
  readonly openReader: () => Reader;
  readonly storage: Storage;
  readonly sample: (id: SampleId) => Promise<File>;
}

/** What is loaded, as the page shows it. `fingerprint` changes whenever any answer could. */
export interface Loaded {
  readonly fingerprint: string;
  readonly sample: SampleId | null;
  readonly empty: boolean;
  /** False when nothing outlives the page. */
  readonly lasting: boolean;
  /** Sources whose original is missing or no longer what it was. */
  readonly damaged: readonly StoredSource[];
}

type Handlers = Pick<ImportJob, 'ask' | 'seen' | 'signal'>;

/**
 * The loaded data and every way it can change. Changes run one after another, each all or nothing:
 * the manifest in storage is the commit point, the database follows it and can be built from it anew.
 */
export class Workspace {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #engine: Engine;
  #manifest: Manifest;
  #loaded: Loaded;
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(parts: Parts, engine: Engine, manifest: Manifest | null) {
    this.#parts = parts;
    this.#engine = engine;
    this.#manifest = manifest ?? { epoch: 0, sources: [] };
    this.#loaded = loadedOf(null, [], this.#manifest, parts.storage);
  }

  /** Opens engine and storage and loads what the manifest names; on a first visit `sample`, if any. */
  static async open(
    parts: Parts,
    start: { readonly sample: SampleId | null; readonly forced: boolean },
  ): Promise<Workspace> {
    const [engine, manifest] = await Promise.all([parts.openEngine(), parts.storage.manifest()]);
    const workspace = new Workspace(parts, engine, manifest);
    const sample = start.forced || manifest === null ? start.sample : null;
    await workspace.#inTurn(() => (sample === null ? workspace.#replay() : workspace.#show(sample)));
    return workspace;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Rows of a question. A lost engine is opened anew, the originals are loaded again, and the question repeated. */
  async ask(sql: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    try {
      return await this.#engine.ask(sql, parameters);
    } catch (cause) {
      if (!(cause instanceof EngineLost)) throw cause;
      await this.#inTurn(() => this.#restart());
      return this.#engine.ask(sql, parameters);
    }
  }

  /** One drop: all of it or none. The first own import removes a sample. Never throws for bad files. */
  import(files: readonly File[], handlers: Handlers): Promise<Report> {
    return this.#inTurn(async () => {
      try {
        return await this.#withReader((reader) => this.#import(files, handlers, reader), handlers.signal);
      } catch (cause) {
        if (handlers.signal.aborted || isAbort(cause)) return CANCELLED;
        if (cause instanceof EngineLost) await this.#restart();
        return reportOf(files.map((file) => refused(file.name, broken(file.name, cause))));
      }
    });
  }

  /** Shows a sample in place of what is on screen. Own data stay in storage and come back with the next import. */
  showSample(id: SampleId): Promise<void> {
    return this.#inTurn(() => this.#show(id));
  }

  /** Takes one own source out: exactly its rows. Forms it had replaced are seen again. */
  remove(source: number): Promise<void> {
    return this.#inTurn(async () => {
      const gone = this.#manifest.sources.filter((stored) => stored.source === source);
      const sources = this.#manifest.sources.filter((stored) => stored.source !== source);
      await this.#change((writer) => moveOut(writer, source), sources);
      await this.#parts.storage.sweep(gone.map(({ sha256 }) => sha256));
      this.#tell(
        null,
        this.#loaded.damaged.filter((stored) => stored.source !== source),
      );
    });
  }

  /** Removes all data, samples and originals included. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      const gone = this.#manifest.sources.map(({ sha256 }) => sha256);
      await this.#change((writer) => moveOut(writer, null), []);
      await this.#parts.storage.sweep(gone);
      this.#tell(null, []);
    });
  }

  async #show(id: SampleId): Promise<void> {
    const file = await this.#parts.sample(id);
    await this.#withReader(async (reader) => {
      const { writer } = this.#engine;
      await clearStage(writer);
      const looked = await reader.look(file, quiet.seen);
      const answers = { encoding: looked.encoding, money_unit: null, year: null };
      await stage(writer, reader, { source: 0, file, looked, answers, sample: id, imported_at: '' }, quiet);
      await this.#change(moveInAlone);
    });
    this.#tell(id, []);
  }

  async #import(files: readonly File[], handlers: Handlers, reader: Reader): Promise<Report> {
    const { writer } = this.#engine;
    const { sample } = this.#loaded;
    const stored = this.#manifest.sources;
    const known = sample === null ? await knownSources(this.#engine) : [];
    const first = Math.max(0, ...stored.map(({ source }) => source)) + 1;
    await clearStage(writer);
    if (sample !== null) await this.#stageStored(reader, stored);
    const job = { writer, reader, files, known, first, sample: null, ...handlers };
    const { incoming, reports } = await stageFiles(job);
    const report = reportOf(reports);
    if (incoming.length === 0) return report;
    handlers.signal.throwIfAborted();
    for (const { file, looked } of incoming) await this.#parts.storage.keep(looked.sha256, file);
    handlers.signal.throwIfAborted();
    await this.#change(sample === null ? moveIn : moveInAlone, [...stored, ...incoming.map(storedOf)]);
    this.#tell(null, sample === null ? this.#loaded.damaged : []);
    return report;
  }

  /** Loads what the manifest names, and nothing else. */
  async #replay(): Promise<void> {
    await this.#withReader(async (reader) => {
      await clearStage(this.#engine.writer);
      const damaged = await this.#stageStored(reader, this.#manifest.sources);
      await this.#change(moveInAlone);
      this.#tell(null, damaged);
    });
  }

  /** Reads stored originals into the stage; those that are gone or changed come back as damaged. */
  async #stageStored(reader: Reader, sources: readonly StoredSource[]): Promise<readonly StoredSource[]> {
    const damaged: StoredSource[] = [];
    for (const stored of sources) {
      try {
        const original = await this.#parts.storage.original(stored.sha256);
        const file = new File([original], stored.file);
        const answers = answersOf(stored.answers);
        const looked = await reader.look(file, quiet.seen, answers.encoding);
        if (looked.sha256 !== stored.sha256) throw new Error(`${stored.file} is not the file that was imported`);
        const { source, imported_at } = stored;
        await stage(this.#engine.writer, reader, { source, file, looked, answers, sample: null, imported_at }, quiet);
      } catch (cause) {
        if (cause instanceof EngineLost) throw cause;
        console.error('an original cannot be read', cause);
        damaged.push(stored);
      }
    }
    return damaged;
  }

  /** One change of the database and, where `sources` is given, of the manifest: both or neither. */
  async #change(work: (writer: Writer) => Promise<void>, sources?: readonly StoredSource[]): Promise<void> {
    const next = sources === undefined ? null : { epoch: this.#manifest.epoch + 1, sources };
    await this.#engine.change(async (writer) => {
      await work(writer);
      await settleForms(writer);
      if (next !== null) await this.#parts.storage.commit(next);
    });
    this.#manifest = next ?? this.#manifest;
  }

  async #restart(): Promise<void> {
    const { sample } = this.#loaded;
    await this.#engine.close();
    this.#engine = await this.#parts.openEngine();
    await (sample === null ? this.#replay() : this.#show(sample));
  }

  #tell(sample: SampleId | null, damaged: readonly StoredSource[]): void {
    this.#loaded = loadedOf(sample, damaged, this.#manifest, this.#parts.storage);
    for (const listener of this.#listeners) listener();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** A reader of its own for each job, closed when `signal` aborts: that is what makes cancelling instant. */
  async #withReader<T>(work: (reader: Reader) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const reader = this.#parts.openReader();
    const close = () => reader.close();
    signal?.addEventListener('abort', close);
    try {
      return await work(reader);
    } finally {
      signal?.removeEventListener('abort', close);
      reader.close();
    }
  }
}

const quiet = { seen: () => undefined, signal: new AbortController().signal };

async function moveInAlone(writer: Writer): Promise<void> {
  await moveOut(writer, null);
  await moveIn(writer);
}

const KNOWN = `
select source.sha256, count(project.project) as found,
  count(case when project.status = 'accepted' then 1 end) as accepted
from source
left join project on project.source = source.source
group by source.sha256
`;

async function knownSources(engine: Engine): Promise<readonly Known[]> {
  return (await engine.ask(KNOWN)).map((row) => {
    const accepted = Number(row.accepted);
    return { sha256: String(row.sha256), accepted, quarantined: Number(row.found) - accepted };
  });
}

function storedOf({ source, file, looked, answers, imported_at }: Incoming): StoredSource {
  const { sha256, bytes } = looked;
  return { source, file: file.name, sha256, bytes, imported_at, answers: { ...answers } };
}

function loadedOf(
  sample: SampleId | null,
  damaged: readonly StoredSource[],
  manifest: Manifest,
  storage: Storage,
): Loaded {
  const own = manifest.sources.flatMap(({ source, sha256, answers }) => [source, sha256, ...Object.values(answers)]);
  return {
    fingerprint: sample ?? fingerprint(own),
    sample,
    empty: sample === null && manifest.sources.length === 0,
    lasting: storage.lasting,
    damaged,
  };
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

/** Why a whole drop could not be kept, as the problem of each of its files. */
function broken(file: string, cause: unknown): Problem {
  const place = { file, sheet: null, row: null, column: null };
  if (cause instanceof StorageFull)
    return { ...place, code: 'F11', raw: String(cause.needed), detail: String(cause.free) };
  if (cause instanceof ManifestChanged) return { ...place, code: 'F12', raw: null, detail: null };
  return { ...place, code: 'F09', raw: null, detail: cause instanceof Error ? cause.message : String(cause) };
}
