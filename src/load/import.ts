import type { Problem } from '#domain/problems.ts';
import type { Writer } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import type { Progress } from '#intake/sheet.ts';
import { type Ask, type FileQuestion, type Memory, mustAsk, questionOf, rememberColumns } from './questions.ts';
import { type FileReport, problemOf, refused } from './report.ts';
import { clearStage, type Incoming, stage, unstage } from './stage.ts';

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
  readonly sample: string | null;
  readonly memory: Memory;
  readonly ask: Ask;
  readonly seen: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
}

/** What a drop brought to the stage; `incoming` is what a commit would load. */
export interface Staged {
  readonly incoming: readonly Incoming[];
  readonly reports: readonly FileReport[];
}

/**
 * Looks at all files of a drop, asks once what must be asked, and reads them into the stage. Files that cannot
 * come in are reported and do not stop the others. Throws what `signal` was aborted with.
 */
export async function stageFiles(job: ImportJob): Promise<Staged> {
  const { writer, files, signal } = job;
  await clearStage(writer);
  const reports: FileReport[] = [];
  const looked = await lookAt(job, reports);
  const wanted = looked.filter(({ question }) => mustAsk(question));
  if (wanted.length > 0) {
    job.seen({ file: '', place: 0, files: files.length, total: 0, step: 'asking', bytes: 0, rows: 0 });
    const answers = await job.ask(wanted.map(({ question }) => question));
    if (answers === null) throw new DOMException('called off', 'AbortError');
    for (const [at, one] of wanted.entries()) {
      one.answers = answers[at] ?? one.answers;
      await rememberColumns(one.question, one.answers, job.memory);
    }
  }
  const incoming: Incoming[] = [];
  for (const { file, place, look, answers } of looked) {
    signal.throwIfAborted();
    const source = job.first + incoming.length;
    const one: Incoming = {
      source,
      file,
      looked: look,
      answers,
      sample: job.sample,
      imported_at: new Date().toISOString(),
    };
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
  const order = new Map(files.map((file, place) => [file.name, place]));
  return { incoming, reports: reports.toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0)) };
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
  return (await writer.ask(REASONS, { source })).map((row) => ({
    code: row.code as Problem['code'],
    file: String(row.file),
    sheet: row.sheet === null ? null : String(row.sheet),
    row: row.row_number === null ? null : Number(row.row_number),
    column: row.column_name === null ? null : String(row.column_name),
    raw: row.raw === null ? null : String(row.raw),
    detail: row.detail === null ? null : String(row.detail),
  }));
}

interface LookedAt {
  readonly file: File;
  readonly place: number;
  readonly look: Incoming['looked'];
  readonly question: FileQuestion;
  answers: Incoming['answers'];
}

async function lookAt(job: ImportJob, reports: FileReport[]): Promise<LookedAt[]> {
  const looked: LookedAt[] = [];
  for (const [place, file] of job.files.entries()) {
    job.signal.throwIfAborted();
    const seen = (progress: Progress) =>
      job.seen({ ...progress, file: file.name, place, files: job.files.length, total: file.size, step: 'looking' });
    try {
      const look = await job.reader.look(file, seen);
      const known = job.known.find(({ sha256 }) => sha256 === look.sha256);
      if (known !== undefined) reports.push(alreadyThere(file, known));
      else if (!looked.some((other) => other.look.sha256 === look.sha256)) {
        const question = await questionOf(file, look, job.memory);
        looked.push({ file, place, look, question, answers: question.answers });
      }
    } catch (cause) {
      job.signal.throwIfAborted();
      reports.push(refused(file.name, problemOf(file.name, cause)));
    }
  }
  return looked;
}

function alreadyThere(file: File, { accepted, quarantined }: Known): FileReport {
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
