/** One imported file as the manifest knows it; `answers` is what was decided when it came in. */
export interface StoredSource {
  readonly source: number;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly imported_at: string;
  readonly answers: Readonly<Record<string, string | number | null>>;
}

/** What is loaded, in the order of import: the commit point of every change. `epoch` grows by one with each. */
export interface Manifest {
  readonly epoch: number;
  readonly sources: readonly StoredSource[];
  /** Nothing was kept since: the page opens as on a first visit (the first import was undone). */
  readonly first?: boolean;
}

/** Keeps the originals, addressed by their SHA-256, and the manifest. */
export interface Storage {
  /** False when nothing outlives the page (no secure context, private window). */
  readonly lasting: boolean;
  /** `null` before anything was ever kept. */
  manifest(): Promise<Manifest | null>;
  /** Writes an original to the end or throws `StorageFull`. */
  keep(sha256: string, original: Blob): Promise<void>;
  /** An original as it was kept. Throws when it is missing. */
  original(sha256: string): Promise<Blob>;
  /** Replaces the manifest if it is still the one before `next` (epoch − 1), else throws `ManifestChanged`. */
  commit(next: Manifest): Promise<void>;
  /** The same, with `notes` in the place of all notes: both or neither. */
  replace(next: Manifest, notes: ReadonlyMap<string, string>): Promise<void>;
  /** A note kept under a key, such as how the columns of a kind of file are read; `null` when there is none. */
  recall(key: string): Promise<string | null>;
  remember(key: string, note: string): Promise<void>;
  /** Changes a note as it stands, whichever window wrote it last, and gives what it is now. */
  update(key: string, change: (note: string | null) => string): Promise<string>;
  /** All notes whose key begins so, by key. */
  notes(prefix: string): Promise<ReadonlyMap<string, string>>;
  forget(key: string): Promise<void>;
  /** Deletes those of `dropped` that the manifest no longer names, and what broken-off imports left behind. */
  sweep(dropped: readonly string[]): Promise<void>;
}

/** Another window has changed the data since this one read it. */
export class ManifestChanged extends Error {
  override readonly name = 'ManifestChanged';
}

/** The browser gives no more room. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
  readonly needed: number;
  readonly free: number;

  constructor(needed: number, free: number) {
    super(`${needed} bytes needed, ${free} free`);
    this.needed = needed;
    this.free = free;
  }
}
