import { zipOf } from '#data/backup/archive.ts';
import { joinedParts } from '#intake/bytes/joinedFile.ts';
import type { ImportJob } from './job.ts';
import type { Locked } from './questions.ts';
import { type FileReport, problemOf, refused } from './report.ts';

/** A file of a drop that was refused. */
interface Refused {
  readonly file: File;
  readonly look: null;
  readonly report: FileReport;
}

/** What became of a locked file: opened, or refused for another reason than a password. */
type Opened = File | FileReport;

/**
 * Opens the locked files among those that were refused, asking for their passwords all at once. Files that stay closed
 * are not in the result. Throws an `AbortError` where the import is called off.
 */
export async function unlockedFiles(
  job: ImportJob,
  all: readonly (Refused | { readonly look: object })[],
): Promise<ReadonlyMap<File, Opened>> {
  const { reader, signal } = job;
  const opened = new Map<File, Opened>();
  const unlock = async (file: File, password: string | null): Promise<boolean> => {
    const bytes = await reader.unlock(file, password);
    if (bytes === null) return false;
    opened.set(file, await openedFile(file, bytes));
    return true;
  };
  const closed: File[] = [];
  for (const { file } of all.filter(isLocked)) {
    signal.throwIfAborted();
    try {
      if (!(await unlock(file, null))) closed.push(file);
    } catch (cause) {
      signal.throwIfAborted();
      opened.set(file, refused(file.name, problemOf(file.name, cause)));
    }
  }
  if (closed.length > 0) await ask(job, { files: closed, unlock });
  return opened;
}

async function ask({ ask: asked, seen, signal, files }: ImportJob, locked: Locked): Promise<void> {
  seen({ file: '', place: 0, files: files.length, total: 0, step: 'asking', bytes: 0, rows: 0 });
  const nothing = { questions: [], replaced: null, corrections: null } as const;
  const answered = await asked({ ...nothing, reopen: async (question) => question, locked });
  signal.throwIfAborted();
  if (answered === null) throw new DOMException('called off', 'AbortError');
}

/** A kind of encryption that is not known here says which one it is. */
function isLocked(one: Refused | { readonly look: object }): one is Refused {
  return one.look === null && one.report.refusal?.code === 'F36' && one.report.refusal.detail === null;
}

/**
 * What is kept of a locked file: an archive of the file as it was dropped and of what is in it, which alone is read. So
 * nothing is lost and the password need not be kept for the next visit; the same file opened again is the same bytes.
 */
async function openedFile(file: File, bytes: Uint8Array): Promise<File> {
  const inside = new File([new Uint8Array(bytes)], file.name);
  return new File([await zipOf(joinedParts([{ file: inside, encoding: null }], [file]))], file.name);
}
