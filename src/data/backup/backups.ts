import type { DataSet } from '#data/dataset/dataset.ts';
import { RESCUE } from '#storage/storage.ts';
import { type Backup, backupOf, readBackup } from './backup.ts';

/** Everything kept here as one file, and such a file in the place of everything. */
export class Backups {
  readonly #data: DataSet;

  constructor(data: DataSet) {
    this.#data = data;
  }

  /** Originals, manifest and all notes as a ZIP file. */
  make(): Promise<Blob> {
    return this.#data.inTurn(() => backupOf(this.#data.parts.storage, this.#data.manifest));
  }

  /** Reads and checks a back-up; nothing is changed. Throws a `Refusal` for one that is foreign or damaged. */
  read(file: File): Promise<Backup> {
    return readBackup(file);
  }

  /** What could not be read of what is kept here, as it was found; `null` when everything could. */
  async rescue(): Promise<Blob | null> {
    const note = await this.#data.parts.storage.recall(RESCUE);
    return note === null ? null : new Blob([note], { type: 'application/json' });
  }

  forgetRescue(): Promise<void> {
    return this.#data.inTurn(async () => {
      const { told, parts, loaded } = this.#data;
      await parts.storage.forget(RESCUE);
      told.aside = 0;
      this.#data.tell(loaded.sample, loaded.damaged);
    });
  }

  /** How many own files a restoration would replace. */
  get replaces(): number {
    return this.#data.manifest.sources.length;
  }

  /** Replaces everything kept by what is in the back-up. Should it not come about, everything is as it was before. */
  restore({ sources, notes, originals }: Backup): Promise<void> {
    return this.#data.inTurn(async () => {
      const { storage } = this.#data.parts;
      const before = { sources: this.#data.manifest.sources, notes: await storage.notes('') };
      const { epoch } = this.#data.manifest;
      try {
        for (const [sha256, original] of originals) {
          await storage.keep(sha256, original);
        }
        await this.#data.takeOver(sources, notes);
      } catch (cause) {
        if (this.#data.manifest.epoch > epoch) await this.#data.takeOver(before.sources, before.notes);
        throw cause;
      } finally {
        await storage.sweep([...before.sources.map(({ sha256 }) => sha256), ...originals.keys()]);
      }
    });
  }
}
