import { APPRAISALS, type Appraisals } from '#data/appraisal/appraisals.ts';
import { Backups } from '#data/backup/backups.ts';
import { Cases } from '#data/case/cases.ts';
import { DISPUTES } from '#data/corrections/disputes.ts';
import { Habits } from '#data/import/habits.ts';
import { Imports } from '#data/import/imports.ts';
import type { Handlers } from '#data/import/job.ts';
import type { Report, Undo } from '#data/import/report.ts';
import { LINEAGE, type LineageDesk } from '#data/lineage/lineageDesk.ts';
import { Names } from '#data/names/names.ts';
import { ANNOTATIONS, Annotations } from '#data/notes/annotations.ts';
import { SavedViews } from '#data/notes/savedViews.ts';
import { Originals } from '#data/originals/originals.ts';
import { Removals } from '#data/originals/removals.ts';
import { ROSTER, type RosterDesk } from '#data/roster/roster.ts';
import { ROUNDS, type Rounds } from '#data/rounds/rounds.ts';
import { VERDICTS } from '#data/rules/review.ts';
import type { Reviewing } from '#data/rules/reviewing.ts';
import type { FrameworkId } from '#domain/frameworks.ts';
import type { Parameters, Row } from '#engine/engine.ts';
import { RESCUE, type StoredSource } from '#storage/storage.ts';
import { withChoice, withFramework } from './chosen.ts';
import { DataSet, type Parts } from './dataset.ts';
import type { Loaded, SampleId } from './loaded.ts';
import { moveOut } from './stage.ts';

/** The notes written about the data, which go with them. */
const ABOUT_THE_DATA = [DISPUTES, ANNOTATIONS, VERDICTS, ROUNDS, ROSTER, LINEAGE, APPRAISALS, RESCUE];

/** What the page works with: the loaded data and every way it can change. */
export class Workspace {
  readonly #data: DataSet;
  readonly #imports: Imports;
  /** What is remembered from earlier imports. */
  readonly habits: Habits;
  /** Views kept by name. */
  readonly savedViews: SavedViews;
  /** 批注 on projects, indicators and panels. */
  readonly annotations: Annotations;
  readonly originals: Originals;
  /** What a person takes away, and the way back. */
  readonly removals: Removals;
  readonly backups: Backups;
  /** What is handed over to be looked at. */
  readonly cases: Cases;
  /** Near names of units and departments. */
  readonly names: Names;

  private constructor(data: DataSet) {
    this.#data = data;
    this.#imports = new Imports(data);
    this.habits = new Habits(data.parts.storage);
    this.savedViews = new SavedViews(data.parts.storage);
    this.annotations = new Annotations(data.parts.storage);
    this.originals = new Originals(data);
    this.removals = new Removals(data, this.originals);
    this.backups = new Backups(data);
    this.cases = new Cases(data);
    this.names = new Names(data);
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

  /** What a person decided on projects that may be the same. */
  get lineage(): LineageDesk {
    return this.#data.kept.lineage;
  }

  /** Official reviews (绩效目标审核表). */
  get appraisals(): Appraisals {
    return this.#data.kept.appraisals;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#data.told.subscribe(listener);

  /** Rows of a question. */
  ask(sql: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<readonly Row[]> {
    return this.#data.ask(sql, parameters, signal);
  }

  /** One drop: all of it or none. The first own import removes a sample. Never throws for bad files. */
  import(files: readonly File[], handlers: Handlers): Promise<Report> {
    return this.#imports.add(files, handlers);
  }

  /** Shows a sample in place of what is on screen. Own data stay in storage and come back with the next import. */
  showSample(id: SampleId): Promise<void> {
    return this.#data.inTurn(() => this.#data.show(id));
  }

  /** Takes one own source out: exactly its rows. Forms it had replaced are seen again. */
  remove(source: number): Promise<void> {
    return this.removals.remove(source);
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
    return this.#data.inTurn(async () => {
      const { told, manifest } = this.#data;
      const { sample, damaged } = this.#data.loaded;
      if (sample === null) {
        const sources = manifest.sources.map((one) =>
          one.source === source ? withFramework(one, year, framework) : one,
        );
        await this.#data.change(async () => undefined, { sources });
      } else {
        told.sampleFrameworks = withChoice(told.sampleFrameworks, `${source} ${year}`, framework);
        await this.#data.change(async () => undefined);
      }
      this.#data.tell(sample, damaged);
    });
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
}
