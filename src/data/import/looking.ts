import type { ReturnedFile } from '#data/corrections/returned.ts';
import type { Progress } from '#intake/sheet.ts';
import type { ImportJob } from './job.ts';
import type { LookedAt } from './lookedAt.ts';
import { questionOf } from './questions.ts';
import { alreadyThere, type FileReport, problemOf, refused } from './report.ts';

/** A file whose very bytes came with an earlier file of the drop. */
interface Copy {
  readonly file: File;
  readonly sha256: string;
}

/** What a drop is, file by file. */
interface Looked {
  readonly looked: readonly LookedAt[];
  /** 整改单 among the files. */
  readonly returned: readonly ReturnedFile[];
  readonly copies: readonly Copy[];
  readonly reports: readonly FileReport[];
}

/** Looks at every file of a drop: those that are new, 整改单 and copies among them, and those that cannot come in. */
export async function lookAt(job: ImportJob): Promise<Looked> {
  const looked: LookedAt[] = [];
  const returned: ReturnedFile[] = [];
  const copies: Copy[] = [];
  const reports: FileReport[] = [];
  for (const [place, file] of job.files.entries()) {
    job.signal.throwIfAborted();
    const seen = (progress: Progress) =>
      job.seen({ ...progress, file: file.name, place, files: job.files.length, total: file.size, step: 'looking' });
    try {
      const look = await job.reader.look(file, seen);
      const known = job.known.find(({ sha256 }) => sha256 === look.sha256);
      if (known !== undefined) reports.push(alreadyThere(file.name, known));
      else if (look.opened.corrections !== null) returned.push({ file, place, rows: look.opened.corrections });
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
  return { looked, returned, copies, reports };
}

/** What is said of a copy: its forms are there by now, or it is refused like the first. `reports` follow `looked`. */
export function reportOfCopy(
  { file, sha256 }: Copy,
  looked: readonly LookedAt[],
  reports: readonly FileReport[],
): FileReport[] {
  const first = reports[looked.findIndex(({ question }) => question.looked.sha256 === sha256)];
  if (first === undefined) return [];
  return [first.outcome === 'in' ? alreadyThere(file.name, first) : { ...first, file: file.name }];
}
