import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { openStorage } from '#storage/open.ts';
import { type Storage, StorageFull } from '#storage/storage.ts';
import { PROMISES } from './promises.ts';

/** What the browser test asks of the storage this page gets. */
const asked = {
  /** The promise of that place in the list, kept by a fresh storage. */
  kept: async (place: number) => PROMISES[place]?.of(await open()),
  /** Where the originals are, how many there are, and whether all outlives the page. */
  keptIn: async () => {
    const storage = await open();
    await storage.keep('2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6', new Blob(['c']));
    return { lasting: storage.lasting, opfs: await inFolder(), indexed: await inDatabase() };
  },
  /** An original of so many bytes, which cannot be squeezed. */
  keep: async (bytes: number) => {
    const storage = await open();
    const pieces = Array.from({ length: bytes / 65_536 }, () => crypto.getRandomValues(new Uint8Array(65_536)));
    return storage.keep(await shaOf(new Blob(pieces)), new Blob(pieces)).then(
      () => 'kept',
      (cause) => (cause instanceof StorageFull ? 'no room' : String(cause)),
    );
  },
  /** Begins to keep so many bytes and tells under which SHA-256, without waiting for the end. */
  begin: async (bytes: number) => {
    const storage = await open();
    const original = new Blob([new Uint8Array(bytes).fill(bytes % 251)]);
    const name = await shaOf(original);
    storage.keep(name, original).catch(() => undefined);
    return name;
  },
  /** What is there under a SHA-256. */
  found: async (name: string) => {
    const original = await (await open()).original(name).catch(() => null);
    if (original === null) return 'nothing';
    return (await shaOf(original)) === name ? 'whole' : 'half';
  },
};
export type Asked = typeof asked;
Object.assign(globalThis, { asked });

function open(): Promise<Storage> {
  return openStorage(() => new Worker('/worker.js'));
}

async function inFolder(): Promise<number> {
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('raw');
    let count = 0;
    for await (const _ of folder.keys()) count++;
    return count;
  } catch {
    return 0;
  }
}

function inDatabase(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('mingji');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('originals').objectStore('originals').getAll();
      reading.onsuccess = () => resolve(reading.result.filter((entry) => 'original' in entry).length);
    };
  });
}

async function shaOf(blob: Blob): Promise<string> {
  return bytesToHex(sha256(new Uint8Array(await blob.arrayBuffer())));
}
