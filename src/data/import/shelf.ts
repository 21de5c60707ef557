import { type Known, knownSources } from '#data/dataset/known.ts';
import { clearStage, type Incoming, renumber, stage, unstage } from '#data/dataset/stage.ts';
import { stageStored } from '#data/dataset/stored.ts';
import type { Problem } from '#domain/problems.ts';
import { EngineLost, type Writer } from '#engine/engine.ts';
import type { Progress } from '#intake/sheet.ts';
import type { StoredSource } from '#storage/storage.ts';
import type { Ground } from './ground.ts';
import type { ImportJob } from './job.ts';
import type { LookedAt } from './lookedAt.ts';
import { problemFrom } from './problem.ts';
import { type FileReport, problemOf, refused } from './report.ts';

/** A file that was read with certain answers: its forms are on the stage, or it is refused. */
export interface Held {
  readonly one: LookedAt;
  /** `null` where nothing of it came in. */
  readonly incoming: Incoming | null;
  readonly report: FileReport;
}

const AT = 'incoming_';

/** The stage of one drop. What was read stays there until it is read with other answers: no file waits on another. */
export class Shelf {
  readonly ground: Ground;
  readonly #job: ImportJob;
  readonly #writer: Writer;
  readonly #held = new Map<string, Held>();
  #waiting: readonly StoredSource[] = [];
  #damaged: readonly StoredSource[] = [];
  #changes = 0;

  private constructor(job: ImportJob, ground: Ground) {
    this.ground = ground;
    this.#job = job;
    this.#writer = ground.writer;
  }

  /** An empty stage in the database of `ground`. */
  static async open(job: ImportJob, ground: Ground): Promise<Shelf> {
    await clearStage(ground.writer, AT);
    return new Shelf(job, ground);
  }

  /** Own sources behind a sample that could not be read. */
  get damaged(): readonly StoredSource[] {
    return this.#damaged;
  }

  /** What is on the stage, by hash. */
  known(): Promise<readonly Known[]> {
    return knownSources(this.#writer, AT);
  }

  /** Grows whenever the stage changes. */
  get changes(): number {
    return this.#changes;
  }

  /**
   * Has exactly these files on the stage, numbered in their order behind what is loaded; behind a sample the own sources
   * come along. Only what is not there yet is read.
   */
  async hold(files: readonly LookedAt[], { first, sample, manifest }: Ground): Promise<readonly Held[]> {
    const wanted = files.map((one, at) => ({ one, key: keyOf(one), source: first + at }));
    const waiting = sample === null ? [] : manifest.sources;
    const waits = JSON.stringify(waiting) === JSON.stringify(this.#waiting);
    if (!waits) await this.#dropWaiting();
    for (const [key, { incoming }] of this.#held) {
      if (wanted.some((file) => file.key === key)) continue;
      if (incoming !== null) await this.#unstage(incoming.source);
      this.#held.delete(key);
    }
    await this.#renumber(wanted);
    if (!waits) await this.#wait(waiting);
    const held: Held[] = [];
    for (const { one, key, source } of wanted) {
      this.#job.signal.throwIfAborted();
      const there = this.#held.get(key);
      const now = there === undefined ? await this.#read(one, source) : asNow(there, one);
      this.#held.set(key, now);
      held.push(now);
    }
    return held;
  }

  async #wait(waiting: readonly StoredSource[]): Promise<void> {
    const { reader, storage, signal } = this.#job;
    this.#damaged = await stageStored({ writer: this.#writer, reader, storage, at: AT }, waiting);
    this.#waiting = waiting;
    this.#changes++;
    signal.throwIfAborted();
  }

  async #dropWaiting(): Promise<void> {
    for (const { source } of this.#waiting) await this.#unstage(source);
    this.#waiting = [];
  }

  async #unstage(source: number): Promise<void> {
    await unstage(this.#writer, source, AT);
    this.#changes++;
  }

  /** Upwards from behind and then downwards from the front, so that no number is given twice. */
  async #renumber(wanted: readonly { readonly key: string; readonly source: number }[]): Promise<void> {
    const moves = wanted.flatMap(({ key, source: to }) => {
      const from = this.#held.get(key)?.incoming?.source ?? to;
      return from === to ? [] : [{ key, from, to }];
    });
    const up = moves.filter(({ from, to }) => to > from).toReversed();
    for (const { key, from, to } of [...up, ...moves.filter((move) => move.to < move.from)]) {
      await renumber(this.#writer, { from, to }, AT);
      const held = this.#held.get(key);
      if (held?.incoming) this.#held.set(key, { ...held, incoming: { ...held.incoming, source: to } });
      this.#changes++;
    }
  }

  async #read(one: LookedAt, source: number): Promise<Held> {
    const { reader, signal, files, seen: told } = this.#job;
    const { file, place, question, answers, reportedAs = file.name } = one;
    const { looked } = question;
    const imported_at = new Date().toISOString();
    const incoming: Incoming = { source, file, looked, answers, sample: null, imported_at, yields: false };
    const seen = (progress: Progress) =>
      told({ ...progress, file: file.name, place, files: files.length, total: file.size, step: 'reading' });
    this.#changes++;
    try {
      const counts = await stage(this.#writer, reader, incoming, { seen, signal, at: AT });
      // A file whose only forms are set aside is kept too: they are mended in the page like any others.
      const isVersion = one.reportedAs !== undefined;
      const isIn = counts.accepted > 0 || (counts.quarantined > 0 && !isVersion);
      const reasons = counts.accepted > 0 ? [] : await this.#reasonsOf(source);
      if (!isIn) await this.#unstage(source);
      const encoding = isVersion ? null : answers.encoding;
      const outcome = isIn ? 'in' : 'refused';
      return {
        one,
        incoming: isIn ? incoming : null,
        report: { file: reportedAs, outcome, encoding, ...counts, refusal: null, reasons },
      };
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof EngineLost) throw cause;
      return { one, incoming: null, report: refused(reportedAs, problemOf(reportedAs, cause)) };
    }
  }

  async #reasonsOf(source: number): Promise<readonly Problem[]> {
    return (await this.#writer.ask(REASONS, { source })).map(problemFrom);
  }
}

/** New versions are made anew when what is loaded changes: another file, though it may say the same. */
function asNow({ incoming, report }: Held, one: LookedAt): Held {
  return { one, report, incoming: incoming === null ? null : { ...incoming, file: one.file } };
}

/** The same bytes under the same name, read with the same answers. */
function keyOf({ file, place, question, answers }: LookedAt): string {
  return JSON.stringify([place, file.name, question.looked.sha256, answers]);
}

const REASONS = `
select code, file, sheet, row_number, column_name, raw, detail
from incoming_problem
where source = :source
  and effect = 'quarantine'
order by row_number
limit 5
`;
