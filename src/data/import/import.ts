import type { Corrections } from '#data/corrections/corrections.ts';
import type { FormOutcome } from '#data/corrections/outcomes.ts';
import { correctionsOf, newVersions, type Returning, withProblems } from '#data/corrections/returning.ts';
import type { SampleId } from '#data/dataset/loaded.ts';
import { EngineLost } from '#engine/engine.ts';
import type { Ground } from './ground.ts';
import type { Decided, ImportJob } from './job.ts';
import type { LookedAt } from './lookedAt.ts';
import { lookAt, reportOfCopy, type Seen, sorted } from './looking.ts';
import { type Answered, type Asked, questionOf, rememberColumns } from './questions.ts';
import { type Repeated, repeatedIn } from './repeated.ts';
import { type Replaced, replacedBy } from './replaced.ts';
import { correctionCounts, type FileReport, type Report, reportOf } from './report.ts';
import { Said } from './said.ts';
import { type Held, Shelf } from './shelf.ts';

/** What became of a drop, and what its returned 整改单 came to. */
export interface Landed {
  readonly report: Report;
  readonly outcomes: readonly FormOutcome[];
}

/**
 * Looks at all files of a drop, asks what must be asked, reads them into the stage beside what is there, and commits.
 * Nobody waits for it meanwhile, so what it was decided on may change: then the consequences are worked out anew, and
 * only what is not as it was answered is asked again. Files that cannot come in are reported and do not stop the others.
 * Throws what `signal` was aborted with, and `EngineLost` when the engine is lost twice.
 */
export async function importFiles(job: ImportJob): Promise<Landed> {
  const drop = new Drop(job, await lookAt(job));
  for (let lost = 0; ; ) {
    const engine = job.engine();
    try {
      const landed = await drop.step();
      if (landed !== null) return landed;
    } catch (cause) {
      job.signal.throwIfAborted();
      if (!(cause instanceof EngineLost)) throw cause;
      await job.revive(engine);
      if (++lost > 1) throw cause;
    }
  }
}

/** A drop beside what is loaded. */
interface Standing {
  readonly ground: Ground;
  readonly sorted: ReturnType<typeof sorted>;
  /** The sample's file, which comes in first where its forms are corrected. */
  readonly sample: LookedAt | null;
  readonly returns: readonly Returning[];
  readonly refused: readonly FileReport[];
  /** Those of returned workbooks among them. */
  readonly reports: readonly FileReport[];
  readonly corrections: Corrections | null;
}

class Drop {
  readonly #job: ImportJob;
  readonly #seen: readonly Seen[];
  readonly #said = new Said();
  #standing: Standing | null = null;
  #shelf: Shelf | null = null;
  #compared: {
    readonly shelf: Shelf;
    readonly changes: number;
    readonly ground: Ground;
    readonly replaced: Replaced | null;
  } | null = null;

  constructor(job: ImportJob, seen: readonly Seen[]) {
    this.#job = job;
    this.#seen = seen;
  }

  /** One way from what is loaded to a question or a commit; `null` where there is another one to go. */
  async step(): Promise<Landed | null> {
    const job = this.#job;
    const said = this.#said;
    const standing = await this.#stand();
    const { ground, returns, corrections } = standing;
    const questions = said.questions(standing.sorted.own, job.always);
    const files = this.#files(standing);
    // Where nothing can be replaced, the answers are waited for before anything is read.
    const replaceable = ground.manifest.sources.length > 0 || this.#seen.length > 1 || returns.length > 0;
    const read = questions.length === 0 || replaceable;
    const held = read ? await (await this.#openShelf(ground)).hold(files, ground) : [];
    const replaced = read ? await this.#replaced(ground, sourcesOf(held, returns)) : null;
    const open = said.open({ questions, replaced, corrections });
    if (open !== null) {
      for (const { question, answers } of said.take(open, await this.#asked(open))) {
        await rememberColumns(question, answers, job.storage);
      }
      return null;
    }
    // Own files dropped again while a sample is on screen bring back what waits behind it.
    const isBack = ground.sample !== null && standing.sorted.reports.some(({ outcome }) => outcome === 'already');
    const repeated = read ? await repeatedIn(ground.writer, ground.first) : new Map<number, Repeated>();
    const decided = this.#decided(isBack ? await this.#counted(standing, ground) : standing, held, {
      replaced,
      repeated,
    });
    if (decided.incoming.length === 0 && !isBack) return { report: decided.report, outcomes: [] };
    job.signal.throwIfAborted();
    const report = await job.commit(decided);
    return report === null ? null : { report, outcomes: decided.outcomes };
  }

  /** The drop beside what is loaded now; as before, while that is as before. */
  async #stand(): Promise<Standing> {
    const { reader, storage, examiner, signal, ground: groundOf } = this.#job;
    const before = this.#standing;
    const ground = await groundOf(before?.ground ?? null);
    if (before?.ground === ground) return before;
    const { writer, known, pack, manifest } = ground;
    const files = sorted(this.#seen, known);
    const waiting = ground.sample !== null && manifest.sources.length > 0;
    const desk = { writer, reader, memory: storage, known, signal, waiting, diagnosing: { pack, examiner } };
    const { returns, reports } = await newVersions(desk, files.returned);
    const sample = ground.sample === null || returns.length === 0 ? null : await this.#sampleFile(ground.sample);
    this.#standing = {
      ground,
      sorted: files,
      sample,
      returns,
      refused: [...files.reports, ...reports],
      reports,
      corrections: await correctionsOf(writer, returns, sample),
    };
    return this.#standing;
  }

  /** What is to be read, in the order in which later files win, with the answers given so far. */
  #files({ sample, sorted: { own }, returns }: Standing): readonly LookedAt[] {
    const versions = returns.map(({ kept, taken }) => (this.#said.takes ? (taken ?? kept) : kept).looked);
    return [...(sample === null ? [] : [sample]), ...own.map((one) => this.#said.over(one)), ...versions];
  }

  async #openShelf(ground: Ground): Promise<Shelf> {
    if (this.#shelf?.ground.engine !== ground.engine) this.#shelf = await Shelf.open(this.#job, ground);
    return this.#shelf;
  }

  async #replaced(ground: Ground, except: readonly number[]): Promise<Replaced | null> {
    const shelf = await this.#openShelf(ground);
    const { changes } = shelf;
    const last = this.#compared;
    if (last?.shelf === shelf && last.changes === changes && last.ground === ground) return last.replaced;
    const replaced = await replacedBy(ground.writer, ground.first, except);
    this.#compared = { shelf, changes, ground, replaced };
    return replaced;
  }

  async #asked(open: Omit<Asked, 'reopen'>): Promise<Answered> {
    const { files, reader, storage, ask, seen, signal } = this.#job;
    seen({ file: '', place: 0, files: files.length, total: 0, step: 'asking', bytes: 0, rows: 0 });
    const reopen: Asked['reopen'] = async ({ file }, encoding) =>
      questionOf(file, await reader.look(file, () => undefined, encoding), storage);
    const answered = await ask({ ...open, reopen });
    signal.throwIfAborted();
    if (answered === null) throw new DOMException('called off', 'AbortError');
    return answered;
  }

  #decided(
    standing: Standing,
    held: readonly Held[],
    { replaced, repeated }: { readonly replaced: Replaced | null; readonly repeated: ReadonlyMap<number, Repeated> },
  ): Decided {
    const {
      ground,
      sorted: { copies },
      returns,
    } = standing;
    const { versions } = this.#said;
    const made = sourcesOf(held, returns);
    const yields = replaced !== null && versions === 'keep';
    const incoming = held
      .flatMap((one) => one.incoming ?? [])
      .map((one) => ({ ...one, yields: yields && !made.includes(one.source) }));
    const reports = [
      ...standing.refused,
      ...held.map((one) => withProblems(withRepeated(one, repeated), one.one, returns)),
      ...copies.flatMap((copy) =>
        reportOfCopy(
          copy,
          held.map(({ one }) => one),
          held.map(({ report }) => report),
        ),
      ),
    ];
    const order = new Map(this.#seen.map(({ file, place }) => [file.name, place]));
    const outcomes = returns.flatMap(({ kept, taken }) =>
      [kept, ...(taken === null ? [] : [taken])].flatMap((version) => {
        const one = incoming.find(({ file }) => file === version.looked.file);
        return one === undefined ? [] : version.outcomes.map((form) => ({ ...form, sha256: one.looked.sha256 }));
      }),
    );
    const report = reportOf(reports.toSorted((a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1)));
    const damaged = this.#shelf?.damaged ?? [];
    if (incoming.length === 0) return { ground, incoming, damaged, report, outcomes };
    return {
      ground,
      incoming,
      damaged,
      outcomes,
      report: {
        ...report,
        replaced: replaced === null ? null : { forms: replaced.count, versions },
        corrections: correctionCounts(outcomes),
        undo: { sources: incoming.map(({ source }) => source), sample: ground.sample },
      },
    };
  }

  /** With how many forms the files that waited behind a sample have. */
  async #counted(standing: Standing, ground: Ground): Promise<Standing> {
    const staged = await (await this.#openShelf(ground)).known();
    const known = staged.filter(({ sha256 }) => ground.known.some((one) => one.sha256 === sha256));
    return { ...standing, refused: [...sorted(this.#seen, known).reports, ...standing.reports] };
  }

  async #sampleFile(id: SampleId): Promise<LookedAt | null> {
    const { reader, storage, sample } = this.#job;
    const file = await sample(id);
    const question = await questionOf(file, await reader.look(file, () => undefined), storage);
    // Dropped beside the workbook it comes in by itself.
    const isDropped = this.#seen.some(({ look }) => look?.sha256 === question.looked.sha256);
    return isDropped ? null : { file, place: 0, question, answers: question.answers };
  }
}

/** The report of a file with what of it is there already. */
function withRepeated({ incoming, report }: Held, repeated: ReadonlyMap<number, Repeated>): FileReport {
  const found = incoming === null ? undefined : repeated.get(incoming.source);
  return found === undefined ? report : { ...report, repeated: found };
}

/** The staged sources that returned workbooks were made into. */
function sourcesOf(held: readonly Held[], returns: readonly Returning[]): readonly number[] {
  const files = new Set(returns.flatMap(({ kept, taken }) => [kept.looked.file, taken?.looked.file]));
  return held.flatMap(({ incoming }) => (incoming !== null && files.has(incoming.file) ? [incoming.source] : []));
}
