import { Backups } from '#data/backup/backups.ts';
import { DISPUTES, keepDisputes } from '#data/corrections/disputes.ts';
import { type FormOutcome, returnEvents } from '#data/corrections/outcomes.ts';
import { Habits } from '#data/import/habits.ts';
import { stageFiles } from '#data/import/import.ts';
import type { ImportJob } from '#data/import/job.ts';
import {
  CANCELLED,
  correctionCounts,
  problemOf,
  type Report,
  refused,
  reportOf,
  type Undo,
} from '#data/import/report.ts';
import { ANNOTATIONS, Annotations } from '#data/notes/annotations.ts';
import { SavedViews } from '#data/notes/savedViews.ts';
import { Originals } from '#data/originals/originals.ts';
import { ROSTER, type RosterDesk } from '#data/roster/roster.ts';
import { ROUNDS, type Rounds } from '#data/rounds/rounds.ts';
import { VERDICTS } from '#data/rules/review.ts';
import type { Reviewing } from '#data/rules/reviewing.ts';
import type { FrameworkId } from '#domain/frameworks.ts';
import { EngineLost, type Parameters, type Row } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import { RESCUE, type StoredSource } from '#storage/storage.ts';
import { DataSet, type Parts } from './dataset.ts';
import { knownSources } from './known.ts';
import type { Loaded, SampleId } from './loaded.ts';
import { clearStage, moveIn, moveInAlone, moveOut } from './stage.ts';
import { stageStored, storedOf } from './stored.ts';

/** The notes written about the data, which go with them. */
const ABOUT_THE_DATA = [DISPUTES, ANNOTATIONS, VERDICTS, ROUNDS, ROSTER, RESCUE];

type Handlers = Pick<ImportJob, 'ask' | 'seen' | 'signal'>;

/** What the page works with: the loaded data and every way it can change. */
export class Workspace {
  readonly #data: DataSet;
  /** What is remembered from earlier imports. */
  readonly habits: Habits;
  /** Views kept by name. */
  readonly savedViews: SavedViews;
  /** 批注 on projects, indicators and panels. */
  readonly annotations: Annotations;
  readonly originals: Originals;
  readonly backups: Backups;

  private constructor(data: DataSet) {
    this.#data = data;
    this.habits = new Habits(data.parts.storage);
    this.savedViews = new SavedViews(data.parts.storage);
    this.annotations = new Annotations(data.parts.storage);
    this.originals = new Originals(data);
    this.backups = new Backups(data);
  }

  /** Opens engine and storage and loads what the manifest names; on a first visit `sample`, if any. */
  static async open(
    parts: Parts,
    start: { readonly sample: SampleId | null; readonly forced: boolean },
  ): Promise<Workspace> {
    return new Workspace(await DataSet.open(parts, start));
  }

  get loaded(): Loaded {
    return this.#data.loaded;
  }

  /** Rule packs and verdicts. */
  get reviewing(): Reviewing {
    return this.#data.kept.reviewing;
  }

  /** The log of the review rounds. */
  get rounds(): Rounds {
    return this.#data.kept.rounds;
  }

  /** The roster of projects and approved amounts. */
  get roster(): RosterDesk {
    return this.#data.kept.roster;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#data.subscribe(listener);

  /** Rows of a question. */
  ask(sql: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    return this.#data.ask(sql, parameters);
  }

  /** One drop: all of it or none. The first own import removes a sample. Never throws for bad files. */
  async import(files: readonly File[], handlers: Handlers): Promise<Report> {
    const { report, outcomes } = await this.#data.inTurn(async () => {
      try {
        await this.#data.heal(files);
        return await this.#data.withReader((reader) => this.#import(files, handlers, reader), handlers.signal);
      } catch (cause) {
        if (handlers.signal.aborted || isAbort(cause)) return { report: CANCELLED, outcomes: [] };
        if (cause instanceof EngineLost) await this.#data.restart();
        return { report: reportOf(files.map((file) => refused(file.name, problemOf(file.name, cause)))), outcomes: [] };
      }
    });
    if (outcomes.length > 0) await this.rounds.add(returnEvents(outcomes, new Date().toISOString()));
    return report;
  }

  /** Shows a sample in place of what is on screen. Own data stay in storage and come back with the next import. */
  showSample(id: SampleId): Promise<void> {
    return this.#data.inTurn(() => this.#data.show(id));
  }

  /** Takes one own source out: exactly its rows. Forms it had replaced are seen again. */
  remove(source: number): Promise<void> {
    return this.#data.inTurn(() => this.#takeOut([source], null));
  }

  /** Takes a drop back: what it brought is gone, what was on screen before is there again. */
  undo({ sources, sample }: Undo): Promise<void> {
    return this.#data.inTurn(async () => {
      const named = this.#data.manifest.sources.some(({ source }) => sources.includes(source));
      if (named) await this.#takeOut(sources, sample);
    });
  }

  /** Chooses the framework (表式) for the forms of a source and year; `null` goes back to the guess. */
  chooseFramework(source: number, year: number, framework: FrameworkId | null): Promise<void> {
    return this.#data.inTurn(() => this.#data.chooseFramework(source, year, framework));
  }

  /** Removes all data, samples and originals included, and what was written about them: verdicts and annotations. */
  clear(): Promise<void> {
    return this.#data.inTurn(async () => {
      const gone = this.#data.manifest.sources.map(({ sha256 }) => sha256);
      await this.#data.clear(ABOUT_THE_DATA);
      await this.#data.parts.storage.sweep(gone);
    });
  }

  /** Takes sources out in one change; with `sample` that sample is shown in place of whatever is left. */
  async #takeOut(sources: readonly number[], sample: SampleId | null): Promise<void> {
    const isGone = ({ source }: StoredSource) => sources.includes(source);
    const gone = this.#data.manifest.sources.filter(isGone);
    const left = this.#data.manifest.sources.filter((stored) => !isGone(stored));
    if (sample === null) {
      await this.#data.change(
        async (writer) => {
          for (const source of sources) await moveOut(writer, source);
        },
        { sources: left },
      );
      this.#data.tell(
        null,
        this.#data.loaded.damaged.filter((stored) => !isGone(stored)),
      );
    } else await this.#data.show(sample, { sources: left, first: left.length === 0 });
    await this.#data.parts.storage.sweep(gone.map(({ sha256 }) => sha256));
  }

  async #import(
    files: readonly File[],
    handlers: Handlers,
    reader: Reader,
  ): Promise<{ readonly report: Report; readonly outcomes: readonly FormOutcome[] }> {
    const { writer } = this.#data.engine;
    const { sample } = this.#data.loaded;
    const stored = this.#data.manifest.sources;
    const known = sample === null ? await knownSources(this.#data.engine) : [];
    const first = Math.max(0, ...stored.map(({ source }) => source)) + 1;
    await clearStage(writer);
    if (sample !== null) await stageStored(this.#data.desk(reader), stored);
    const memory = this.#data.parts.storage;
    const always = await this.habits.previews();
    const job = {
      writer,
      reader,
      files,
      known,
      first,
      replaceable: stored.length > 0 || files.length > 1,
      memory,
      always,
      diagnosing: { pack: this.reviewing.review.pack, examiner: this.#data.parts.openExaminer },
      sample: sample === null ? null : () => this.#data.parts.sample(sample),
      waiting: sample !== null && stored.length > 0,
      ...handlers,
    };
    const { incoming, reports, replaced, outcomes } = await stageFiles(job);
    const report = reportOf(reports);
    if (incoming.length === 0) return { report, outcomes: [] };
    handlers.signal.throwIfAborted();
    for (const { file, looked } of incoming) await this.#data.parts.storage.keep(looked.sha256, file);
    handlers.signal.throwIfAborted();
    await this.#data.change(sample === null && stored.length > 0 ? moveIn : moveInAlone, {
      sources: [...stored, ...incoming.map(storedOf)],
    });
    await keepDisputes({ storage: memory, writer: this.#data.engine.writer }, outcomes);
    this.#data.tell(null, sample === null ? this.#data.loaded.damaged : []);
    const corrections = correctionCounts(outcomes);
    const undo = { sources: incoming.map(({ source }) => source), sample };
    return { report: { ...report, replaced, corrections, undo }, outcomes };
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
