import { isWhole, NotWhole } from './whole.ts';

/**
 * Writes originals into OPFS (`raw/<name>`), each under a name that no file has yet, and reads them back. Only a worker
 * can: sync access handles are the one way to write that needs no `move()`. The page names the file as an original
 * only after this worker found it whole, so that half a file never stands for one.
 */
export interface WriteRequest {
  /** Under which name: none that is there is ever opened for writing. */
  readonly name: string;
  readonly sha256: string;
  readonly original: Blob;
}

/** Whether a file is there and is what it was. */
export interface LookRequest {
  readonly name: string;
  readonly sha256: string;
  readonly original: null;
}

export type Reply =
  | { readonly done: true; readonly whole: boolean }
  | { readonly done: false; readonly name: string; readonly message: string };

/** Missing from the DOM types, since only workers have it. */
interface SyncHandle {
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  flush(): void;
  close(): void;
}

interface SyncFile {
  createSyncAccessHandle(): Promise<SyncHandle>;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('raw', { create: true });
}

async function write({ name, sha256, original }: WriteRequest): Promise<void> {
  const raw = await folder();
  if (await isThere(raw, name)) throw new Error(`${name} is there already`);
  const file = await raw.getFileHandle(name, { create: true });
  let whole = false;
  try {
    await fill(file, original);
    const back = await file.getFile();
    if (back.size !== original.size || !(await isWhole(back, sha256))) throw new NotWhole(`${name} is not ${sha256}`);
    whole = true;
  } finally {
    // Half a file would only take up the room that was missing.
    if (!whole) await raw.removeEntry(name);
  }
}

async function fill(file: unknown, original: Blob): Promise<void> {
  const handle = await (file as SyncFile).createSyncAccessHandle();
  try {
    let at = 0;
    const reader = original.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const written = handle.write(value, { at });
      if (written !== value.length) throw new DOMException('short write', 'QuotaExceededError');
      at += written;
    }
    handle.flush();
  } finally {
    handle.close();
  }
}

async function isThere(raw: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return raw.getFileHandle(name).then(
    () => true,
    () => false,
  );
}

async function look({ name, sha256 }: LookRequest): Promise<boolean> {
  const raw = await folder();
  if (!(await isThere(raw, name))) return false;
  return isWhole(await (await raw.getFileHandle(name)).getFile(), sha256);
}

self.onmessage = async ({ data }: MessageEvent<WriteRequest | LookRequest>) => {
  let reply: Reply = { done: true, whole: true };
  try {
    if (data.original === null) reply = { done: true, whole: await look(data) };
    else await write(data);
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    reply = { done: false, name: error.name, message: error.message };
  }
  self.postMessage(reply);
};
