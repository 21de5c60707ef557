import { isWanted } from '#data/import/unpacked.ts';

/** The files of a drop, those in folders with their path. The entries must be asked for before the event is over. */
export function droppedFiles(data: DataTransfer | null): Promise<readonly File[]> {
  const files = [...(data?.files ?? [])];
  const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve(files);
  return Promise.all(entries.map((entry) => filesOf(entry, ''))).then((lists) => lists.flat());
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<readonly File[]> {
  const path = `${folder}${entry.name}`;
  if (isFile(entry)) {
    if (folder !== '' && !isWanted(path)) return [];
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [folder === '' ? file : new File([file], path)];
  }
  if (!isFolder(entry)) return [];
  const found: File[] = [];
  for (const inner of await entriesOf(entry)) found.push(...(await filesOf(inner, `${path}/`)));
  return found;
}

/** A reader hands out a hundred entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
