import { databaseStorage, type Originals, openDatabase } from './database.ts';
import { type Entries, entriesOf } from './entries.ts';
import { indexedOriginals } from './indexed.ts';
import { memoryStorage } from './memory.ts';
import { opfsOriginals } from './opfs.ts';
import type { Storage } from './storage.ts';

/**
 * The best this browser gives here: IndexedDB with the originals in OPFS (https or localhost), IndexedDB alone (a page
 * from disk, or over plain http), or memory (a window that may keep nothing). `keeper` starts the worker of OPFS.
 */
export async function openStorage(keeper: () => Worker): Promise<Storage> {
  try {
    const database = await openDatabase();
    return databaseStorage(database, await originalsBeside(entriesOf(database), keeper));
  } catch (cause) {
    console.warn('no lasting storage in this window', cause);
    return memoryStorage();
  }
}

async function originalsBeside(entries: Entries, keeper: () => Worker): Promise<Originals> {
  try {
    return await opfsOriginals(entries, keeper);
  } catch {
    return indexedOriginals(entries);
  }
}
