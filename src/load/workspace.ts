import type { FrameworkId } from '#domain/frameworks.ts';
import { type Engine, EngineLost, type Parameters, type Row, type Writer } from '#engine/engine.ts';
import { type Edit, mergedEdits, readEdits } from '#intake/edits.ts';
import type { Answers } from '#intake/read.ts';
import type { Reader } from '#intake/reader.ts';
import type { Examiner } from '#rules/examiner.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import { chosenFrameworks, withChoice, withFramework } from './chosen.ts';
import { diagnoseForms, type Examining } from './diagnose.ts';
import { Habits } from './habits.ts';
import { type ImportJob, stageFiles } from './import.ts';
import { knownSources } from './known.ts';
import { lineOf, type OriginalLine } from './line.ts';
import { type Loaded, loadedOf, type SampleId } from './loaded.ts';
import { type FormPlace, type Quarantined, quarantinedForm } from './quarantined.ts';
import { answersOf, plainAnswers } from './questions.ts';
import { CANCELLED, problemOf, type Report, refused, reportOf, type Undo } from './report.ts';
import { Reviewing } from './reviewing.ts';
import { SavedViews } from './savedViews.ts';
import { type Chosen, settleForms } from './settle.ts';
import { clearStage, moveIn, moveInAlone, moveOut } from './stage.ts';
import {
  type Desk,
  originalOf,
  stageOne,
  stageSample,
  stageStored,
  storedOf,
  withAnswers,
  withReader,
} from './stored.ts';

/** The parts a workspace is built from; only `main` and tests make them. */
export interface Parts {
  readonly openEngine: () => Promise<Engine>;
  readonly openReader: () => Reader;
  readonly openExaminer: () => Examiner;
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
  readonly #habits: Habits;
  /** Views kept by name. */
  readonly savedViews: SavedViews;
  readonly #listeners = new Set<() => void>();
  #engine: Engine;
  #manifest: Manifest;
  #loaded: Loaded;
  /** Set as soon as the workspace is open. */
  #reviewing: Reviewing | null = null;
  /** Frameworks chosen for a sample hold while the page is open. */
  #sampleFrameworks: Chosen = new Map();
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(parts: Parts, engine: Engine, manifest: Manifest | null) {
    this.#parts = parts;
    this.#habits = new Habits(parts.storage);
    this.savedViews = new SavedViews(parts.storage);
    this.#engine = engine;
    this.#manifest = manifest ?? { epoch: 0, sources: [] };
    this.#loaded = loadedOf({
      sample: null,
      damaged: [],
      manifest: this.#manifest,
      storage: parts.storage,
      review: null,
      chosen: new Map(),
    });
  }

  /** Opens engine and storage and loads what the manifest names; on a first visit `sample`, if any. */
  static async open(
    parts: Parts,
    start: { readonly sample: SampleId | null; readonly forced: boolean },
  ): Promise<Workspace> {
    const [engine, manifest] = await Promise.all([parts.openEngine(), parts.storage.manifest()]);
    const workspace = new Workspace(parts, engine, manifest);
    await workspace.#openReview();
    const first = manifest === null || manifest.first === true;
    const sample = start.forced || first ? start.sample : null;
    await workspace.#inTurn(() => (sample === null ? workspace.#replay() : workspace.#show(sample)));
    return workspace;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  /** Rule packs and verdicts. */
  get reviewing(): Reviewing {
    if (this.#reviewing === null) throw new Error('the workspace is not open');
    return this.#reviewing;
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
    return this.#inTurn(() => this.#takeOut([source], null));
  }

  /** Takes a drop back: what it brought is gone, what was on screen before is there again. */
  undo({ sources, sample }: Undo): Promise<void> {
    return this.#inTurn(async () => {
      const named = this.#manifest.sources.some(({ source }) => sources.includes(source));
      if (named) await this.#takeOut(sources, sample);
    });
  }

  /** Reads an own source again with other answers, such as another encoding. What cannot be read so stays as it was. */
  reread(source: number, answers: Partial<Answers>): Promise<Report> {
    return this.#inTurn(async () => {
      const stored = this.#stored(source);
      const changed = withAnswers(stored, answers);
      try {
        const counts = await this.#withReader(async (reader) => {
          await clearStage(this.#engine.writer);
          return stageOne(this.#desk(reader), changed);
        });
        const report = reportOf([
          { ...counts, file: stored.file, outcome: 'in', encoding: null, refusal: null, reasons: [] },
        ]);
        if (report.status === 'failed') return report;
        const sources = this.#manifest.sources.map((one) => (one === stored ? changed : one));
        await this.#change(
          async (writer) => {
            await moveOut(writer, source);
            await moveIn(writer);
          },
          { sources },
        );
        this.#tell(null, this.#loaded.damaged);
        return report;
      } catch (cause) {
        return reportOf([refused(stored.file, problemOf(stored.file, cause))]);
      }
    });
  }

  /** A quarantined form as its file has it, with what is wrong with it. */
  quarantined(place: FormPlace): Promise<Quarantined> {
    const stored = this.#stored(place.source);
    return this.#withReader((reader) => quarantinedForm(this.#engine, this.#desk(reader), { stored, place }));
  }

  /** A row of a loaded file, sample or own, as it stands there. */
  line({ source, ...place }: FormPlace): Promise<OriginalLine> {
    return this.#withReader(async (reader) => {
      const { sample } = this.#loaded;
      if (sample !== null) {
        const file = await this.#parts.sample(sample);
        const { encoding } = await reader.look(file, () => undefined);
        return lineOf(reader, { file, answers: plainAnswers(encoding) }, place);
      }
      const stored = this.#stored(source);
      const file = await originalOf(this.#parts.storage, stored);
      return lineOf(reader, { file, answers: answersOf(stored.answers) }, place);
    });
  }

  /** Lays edits over the cells of an own source, beside those that are there, and reads it again. */
  amend(source: number, edits: readonly Edit[]): Promise<Report> {
    const all = mergedEdits(readEdits(answersOf(this.#stored(source).answers).edits), edits);
    return this.reread(source, { edits: all.length === 0 ? null : JSON.stringify(all) });
  }

  /** What is remembered from earlier imports. */
  get habits(): Habits {
    return this.#habits;
  }

  /** Chooses the framework (表式) for the forms of a source and year; `null` goes back to the guess. */
  chooseFramework(source: number, year: number, framework: FrameworkId | null): Promise<void> {
    return this.#inTurn(async () => {
      const { sample, damaged } = this.#loaded;
      if (sample === null) {
        const sources = this.#manifest.sources.map((one) =>
          one.source === source ? withFramework(one, year, framework) : one,
        );
        await this.#change(async () => undefined, { sources });
      } else {
        this.#sampleFrameworks = withChoice(this.#sampleFrameworks, `${source} ${year}`, framework);
        await this.#change(async () => undefined);
      }
      this.#tell(sample, damaged);
    });
  }

  /** Removes all data, samples and originals included. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      const gone = this.#manifest.sources.map(({ sha256 }) => sha256);
      await this.#change((writer) => moveOut(writer, null), { sources: [] });
      await this.#parts.storage.sweep(gone);
      this.#tell(null, []);
    }).then(() => this.reviewing.forget());
  }

  /** Takes sources out in one change; with `sample` that sample is shown in place of whatever is left. */
  async #takeOut(sources: readonly number[], sample: SampleId | null): Promise<void> {
    const isGone = ({ source }: StoredSource) => sources.includes(source);
    const gone = this.#manifest.sources.filter(isGone);
    const left = this.#manifest.sources.filter((stored) => !isGone(stored));
    if (sample === null) {
      await this.#change(
        async (writer) => {
          for (const source of sources) await moveOut(writer, source);
        },
        { sources: left },
      );
      this.#tell(
        null,
        this.#loaded.damaged.filter((stored) => !isGone(stored)),
      );
    } else await this.#show(sample, { sources: left, first: left.length === 0 });
    await this.#parts.storage.sweep(gone.map(({ sha256 }) => sha256));
  }

  async #show(id: SampleId, kept?: Omit<Manifest, 'epoch'>): Promise<void> {
    const file = await this.#parts.sample(id);
    if (id !== this.#loaded.sample) this.#sampleFrameworks = new Map();
    await this.#withReader(async (reader) => {
      await clearStage(this.#engine.writer);
      await stageSample(this.#desk(reader), id, file);
      await this.#change(moveInAlone, kept);
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
    if (sample !== null) await stageStored(this.#desk(reader), stored);
    const memory = this.#parts.storage;
    const always = await this.#habits.previews();
    const job = {
      writer,
      reader,
      files,
      known,
      first,
      replaceable: stored.length > 0 || files.length > 1,
      memory,
      always,
      ...handlers,
    };
    const { incoming, reports, replaced } = await stageFiles(job);
    const report = reportOf(reports);
    if (incoming.length === 0) return report;
    handlers.signal.throwIfAborted();
    for (const { file, looked } of incoming) await this.#parts.storage.keep(looked.sha256, file);
    handlers.signal.throwIfAborted();
    await this.#change(sample === null ? moveIn : moveInAlone, { sources: [...stored, ...incoming.map(storedOf)] });
    this.#tell(null, sample === null ? this.#loaded.damaged : []);
    return { ...report, replaced, undo: { sources: incoming.map(({ source }) => source), sample } };
  }

  /** Loads what the manifest names, and nothing else. */
  async #replay(): Promise<void> {
    await this.#withReader(async (reader) => {
      await clearStage(this.#engine.writer);
      const damaged = await stageStored(this.#desk(reader), this.#manifest.sources);
      await this.#change(moveInAlone);
      this.#tell(null, damaged);
    });
  }

  /** One change of the database and, where `kept` is given, of the manifest: both or neither. */
  async #change(
    work: (writer: Writer) => Promise<void>,
    kept?: Omit<Manifest, 'epoch'>,
    seen?: (examining: Examining) => void,
  ): Promise<void> {
    const next = kept === undefined ? null : { epoch: this.#manifest.epoch + 1, ...kept };
    await this.#engine.change(async (writer) => {
      await work(writer);
      const { pack } = this.reviewing.review;
      await diagnoseForms(writer, {
        pack,
        examiner: this.#parts.openExaminer,
        ...(seen === undefined ? {} : { seen }),
      });
      await settleForms(writer, new Map([...chosenFrameworks(next ?? this.#manifest), ...this.#sampleFrameworks]));
      if (next !== null) await this.#parts.storage.commit(next);
    });
    this.#manifest = next ?? this.#manifest;
  }

  async #restart(): Promise<void> {
    const { sample } = this.#loaded;
    await this.#engine.close();
    this.#engine = await this.#parts.openEngine();
    await this.reviewing.prepare(this.#engine.writer);
    await (sample === null ? this.#replay() : this.#show(sample));
  }

  async #openReview(): Promise<void> {
    const { storage, openExaminer } = this.#parts;
    this.#reviewing = await Reviewing.open({
      storage,
      examiner: openExaminer,
      inTurn: (work) => this.#inTurn(() => work(this.#engine.writer)),
      change: (work, seen) => this.#inTurn(() => this.#change(work, undefined, seen)),
      tell: () => this.#tell(this.#loaded.sample, this.#loaded.damaged),
    });
    await this.#reviewing.prepare(this.#engine.writer);
  }

  #stored(source: number): StoredSource {
    const stored = this.#manifest.sources.find((one) => one.source === source);
    if (stored === undefined) throw new Error(`no source ${source}`);
    return stored;
  }

  #desk(reader: Reader): Desk {
    return { writer: this.#engine.writer, reader, storage: this.#parts.storage };
  }

  #tell(sample: SampleId | null, damaged: readonly StoredSource[]): void {
    const { storage } = this.#parts;
    this.#loaded = loadedOf({
      sample,
      damaged,
      manifest: this.#manifest,
      storage,
      review: this.reviewing.review,
      chosen: this.#sampleFrameworks,
    });
    for (const listener of this.#listeners) listener();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  #withReader<T>(work: (reader: Reader) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return withReader(this.#parts.openReader(), work, signal);
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
