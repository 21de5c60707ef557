import { isArchive } from '#intake/bytes/format.ts';
import { openZip, type ZipLimits } from '#intake/bytes/zip.ts';

const MEGABYTE = 1024 * 1024;
/** A folder of forms: a few hundred files of which each could come in by itself. */
const LIMITS: ZipLimits = { entry: 128 * MEGABYTE, archive: 512 * MEGABYTE, ratio: 200 };
/** What systems leave in folders; nobody means to import it. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|~\$[^/]*$|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a file in a folder was put there by a person. */
export function isWanted(path: string): boolean {
  return !path.endsWith('/') && !LITTER.test(path);
}

/**
 * The files in an archive of files, named by archive and entry; `null` for any other file, office files and back-ups
 * among them. An archive inside an archive stays one. Throws what `openZip` throws.
 */
export async function unpacked(file: File): Promise<readonly File[] | null> {
  if (!(await isArchive(file))) return null;
  const archive = await openZip(file, LIMITS);
  const files: File[] = [];
  for (const name of archive.names.filter(isWanted)) {
    files.push(new File([new Uint8Array(await archive.read(name))], `${file.name}/${name}`));
  }
  return files.length === 0 ? null : files;
}
