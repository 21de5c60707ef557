import type { DataSet } from '#data/dataset/dataset.ts';
import { clearStage, moveIn, moveOut } from '#data/dataset/stage.ts';
import { originalOf, sourceIn, stageOne } from '#data/dataset/stored.ts';
import { answersOf } from '#data/import/questions.ts';
import type { Report } from '#data/import/report.ts';
import type { StoredSource } from '#storage/storage.ts';
import type { Originals } from './originals.ts';
import type { FormPlace } from './quarantined.ts';

/** Originals up to this size are held in memory for as long as their removal can be taken back. */
const HELD_BYTES = 64 * 1024 * 1024;

/** What was taken away last. */
export interface Removal {
  readonly of: 'source' | 'form';
  /** The name of the file, or of the form. */
  readonly name: string;
}

/** Files removed and forms dropped by a person. The last one can be taken back until anything else changes. */
export class Removals {
  readonly #data: DataSet;
  readonly #originals: Originals;
  #last: (Removal & { readonly fingerprint: string; readonly undo: () => Promise<unknown> }) | null = null;

  constructor(data: DataSet, originals: Originals) {
    this.#data = data;
    this.#originals = originals;
  }

  /** What can be taken back now. */
  get last(): Removal | null {
    return this.#last?.fingerprint === this.#data.loaded.fingerprint ? this.#last : null;
  }

  /** Takes one own source out: exactly its rows. Forms it had replaced are seen again. */
  remove(source: number): Promise<void> {
    return this.#data.inTurn(async () => {
      const stored = sourceIn(this.#data.manifest, source);
      const at = this.#data.manifest.sources.indexOf(stored);
      const file = await this.#held(stored);
      const sources = this.#data.manifest.sources.filter((one) => one !== stored);
      await this.#data.change((writer) => moveOut(writer, source), { sources });
      this.#data.tell(
        null,
        this.#data.loaded.damaged.filter((one) => one.source !== source),
      );
      await this.#data.parts.storage.sweep([stored.sha256]);
      this.#done({ of: 'source', name: stored.file }, file === null ? null : () => this.#putBack(stored, at, file));
    });
  }

  /** Leaves a form out that was set aside. */
  async drop({ source, sheet, row }: FormPlace, name: string): Promise<Report> {
    const before = answersOf(sourceIn(this.#data.manifest, source).answers).edits;
    const report = await this.#originals.amend(source, [{ sheet, row, dropped: true }]);
    if (report.status !== 'failed')
      this.#done({ of: 'form', name }, () => this.#originals.reread(source, { edits: before ?? null }));
    return report;
  }

  /** Takes the last one back; nothing happens where something else has changed since. */
  async undo(): Promise<void> {
    const last = this.last === null ? null : this.#last;
    this.#last = null;
    await last?.undo();
  }

  #done(removal: Removal, undo: (() => Promise<unknown>) | null): void {
    const { fingerprint, sample, damaged } = this.#data.loaded;
    this.#last = undo === null ? null : { ...removal, fingerprint, undo };
    this.#data.tell(sample, damaged);
  }

  /** A copy of the original, which is about to go; `null` where it cannot be kept. */
  async #held(stored: StoredSource): Promise<File | null> {
    if (stored.bytes > HELD_BYTES || this.#data.loaded.damaged.some(({ sha256 }) => sha256 === stored.sha256))
      return null;
    const original = await originalOf(this.#data.parts.storage, stored);
    return new File([await original.arrayBuffer()], stored.file);
  }

  #putBack(stored: StoredSource, at: number, file: File): Promise<void> {
    return this.#data.inTurn(async () => {
      const { engine, manifest, parts } = this.#data;
      await parts.storage.keep(stored.sha256, file);
      await this.#data.withReader(async (reader) => {
        await clearStage(engine.writer);
        await stageOne(this.#data.desk(reader), stored);
      });
      await this.#data.change((writer) => moveIn(writer), { sources: manifest.sources.toSpliced(at, 0, stored) });
      this.#data.tell(null, this.#data.loaded.damaged);
    });
  }
}
