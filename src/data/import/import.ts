import type { Corrections } from '#data/corrections/corrections.ts';
import type { FormOutcome } from '#data/corrections/outcomes.ts';
import {
  leftAlone,
  type Returning,
  returnedOutcomes,
  returning,
  sampleFile,
  templateGaps,
} from '#data/corrections/returning.ts';
import { type Incoming, stage, unstage, yieldFrom } from '#data/dataset/stage.ts';
import type { Problem } from '#domain/problems.ts';
import type { Writer } from '#engine/engine.ts';
import type { Answers } from '#intake/read.ts';
import type { Progress } from '#intake/sheet.ts';
import type { ImportJob } from './job.ts';
import type { LookedAt } from './lookedAt.ts';
import { lookAt, reportOfCopy } from './looking.ts';
import { problemFrom } from './problem.ts';
import {
  type Answered,
  type Ask,
  type Asked,
  type FileQuestion,
  mustAsk,
  questionOf,
  rememberColumns,
  type Versions,
} from './questions.ts';
import { type Replaced, replacedBy } from './replaced.ts';
import { type FileReport, problemOf, type Report, refused } from './report.ts';

/** What a drop brought to the stage; `incoming` is what a commit would load. */
export interface Staged {
  readonly incoming: readonly Incoming[];
  readonly reports: readonly FileReport[];
  readonly replaced: Report['replaced'];
  /** What returned 整改单 come to, as it was decided. */
  readonly outcomes: readonly (FormOutcome & { readonly sha256: string })[];
}

/**
 * Looks at all files of a drop, asks what must be asked, and reads them into the stage beside what is there.
 * Files that cannot come in are reported and do not stop the others. Throws what `signal` was aborted with.
 *
 * Which forms would be replaced is known only after reading. So that there is one question and not two, files are
 * read with the recommended answers first; only other answers make them be read again.
 */
export async function stageFiles(job: ImportJob): Promise<Staged> {
  const { looked: own, returned, copies, reports } = await lookAt(job);
  const refusals = [...reports];
  const returns = await returning(job, returned, refusals);
  const sample = returns.length === 0 ? null : await sampleFile(job);
  const looked = [...(sample === null ? [] : [sample]), ...own, ...returns.map(({ kept }) => kept)];
  const all = own.map(({ question }) => question);
  const questions = job.always || all.some(mustAsk) ? all : [];
  let read: Read | null = null;
  let replaced: Replaced | null = null;
  let corrections: Corrections | null = null;
  let versions: Versions = 'replace';
  let files: readonly LookedAt[] = looked;
  if (questions.length === 0 || job.replaceable || returns.length > 0) {
    const taken = await withTaken(job, looked, returns);
    read = await readAll(job, looked);
    replaced = await replacedBy(job.writer, job.first, sourcesOf(read, returns));
    if (returns.length > 0) {
      const kept = await returnedOutcomes(job, returns, read.incoming);
      const problems = returns.flatMap(({ returned }) => returned.problems);
      const template = await templateGaps(job.writer, returns);
      corrections = { kept, taken, problems, sample: sample?.file.name ?? null, template };
    }
  }
  if (questions.length > 0 || replaced !== null || corrections !== null) {
    const answered = await asked(job, { questions, replaced, corrections });
    versions = answered.versions;
    const changed = answersTo(looked, questions, answered);
    for (const { question, answers } of changed) await rememberColumns(question, answers, job.memory);
    files = answered.corrections === 'take' ? changed.map((one) => takenOf(one, returns)) : changed;
    const others = files.some(({ file }, at) => file !== looked[at]?.file);
    if (read === null || others || !same(files.map(answersOnly), looked.map(answersOnly))) {
      const before = replaced;
      if (read !== null) for (const { source } of read.incoming) await unstage(job.writer, source);
      read = await readAll(job, files);
      replaced = await replacedBy(job.writer, job.first, sourcesOf(read, returns));
      const anew = replaced !== null && !same(replaced, before);
      if (anew) versions = (await asked(job, { questions: [], replaced, corrections: null })).versions;
    }
  }
  const incoming = read?.incoming ?? [];
  const corrected = sourcesOf(read, returns);
  const yields = replaced !== null && versions === 'keep';
  if (yields) await yieldFrom(job.writer, job.first, corrected);
  const order = new Map(job.files.map((file, place) => [file.name, place]));
  return {
    incoming: incoming.map((one) => ({ ...one, yields: yields && !corrected.includes(one.source) })),
    reports: [
      ...refusals,
      ...(read?.reports ?? []).map((report, at) => withProblems(report, files[at], returns)),
      ...copies.flatMap((copy) => reportOfCopy(copy, looked, read?.reports ?? [])),
    ].toSorted((a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1)),
    replaced: replaced === null ? null : { forms: replaced.count, versions },
    outcomes: returns.length === 0 ? [] : await returnedOutcomes(job, returns, incoming),
  };
}

async function asked(job: ImportJob, what: Omit<Asked, 'reopen'>): Promise<NonNullable<Awaited<ReturnType<Ask>>>> {
  job.seen({ file: '', place: 0, files: job.files.length, total: 0, step: 'asking', bytes: 0, rows: 0 });
  const reopen: Asked['reopen'] = async ({ file }, encoding) =>
    questionOf(file, await job.reader.look(file, () => undefined, encoding), job.memory);
  const answered = await job.ask({ ...what, reopen });
  job.signal.throwIfAborted();
  if (answered === null) throw new DOMException('called off', 'AbortError');
  return answered;
}

function answersTo(
  looked: readonly LookedAt[],
  questions: readonly FileQuestion[],
  { answers, reopened = questions }: Answered,
): readonly LookedAt[] {
  return looked.map((one) => {
    const at = questions.indexOf(one.question);
    return { ...one, question: reopened[at] ?? one.question, answers: answers[at] ?? one.answers };
  });
}

function answersOnly({ answers }: LookedAt): Answers {
  return answers;
}

/** Plain data, told apart by what they say. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The same drop with the corrections of cells that have changed since; said before it is decided. */
async function withTaken(
  job: ImportJob,
  looked: readonly LookedAt[],
  returns: readonly Returning[],
): Promise<readonly FormOutcome[] | null> {
  if (returns.every(({ taken }) => taken === null)) return null;
  const files = looked.map((one) => takenOf(one, returns));
  const { incoming } = await readAll(job, files);
  const outcomes = await returnedOutcomes(job, returns, incoming);
  for (const { source } of incoming) await unstage(job.writer, source);
  return outcomes;
}

function takenOf(one: LookedAt, returns: readonly Returning[]): LookedAt {
  return returns.find(({ kept }) => kept.file === one.file)?.taken ?? one;
}

/** The staged sources that returned workbooks were made into. */
function sourcesOf(read: Read | null, returns: readonly Returning[]): readonly number[] {
  const files = new Set(returns.flatMap(({ kept, taken }) => [kept.file, taken?.file]));
  return (read?.incoming ?? []).filter(({ file }) => files.has(file)).map(({ source }) => source);
}

/** A report with what was not taken of the workbook it is about. */
function withProblems(report: FileReport, one: LookedAt | undefined, returns: readonly Returning[]): FileReport {
  const from = returns.find(({ kept, taken }) => one?.file === kept.file || one?.file === taken?.file);
  if (from === undefined) return report;
  const left = one?.file === from.kept.file ? leftAlone(from.returned) : [];
  const reasons = [...report.reasons, ...from.returned.problems, ...left];
  return { ...report, problems: report.problems + reasons.length, reasons };
}

interface Read {
  readonly incoming: readonly Incoming[];
  readonly reports: readonly FileReport[];
}

async function readAll(job: ImportJob, looked: readonly LookedAt[]): Promise<Read> {
  const { writer, files, signal } = job;
  const reports: FileReport[] = [];
  const incoming: Incoming[] = [];
  for (const { file, place, question, answers, reportedAs = file.name } of looked) {
    signal.throwIfAborted();
    const source = job.first + incoming.length;
    const imported_at = new Date().toISOString();
    const one: Incoming = { source, file, looked: question.looked, answers, sample: null, imported_at, yields: false };
    const seen = (progress: Progress) =>
      job.seen({ ...progress, file: file.name, place, files: files.length, total: file.size, step: 'reading' });
    try {
      const counts = await stage(writer, job.reader, one, { seen, signal });
      const reasons = counts.accepted > 0 ? [] : await reasonsOf(writer, source);
      if (counts.accepted > 0) incoming.push(one);
      else await unstage(writer, source);
      reports.push({
        file: reportedAs,
        outcome: counts.accepted > 0 ? 'in' : 'refused',
        encoding: reportedAs === file.name ? answers.encoding : null,
        ...counts,
        refusal: null,
        reasons,
      });
    } catch (cause) {
      signal.throwIfAborted();
      reports.push(refused(reportedAs, problemOf(reportedAs, cause)));
    }
  }
  return { incoming, reports };
}

const REASONS = `
select code, file, sheet, row_number, column_name, raw, detail
from staged_problem
where source = :source
  and effect = 'quarantine'
order by row_number
limit 5
`;

async function reasonsOf(writer: Writer, source: number): Promise<readonly Problem[]> {
  return (await writer.ask(REASONS, { source })).map(problemFrom);
}
