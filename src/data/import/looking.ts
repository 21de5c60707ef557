import type { ReturnedFile } from '#data/corrections/returned.ts';
import type { Known } from '#data/dataset/known.ts';
import type { Looked } from '#intake/reader.ts';
import type { Progress } from '#intake/sheet.ts';
import { groupsOf, joinedFile } from './halves.ts';
import type { ImportJob } from './job.ts';
import { unlockedFiles } from './locked.ts';
import type { LookedAt } from './lookedAt.ts';
import { type FileQuestion, questionOf } from './questions.ts';
import { alreadyThere, type FileReport, problemOf, refused } from './report.ts';
import { unpacked } from './unpacked.ts';

/** A file of a drop seen from end to end, or the reason why it cannot come in. */
export type Seen =
  | { readonly file: File; readonly place: number; readonly look: Looked; readonly question: FileQuestion }
  | { readonly file: File; readonly place: number; readonly look: null; readonly report: FileReport };

/** A file whose very bytes came with an earlier file of the drop. */
interface Copy {
  readonly file: File;
  readonly sha256: string;
}

/** What a drop is, file by file, beside what is loaded. */
interface Sorted {
  readonly own: readonly LookedAt[];
  /** 整改单 among the files. */
  readonly returned: readonly ReturnedFile[];
  readonly copies: readonly Copy[];
  readonly reports: readonly FileReport[];
}

/** Looks at every file of a drop, once. Projects and indicators that came in files of their own are one file then. */
export async function lookAt(job: ImportJob): Promise<readonly Seen[]> {
  const all: Seen[] = [];
  let place = 0;
  for (const file of job.files) {
    for (const one of await within(file)) {
      all.push(
        one instanceof File
          ? await seenAt(job, one, place)
          : { file, place, look: null, report: refused(file.name, problemOf(file.name, one.cause)) },
      );
      place++;
    }
  }
  const opened = await unlockedFiles(job, all);
  for (const [at, { file, place }] of all.entries()) {
    const one = opened.get(file);
    if (one === undefined) continue;
    all[at] = one instanceof File ? await seenAt(job, one, place) : { file, place, look: null, report: one };
  }
  await job.heal([...opened.values()].filter((one) => one instanceof File));
  for (const group of groupsOf(all)) {
    const places = group.map((one) => all.indexOf(one));
    const joined = await seenAt(job, await joinedFile(group), Math.min(...places));
    if (joined.look === null) continue;
    all[Math.min(...places)] = joined;
    for (const one of group) if (all.includes(one)) all.splice(all.indexOf(one), 1);
  }
  return all;
}

/** A file, or the files in an archive of files; its fault where it cannot be opened. */
async function within(file: File): Promise<readonly (File | { readonly cause: unknown })[]> {
  try {
    return (await unpacked(file)) ?? [file];
  } catch (cause) {
    return [{ cause }];
  }
}

async function seenAt(job: ImportJob, file: File, place: number): Promise<Seen> {
  job.signal.throwIfAborted();
  const seen = (progress: Progress) =>
    job.seen({
      ...progress,
      file: file.name,
      place,
      files: Math.max(job.files.length, place + 1),
      total: file.size,
      step: 'looking',
    });
  try {
    const look = await job.reader.look(file, seen);
    return { file, place, look, question: await questionOf(file, look, job.storage) };
  } catch (cause) {
    job.signal.throwIfAborted();
    return { file, place, look: null, report: refused(file.name, problemOf(file.name, cause)) };
  }
}

/** Those that are new, 整改单 and copies among them, and those that are there already or cannot come in. */
export function sorted(all: readonly Seen[], known: readonly Known[]): Sorted {
  const own: LookedAt[] = [];
  const returned: ReturnedFile[] = [];
  const copies: Copy[] = [];
  const reports: FileReport[] = [];
  for (const one of all) {
    const { file, place, look } = one;
    if (look === null) {
      reports.push(one.report);
      continue;
    }
    const { sha256, opened } = look;
    const there = known.find((source) => source.sha256 === sha256);
    if (there !== undefined) reports.push(alreadyThere(file.name, there));
    else if (opened.corrections !== null) returned.push({ file, place, ...opened.corrections });
    else if (own.some(({ question }) => question.looked.sha256 === sha256)) copies.push({ file, sha256 });
    else own.push({ file, place, question: one.question, answers: one.question.answers });
  }
  return { own, returned, copies, reports };
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
