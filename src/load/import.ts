import type { Problem } from '#domain/problems.ts';
import type { Writer } from '#engine/engine.ts';
import type { Answers } from '#intake/read.ts';
import type { Progress } from '#intake/sheet.ts';
import type { ImportJob } from './job.ts';
import { type LookedAt, lookAt, reportOfCopy } from './looking.ts';
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
import { type Incoming, stage, unstage, yieldFrom } from './stage.ts';

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
  const { looked, copies, reports: refusals } = await lookAt(job);
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
