import type { Case } from '#data/case/case.ts';
import { openCase } from '#data/case/opened.ts';
import { ReadOnly } from '#data/case/refused.ts';
import { MERGED, mergesIn } from '#data/names/merges.ts';
import { diagnoseForms, type Examining } from '#data/rules/diagnose.ts';
import { type Engine, EngineLost, type Parameters, type Row, type Writer } from '#engine/engine.ts';
import { turns } from '#engine/turns.ts';
import type { Reader } from '#intake/reader.ts';
import { prepare } from '#model/prepare.ts';
import { settleForms, settleJudged, settleStanding } from '#model/settle.ts';
import type { Examiner } from '#rules/examiner.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import { chosenFrameworks } from './chosen.ts';
import { Kept } from './kept.ts';
import type { Loaded, SampleId } from './loaded.ts';
import { asideIn, soundManifest } from './rescue.ts';
import { clearStage, moveInAlone, moveOut } from './stage.ts';
import { type Desk, stageSample, stageStored, withReader } from './stored.ts';
import { Told } from './told.ts';

/** What is kept in one commit: manifest and, where some are given, notes (`null` forgets one). */
type Change = Omit<Manifest, 'epoch'> & { readonly notes?: ReadonlyMap<string, string | null> };

/** The parts a workspace is built from; only `main` and tests make them. */
export interface Parts {
  readonly openEngine: () => Promise<Engine>;
  readonly openReader: () => Reader;
  readonly openExaminer: () => Examiner;
  readonly storage: Storage;
  readonly sample: (id: SampleId) => Promise<File>;
  /** What was handed over, to be looked at in the place of all that is kept. */
  readonly held?: Case;
}

/**
 * The database and the manifest it follows. Changes run one after another, each all or nothing: the manifest in
 * storage is the commit point, the database can be built from it anew.
 */
export class DataSet {
  readonly parts: Parts;
  readonly told: Told;
  #engine: Engine;
  #manifest: Manifest;
  /** Set as soon as the data set is open. */
  #kept: Kept | null = null;
  /** Does a piece of work when all that was asked before is done. */
  readonly inTurn = turns();

  private constructor(parts: Parts, engine: Engine, manifest: Manifest | null) {
    this.parts = parts;
    this.#engine = engine;
    this.#manifest = manifest ?? { epoch: 0, sources: [] };
    this.told = new Told(parts.storage, this.#manifest, parts.held?.about ?? null);
  }

  /** Opens engine and storage and loads what the manifest names; on a first visit `sample`, if any. */
  static async open(
    parts: Parts,
    start: { readonly sample: SampleId | null; readonly forced: boolean },
  ): Promise<DataSet> {
    const [engine, manifest] = await Promise.all([parts.openEngine().then(prepare), soundManifest(parts.storage)]);
    const data = new DataSet(parts, engine, manifest);
    // What a write left that was broken off; nothing waits for it.
    parts.storage.sweep([]).catch((cause) => console.warn('nothing was swept', cause));
    await data.#openKept();
    const first = manifest === null || manifest.first === true;
    const sample = parts.held === undefined && (start.forced || first) ? start.sample : null;
    try {
      await data.inTurn(() => (sample === null ? data.replay() : data.show(sample)));
    } catch (cause) {
      // Whoever tries again opens another one.
      await data.#engine.close().catch((failed: unknown) => console.warn('the engine was not closed', failed));
      throw cause;
    }
    return data;
  }

  get engine(): Engine {
    return this.#engine;
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  get loaded(): Loaded {
    return this.told.loaded;
  }

  /** What people made besides the data. */
  get kept(): Kept {
    if (this.#kept === null) throw new Error('the data set is not open');
    return this.#kept;
  }

  /** Rows of a question. A lost engine is opened anew, the originals are loaded again, and the question repeated. */
  async ask(sql: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<readonly Row[]> {
    const engine = this.#engine;
    try {
      return await engine.ask(sql, parameters, signal);
    } catch (cause) {
      if (!(cause instanceof EngineLost)) throw cause;
      await this.revive(engine);
      return this.#engine.ask(sql, parameters, signal);
    }
  }

  /** Opens another engine in the place of `lost`. Many notice at once that it is gone; one restart serves them all. */
  revive(lost: Engine): Promise<void> {
    return this.inTurn(async () => {
      if (this.#engine === lost) await this.restart();
    });
  }

  /**
   * One change of the database and, where `kept` is given, of manifest and notes: both or neither. They are kept when
   * the database has taken in all of it and before it says so; should it then fail, it is built anew from what is kept.
   */
  async change(
    work: (writer: Writer) => Promise<void>,
    kept?: Change,
    seen?: (examining: Examining) => void,
  ): Promise<'changed' | 'built anew'> {
    this.#mayChange();
    const next = kept === undefined ? null : this.#next(kept);
    let committed = false;
    const changing = this.#engine.change(async (writer) => {
      await work(writer);
      const { pack } = this.kept.reviewing.review;
      await diagnoseForms(writer, {
        pack,
        examiner: this.parts.openExaminer,
        ...(seen === undefined ? {} : { seen }),
      });
      await settleForms(writer, {
        chosen: new Map([...chosenFrameworks(next ?? this.#manifest), ...this.told.sampleFrameworks]),
        merged: mergesIn(kept?.notes?.has(MERGED) ? kept.notes.get(MERGED) : await this.parts.storage.recall(MERGED)),
      });
      await this.kept.roster.reconcile(writer);
      this.told.changes++;
      if (next === null) return;
      await this.parts.storage.commit(next, kept?.notes);
      this.#manifest = next;
      committed = true;
    });
    try {
      await changing;
      return 'changed';
    } catch (cause) {
      if (!committed) throw cause;
      console.error('the database did not take in what is kept', cause);
      await this.#reopen();
      await this.replay();
      return 'built anew';
    }
  }

  /** Takes out all that is loaded and, in the same commit, forgets these notes; part of a turn. */
  async clear(notes: readonly string[]): Promise<void> {
    const forgotten = new Map(notes.map((key) => [key, null] as const));
    await this.change((writer) => moveOut(writer, null), { sources: [], notes: forgotten });
    await this.#openKept();
    this.tell(null, []);
  }

  /** One change of what was judged: only what the forms come to by it is brought up to date; of these, if some are named. */
  async rejudge(work: (writer: Writer) => Promise<void>, identities?: readonly string[]): Promise<void> {
    this.#mayChange();
    return this.#engine.change(async (writer) => {
      await work(writer);
      await (identities === undefined ? settleStanding(writer) : settleJudged(writer, identities));
      this.told.changes++;
    });
  }

  /** Shows a sample in place of what is on screen; part of a turn. */
  async show(id: SampleId, kept?: Change): Promise<void> {
    const file = await this.parts.sample(id);
    if (id !== this.loaded.sample) this.told.sampleFrameworks = new Map();
    const changed = await this.withReader(async (reader) => {
      await clearStage(this.#engine.writer);
      await stageSample(this.desk(reader), id, file);
      return this.change(moveInAlone, kept);
    });
    if (changed === 'built anew') await this.show(id);
    else this.tell(id, []);
  }

  /** Puts other sources and notes in the place of all that is kept, and loads them; part of a turn. */
  async takeOver(sources: Manifest['sources'], notes: ReadonlyMap<string, string>): Promise<void> {
    this.#mayChange();
    const next = { epoch: this.#manifest.epoch + 1, sources };
    await this.parts.storage.replace(next, notes);
    this.#manifest = (await soundManifest(this.parts.storage)) ?? next;
    await this.#openKept();
    await this.replay();
  }

  /** Opens another engine in the place of one that is lost, with everything that was loaded; part of a turn. */
  async restart(): Promise<void> {
    const { sample } = this.loaded;
    await this.#reopen();
    await (sample === null || this.parts.held !== undefined ? this.replay() : this.show(sample));
  }

  #next({ notes: _, ...kept }: Change): Manifest {
    return { epoch: this.#manifest.epoch + 1, ...kept };
  }

  async #reopen(): Promise<void> {
    await this.#engine.close();
    this.#engine = await this.parts.openEngine().then(prepare);
    await this.kept.prepare(this.#engine.writer);
  }

  /** Tells the page what is loaded now. */
  tell(sample: SampleId | null, damaged: readonly StoredSource[]): void {
    this.told.tell({ sample, damaged, manifest: this.#manifest, kept: this.kept });
  }

  desk(reader: Reader): Desk {
    return { writer: this.#engine.writer, reader, storage: this.parts.storage };
  }

  withReader<T>(work: (reader: Reader) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return withReader(this.parts.openReader(), work, signal);
  }

  /** Loads what the manifest names, and nothing else; part of a turn. */
  async replay(): Promise<void> {
    const { held } = this.parts;
    if (held !== undefined) {
      await openCase(this.#engine, held, (writer) => this.kept.roster.reconcile(writer));
      this.told.changes++;
      this.tell(held.about.sample, held.about.damaged);
      return;
    }
    await this.withReader(async (reader) => {
      await clearStage(this.#engine.writer);
      const damaged = await stageStored(this.desk(reader), this.#manifest.sources);
      await this.change(moveInAlone);
      this.tell(null, damaged);
    });
  }

  /** One change beside the forms; an engine opened anew is given all that was noted. */
  async #write(work: (writer: Writer) => Promise<void>): Promise<void> {
    this.#mayChange();
    try {
      await this.#engine.change(work);
      this.told.changes++;
    } catch (cause) {
      if (!(cause instanceof EngineLost)) throw cause;
      await this.restart();
    }
  }

  /** What was handed over stays as it was: its figures are those of whoever wrote it. */
  #mayChange(): void {
    if (this.parts.held !== undefined) throw new ReadOnly('what was handed over is looked at only');
  }

  async #openKept(): Promise<void> {
    this.told.aside = await asideIn(this.parts.storage);
    this.#kept = await Kept.open({
      storage: this.parts.storage,
      examiner: this.parts.openExaminer,
      inTurn: (work) => this.inTurn(() => work(this.#engine.writer)),
      change: (work, seen) => this.inTurn(async () => void (await this.change(work, undefined, seen))),
      rejudge: (work, identities) => this.inTurn(() => this.rejudge(work, identities)),
      write: (work) => this.inTurn(() => this.#write(work)),
      read: (work) => this.withReader(work),
      tell: () => this.tell(this.loaded.sample, this.loaded.damaged),
    });
    await this.#kept.prepare(this.#engine.writer);
  }
}
