import type { CaseAbout } from '#data/case/about.ts';
import type { Chosen } from '#model/settle.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import type { Kept } from './kept.ts';
import { type Loaded, loadedOf, type SampleId } from './loaded.ts';

/** What the page is told of the data, and who hears it. */
export class Told {
  readonly #listeners = new Set<() => void>();
  readonly #storage: Storage;
  readonly #held: CaseAbout | null;
  #loaded: Loaded;
  /** Frameworks chosen for a sample hold while the page is open. */
  sampleFrameworks: Chosen = new Map();
  /** How often the database changed: grows before anybody can read what a change brought. */
  changes = 0;
  /** How many records lie aside. */
  aside = 0;

  constructor(storage: Storage, manifest: Manifest, held: CaseAbout | null = null) {
    this.#storage = storage;
    this.#held = held;
    this.#loaded = this.#of({ sample: null, damaged: [], manifest, kept: null });
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells the page what is loaded now. */
  tell(now: Now): void {
    this.#loaded = this.#of(now);
    for (const listener of this.#listeners) listener();
  }

  #of({ sample, damaged, manifest, kept }: Now): Loaded {
    return loadedOf({
      ...{ sample, damaged, manifest },
      storage: this.#storage,
      held: this.#held,
      review: kept === null ? null : kept.reviewing.review,
      noted: kept === null ? '' : kept.stamp,
      lines: kept === null ? '' : kept.lineage.stamp,
      changes: this.changes,
      aside: this.aside,
      chosen: this.sampleFrameworks,
    });
  }
}

interface Now {
  readonly sample: SampleId | null;
  readonly damaged: readonly StoredSource[];
  readonly manifest: Manifest;
  /** What people made besides the data; `null` before it was opened. */
  readonly kept: Kept | null;
}
