import type { Progress } from '#intake/sheet.ts';
import type { ImportJob } from './import.ts';
import type { LookedAt } from './lookedAt.ts';
import { questionOf } from './questions.ts';
import { alreadyThere, type FileReport, problemOf, refused } from './report.ts';
import type { ReturnedFile } from './returned.ts';

/** A file whose very bytes came with an earlier file of the drop. */
export interface Copy {
  readonly file: File;
  readonly sha256: string;
}

/** Looks at the files of a drop; 整改单 among them are set apart. Those that cannot come in are told in `reports`. */
export async function lookAt(
  job: ImportJob,
  reports: FileReport[],
  copies: Copy[],
): Promise<{ readonly looked: readonly LookedAt[]; readonly returned: readonly ReturnedFile[] }> {
  const looked: LookedAt[] = [];
  const returned: ReturnedFile[] = [];
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
  return { looked, returned };
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
