import type { Problem } from '#domain/problems.ts';
import type { Writer } from '#engine/engine.ts';
import type { Answers } from '#intake/read.ts';
import type { Reader } from '#intake/reader.ts';
import type { Progress } from '#intake/sheet.ts';
import { problemFrom } from './problem.ts';
import {
  type Answered,
  type Ask,
  type Asked,
  type FileQuestion,
  type Memory,
  mustAsk,
  questionOf,
  rememberColumns,
  type Versions,
} from './questions.ts';
import { type Replaced, replacedBy } from './replaced.ts';
import { type FileReport, problemOf, type Report, refused } from './report.ts';
import { type Incoming, stage, unstage, yieldFrom } from './stage.ts';

/** How far an import is, file by file. */
export interface ImportProgress extends Progress {
  readonly file: string;
  readonly place: number;
  readonly files: number;
  readonly total: number;
  readonly step: 'looking' | 'asking' | 'reading' | 'settling';
}

/** A file that is loaded already, by its hash. */
export interface Known {
  readonly sha256: string;
  readonly accepted: number;
  readonly quarantined: number;
}

export interface ImportJob {
  readonly writer: Writer;
  readonly reader: Reader;
  readonly files: readonly File[];
  readonly known: readonly Known[];
  /** Number of the first new source. */
  readonly first: number;
  readonly memory: Memory;
  /** There are own forms that could be replaced, or several files that could hold the same form. */
  readonly replaceable: boolean;
  /** Everything is shown before it is loaded, whether it must be asked or not. */
  readonly always: boolean;
  readonly ask: Ask;
  readonly seen: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
}

/** What a drop brought to the stage; `incoming` is what a commit would load. */
export interface Staged {
  readonly incoming: readonly Incoming[];
  readonly reports: readonly FileReport[];
  readonly replaced: Report['replaced'];
}

/**
 * Looks at all files of a drop, asks what must be asked, and reads them into the stage beside what is there.
 * Files that cannot come in are reported and do not stop the others. Throws what `signal` was aborted with.
 *
 * Which forms would be replaced is known only after reading. So that there is one question and not two, files are
 * read with the recommended answers first; only other answers make them be read again.
 */
export async function stageFiles(job: ImportJob): Promise<Staged> {
  const refusals: FileReport[] = [];
  const copies: Copy[] = [];
  const looked = await lookAt(job, refusals, copies);
  const all = looked.map(({ question }) => question);
  const questions = job.always || all.some(mustAsk) ? all : [];
  let read: Read | null = null;
  let replaced: Replaced | null = null;
  let versions: Versions = 'replace';
  if (questions.length === 0 || job.replaceable) {
    read = await readAll(job, looked);
    replaced = await replacedBy(job.writer, job.first);
  }
  if (questions.length > 0 || replaced !== null) {
    const answered = await asked(job, { questions, replaced });
    versions = answered.versions;
    const changed = answersTo(looked, questions, answered);
    for (const { question, answers } of changed) await rememberColumns(question, answers, job.memory);
    if (read === null || !same(changed.map(answersOnly), looked.map(answersOnly))) {
      const before = replaced;
      if (read !== null) for (const { source } of read.incoming) await unstage(job.writer, source);
      read = await readAll(job, changed);
      replaced = await replacedBy(job.writer, job.first);
      const anew = replaced !== null && !same(replaced, before);
      if (anew) versions = (await asked(job, { questions: [], replaced })).versions;
    }
  }
  const incoming = read?.incoming ?? [];
  const yields = replaced !== null && versions === 'keep';
  if (yields) await yieldFrom(job.writer, job.first);
  const order = new Map(job.files.map((file, place) => [file.name, place]));
  return {
    incoming: incoming.map((one) => ({ ...one, yields })),
    reports: [
      ...refusals,
      ...(read?.reports ?? []),
      ...copies.flatMap((copy) => reportOfCopy(copy, looked, read?.reports ?? [])),
    ].toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0)),
    replaced: replaced === null ? null : { forms: replaced.count, versions },
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

/** A file seen, with the answers it is read with. */
interface LookedAt {
  readonly file: File;
  readonly place: number;
  readonly question: FileQuestion;
  readonly answers: Answers;
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

interface Read {
  readonly incoming: readonly Incoming[];
  readonly reports: readonly FileReport[];
}

async function readAll(job: ImportJob, looked: readonly LookedAt[]): Promise<Read> {
  const { writer, files, signal } = job;
  const reports: FileReport[] = [];
  const incoming: Incoming[] = [];
  for (const { file, place, question, answers } of looked) {
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
        file: file.name,
        outcome: counts.accepted > 0 ? 'in' : 'refused',
        encoding: answers.encoding,
        ...counts,
        refusal: null,
        reasons,
      });
    } catch (cause) {
      signal.throwIfAborted();
      reports.push(refused(file.name, problemOf(file.name, cause)));
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

/** A file whose very bytes came with an earlier file of the drop. */
interface Copy {
  readonly file: File;
  readonly sha256: string;
}

async function lookAt(job: ImportJob, reports: FileReport[], copies: Copy[]): Promise<LookedAt[]> {
  const looked: LookedAt[] = [];
  for (const [place, file] of job.files.entries()) {
    job.signal.throwIfAborted();
    const seen = (progress: Progress) =>
      job.seen({ ...progress, file: file.name, place, files: job.files.length, total: file.size, step: 'looking' });
    try {
      const look = await job.reader.look(file, seen);
      const known = job.known.find(({ sha256 }) => sha256 === look.sha256);
      if (known !== undefined) reports.push(alreadyThere(file, known));
      else if (looked.some(({ question }) => question.looked.sha256 === look.sha256))
        copies.push({ file, sha256: look.sha256 });
      else {
        const question = await questionOf(file, look, job.memory);
        looked.push({ file, place, question, answers: question.answers });
      }
    } catch (cause) {
      job.signal.throwIfAborted();
      reports.push(refused(file.name, problemOf(file.name, cause)));
    }
  }
  return looked;
}

/** What is said of a copy: its forms are there by now, or it is refused like the first. `reports` follow `looked`. */
function reportOfCopy(
  { file, sha256 }: Copy,
  looked: readonly LookedAt[],
  reports: readonly FileReport[],
): FileReport[] {
  const first = reports[looked.findIndex(({ question }) => question.looked.sha256 === sha256)];
  if (first === undefined) return [];
  return [first.outcome === 'in' ? alreadyThere(file, first) : { ...first, file: file.name }];
}

function alreadyThere(file: File, { accepted, quarantined }: Pick<Known, 'accepted' | 'quarantined'>): FileReport {
  const found = accepted + quarantined;
  return {
    file: file.name,
    outcome: 'already',
    encoding: null,
    found,
    accepted,
    quarantined,
    problems: 0,
    refusal: null,
    reasons: [],
  };
}
