import type { Originals } from './database.ts';
import { isStale, withRoom } from './room.ts';
import type { WriteReply, WriteRequest } from './worker.ts';

const WRITE_DEADLINE_MS = 120_000;

/** Originals as files in OPFS (`raw/<sha256>`), each written by a short-lived worker: a stuck write holds up no other. */
export async function opfsOriginals(keeper: () => Worker): Promise<Originals> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('raw', { create: true });
  return {
    keep: (sha256, original) => withRoom(original, () => written(keeper(), { sha256, original })),
    original: async (sha256) => (await folder.getFileHandle(sha256)).getFile(),
    sweep: async (named, dropped) => {
      for await (const [name, handle] of folder.entries()) {
        if (named.has(name)) continue;
        if (dropped.includes(name) || (await isLeft(handle))) await folder.removeEntry(name);
      }
    },
  };
}

async function isLeft(handle: FileSystemHandle): Promise<boolean> {
  return !(handle instanceof FileSystemFileHandle) || isStale((await handle.getFile()).lastModified);
}

function written(worker: Worker, request: WriteRequest): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('writing the original took too long')), WRITE_DEADLINE_MS);
    worker.onmessage = ({ data }: MessageEvent<WriteReply>) => {
      clearTimeout(timer);
      if (data.done) resolve();
      else reject(Object.assign(new Error(data.message), { name: data.name }));
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the storage worker did not start'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
