import { type IDBPDatabase, openDB } from 'idb';
import { memoryStorage } from './memory.ts';
import { type Manifest, ManifestChanged, type Storage, StorageFull } from './storage.ts';
import type { WriteReply, WriteRequest } from './worker.ts';

const DATABASE = 'mingji';
const MANIFEST = 'manifest';
const NOTES = 'notes';
const LOCK = 'mingji-manifest';
/** An unnamed original this old belongs to no import that is still under way in another window. */
const STALE_AFTER_MS = 3_600_000;
const WRITE_DEADLINE_MS = 120_000;

/** OPFS and IndexedDB where the browser gives them (https or localhost), else memory. */
export async function openStorage(): Promise<Storage> {
  if (!isSecureContext) return memoryStorage();
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('raw', { create: true });
    const database = await openDB(DATABASE, 2, {
      upgrade: (older) => {
        for (const store of [MANIFEST, NOTES])
          if (!older.objectStoreNames.contains(store)) older.createObjectStore(store);
      },
    });
    return opfsStorage(folder, database);
  } catch (cause) {
    console.warn('no lasting storage in this window', cause);
    return memoryStorage();
  }
}

function opfsStorage(folder: FileSystemDirectoryHandle, database: IDBPDatabase): Storage {
  const manifest = async (): Promise<Manifest | null> => (await database.get(MANIFEST, MANIFEST)) ?? null;

  async function keep(sha256: string, original: Blob): Promise<void> {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    if (original.size > quota - usage) throw new StorageFull(original.size, quota - usage);
    // Not awaited: some browsers ask the person at the screen.
    void navigator.storage.persist();
    const reply = await written({ sha256, original });
    if (reply.done) return;
    if (reply.name === 'QuotaExceededError') throw new StorageFull(original.size, quota - usage);
    throw new Error(`the original could not be kept: ${reply.message}`);
  }

  async function commit(next: Manifest): Promise<void> {
    await navigator.locks.request(LOCK, async () => {
      const change = database.transaction(MANIFEST, 'readwrite', { durability: 'strict' });
      const before: Manifest | undefined = await change.store.get(MANIFEST);
      if ((before?.epoch ?? 0) !== next.epoch - 1) {
        change.abort();
        await change.done.catch(() => undefined);
        throw new ManifestChanged();
      }
      await change.store.put(next, MANIFEST);
      await change.done;
    });
  }

  async function sweep(dropped: readonly string[]): Promise<void> {
    await navigator.locks.request(LOCK, async () => {
      const named = new Set((await manifest())?.sources.map(({ sha256 }) => sha256));
      for await (const [name, handle] of folder.entries()) {
        if (named.has(name)) continue;
        if (dropped.includes(name) || (await isStale(handle))) await folder.removeEntry(name);
      }
    });
  }

  return {
    lasting: true,
    manifest,
    keep,
    original: async (sha256) => (await folder.getFileHandle(sha256)).getFile(),
    commit,
    recall: async (key) => (await database.get(NOTES, key)) ?? null,
    remember: async (key, note) => void (await database.put(NOTES, note, key)),
    update: async (key, change) => {
      const changing = database.transaction(NOTES, 'readwrite', { durability: 'strict' });
      const next = change((await changing.store.get(key)) ?? null);
      await changing.store.put(next, key);
      await changing.done;
      return next;
    },
    notes: async (prefix) => {
      const keys = (await database.getAllKeys(NOTES)).map(String).filter((key) => key.startsWith(prefix));
      const notes = await Promise.all(keys.map(async (key) => [key, await database.get(NOTES, key)] as const));
      return new Map(notes);
    },
    forget: (key) => database.delete(NOTES, key),
    sweep,
  };
}

async function isStale(handle: FileSystemHandle): Promise<boolean> {
  const file = handle instanceof FileSystemFileHandle ? await handle.getFile() : null;
  return file === null || file.lastModified < Date.now() - STALE_AFTER_MS;
}

/** One short-lived worker a file: a stuck write cannot hold up the next. */
function written(request: WriteRequest): Promise<WriteReply> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<WriteReply>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('writing the original took too long')), WRITE_DEADLINE_MS);
    worker.onmessage = ({ data }: MessageEvent<WriteReply>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the storage worker did not start'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
