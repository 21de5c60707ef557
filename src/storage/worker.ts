/**
 * Writes originals into OPFS (`raw/<sha256>`). Only a worker can: sync access handles are the one way to write
 * that neither needs `move()` nor leaves a half-written file visible as a whole one to our size check.
 */
export interface WriteRequest {
  readonly sha256: string;
  readonly original: Blob;
}

export type WriteReply =
  | { readonly done: true }
  | { readonly done: false; readonly name: string; readonly message: string };

/** Missing from the DOM types, since only workers have it. */
interface SyncHandle {
  truncate(size: number): void;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  flush(): void;
  getSize(): number;
  close(): void;
}

interface SyncFile {
  createSyncAccessHandle(): Promise<SyncHandle>;
}

async function write({ sha256, original }: WriteRequest): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('raw', { create: true });
  const file: unknown = await folder.getFileHandle(sha256, { create: true });
  const handle = await (file as SyncFile).createSyncAccessHandle();
  let whole = false;
  try {
    handle.truncate(0);
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
    if (handle.getSize() !== original.size) throw new DOMException('short file', 'QuotaExceededError');
    whole = true;
  } finally {
    handle.close();
    // Half a file would only take up the room that was missing.
    if (!whole) await folder.removeEntry(sha256);
  }
}

self.onmessage = async ({ data }: MessageEvent<WriteRequest>) => {
  let reply: WriteReply = { done: true };
  try {
    await write(data);
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    reply = { done: false, name: error.name, message: error.message };
  }
  self.postMessage(reply);
};
