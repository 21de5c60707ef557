import { type Engine, EngineLost, type Parameters, type Row, type Writer } from '#engine/engine.ts';
import type { Answers } from '#intake/read.ts';
import type { Reader } from '#intake/reader.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import { type ImportJob, stageFiles } from './import.ts';
import { knownSources } from './known.ts';
import { type Loaded, loadedOf, type SampleId } from './loaded.ts';
import { answersOf, storedAnswers } from './questions.ts';
import { CANCELLED, problemOf, type Report, refused, reportOf } from './report.ts';
import { settleForms } from './settle.ts';
import { type Counts, clearStage, type Incoming, moveIn, moveOut, stage } from './stage.ts';

/** The parts a workspace is built from; only `main` and tests make them. */
export interface Parts {
  readonly openEngine: () => Promise<Engine>;
  readonly openReader: () => Reader;
  readonly storage: Storage;
  readonly sample: (id: SampleId) => Promise<File>;
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
    const engine = this.#engine;
    try {
      return await engine.ask(sql, parameters);
    } catch (cause) {
      if (!(cause instanceof EngineLost)) throw cause;
      // Many panels notice at once that the engine is gone; one restart serves them all.
      await this.#inTurn(async () => {
        if (this.#engine === engine) await this.#restart();
      });
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
        return reportOf(files.map((file) => refused(file.name, problemOf(file.name, cause))));
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

  /** Reads an own source again with other answers, such as another encoding. What cannot be read so stays as it was. */
  reread(source: number, answers: Partial<Answers>): Promise<Report> {
    return this.#inTurn(async () => {
      const stored = this.#manifest.sources.find((one) => one.source === source);
      if (stored === undefined) throw new Error(`no source ${source}`);
      const changed = { ...stored, answers: storedAnswers({ ...answersOf(stored.answers), ...answers }) };
      try {
        const counts = await this.#withReader(async (reader) => {
          await clearStage(this.#engine.writer);
          return this.#stageOne(reader, changed);
        });
        const report = reportOf([
          { ...counts, file: stored.file, outcome: 'in', encoding: null, refusal: null, reasons: [] },
        ]);
        if (report.status === 'failed') return report;
        const sources = this.#manifest.sources.map((one) => (one === stored ? changed : one));
        await this.#change(async (writer) => {
          await moveOut(writer, source);
          await moveIn(writer);
        }, sources);
        this.#tell(null, this.#loaded.damaged);
        return report;
      } catch (cause) {
        return reportOf([refused(stored.file, problemOf(stored.file, cause))]);
      }
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
      const answers = { encoding: looked.encoding, money_unit: null, year: null, columns: {} };
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
    const job = { writer, reader, files, known, first, sample: null, memory: this.#parts.storage, ...handlers };
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
        await this.#stageOne(reader, stored);
      } catch (cause) {
        if (cause instanceof EngineLost) throw cause;
        console.error('an original cannot be read', cause);
        damaged.push(stored);
      }
    }
    return damaged;
  }

  async #stageOne(reader: Reader, stored: StoredSource): Promise<Counts> {
    const original = await this.#parts.storage.original(stored.sha256);
    const file = new File([original], stored.file);
    const answers = answersOf(stored.answers);
    const looked = await reader.look(file, quiet.seen, answers.encoding);
    if (looked.sha256 !== stored.sha256) throw new Error(`${stored.file} is not the file that was imported`);
    const { source, imported_at } = stored;
    return stage(this.#engine.writer, reader, { source, file, looked, answers, sample: null, imported_at }, quiet);
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

function storedOf({ source, file, looked, answers, imported_at }: Incoming): StoredSource {
  const { sha256, bytes } = looked;
  return { source, file: file.name, sha256, bytes, imported_at, answers: storedAnswers(answers) };
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
