import type { Originals } from './database.ts';
import type { Entries, Entry } from './entries.ts';
import { isStale, withRoom } from './room.ts';
import type { LookRequest, Reply, WriteRequest } from './worker.ts';

const WRITE_DEADLINE_MS = 120_000;
const WRITING = 'mingji-writing';

/**
 * Originals as files in OPFS, each written under a new name by a short-lived worker, read back there, and only then
 * named in the directory of originals: a page that is closed at any moment leaves what was whole as it was. A file that
 * lies under its bare SHA-256 was kept by an edition without that directory.
 */
export async function opfsOriginals(entries: Entries, keeper: () => Worker): Promise<Originals> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('raw', { create: true });
  const worker = (request: WriteRequest | LookRequest) => answered(keeper(), request);
  const entryOf = async (sha256: string): Promise<Entry> =>
    (await entries.of(sha256)) ?? { file: sha256, keptAt: Number.POSITIVE_INFINITY };

  async function write(sha256: string, original: Blob): Promise<void> {
    const name = `${sha256}.${[...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')}`;
    await withRoom(original, async () => {
      await worker({ name, sha256, original });
      await entries.put(sha256, { file: name, keptAt: Date.now() });
    });
  }

  return {
    keep: (sha256, original) =>
      navigator.locks.request(WRITING, { mode: 'shared' }, async () => {
        const entry = await entryOf(sha256);
        const whole = 'file' in entry && (await worker({ name: entry.file, sha256, original: null }));
        if (whole) await entries.put(sha256, { ...entry, keptAt: Date.now() });
        else await write(sha256, original);
      }),
    original: async (sha256) => {
      const entry = await entryOf(sha256);
      return 'file' in entry ? (await folder.getFileHandle(entry.file)).getFile() : entry.original;
    },
    sweep: (isNamed, dropped) =>
      // While no window writes, a file that no entry names is what a broken-off write left.
      navigator.locks.request(WRITING, { ifAvailable: true }, async (alone) => {
        const kept = await entries.all();
        const gone = [...kept].filter(
          ([sha256, { keptAt }]) => !isNamed(sha256) && (dropped.includes(sha256) || isStale(keptAt)),
        );
        for (const [sha256] of gone) await entries.drop(sha256);
        const names = new Set(
          [...(await entries.all()).values()].flatMap((entry) => ('file' in entry ? [entry.file] : [])),
        );
        for await (const [name, handle] of folder.entries()) {
          if (names.has(name) || (isNamed(name) && !kept.has(name))) continue;
          if (dropped.includes(name) || kept.has(name) || (await isLeft(name, handle, alone !== null)))
            await folder.removeEntry(name);
        }
      }),
  };
}

/** Bare names were given when a file was opened by an edition before this one: it may still be at it. */
async function isLeft(name: string, handle: FileSystemHandle, alone: boolean): Promise<boolean> {
  if (!(handle instanceof FileSystemFileHandle)) return true;
  return (alone && name.includes('.')) || isStale((await handle.getFile()).lastModified);
}

function answered(worker: Worker, request: WriteRequest | LookRequest): Promise<boolean> {
  return new Promise<boolean>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('writing the original took too long')), WRITE_DEADLINE_MS);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      clearTimeout(timer);
      if (data.done) resolve(data.whole);
      else reject(Object.assign(new Error(data.message), { name: data.name }));
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the storage worker did not start'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
