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

/** The note that holds what could not be read. */
export const RESCUE = 'rescue';

/** The epoch of a manifest as it is kept, be it damaged. */
export function epochOf(kept: unknown): number {
  const { epoch } = Object(kept) as Readonly<Record<string, unknown>>;
  return typeof epoch === 'number' && Number.isSafeInteger(epoch) && epoch > 0 ? epoch : 0;
}

/** Tells the originals that are still wanted: those named by the manifest or by what was set aside, read or not. */
export function namedIn(
  manifest: unknown,
  { rescue, dropped }: { readonly rescue: string | null; readonly dropped: readonly string[] },
): (sha256: string) => boolean {
  const named = new Set(`${JSON.stringify(manifest)}${rescue}`.match(/[0-9a-f]{64}/g));
  // What was set aside may have named any of them, in words that are lost.
  return (sha256) => named.has(sha256) || (rescue !== null && !dropped.includes(sha256));
}

/** Keeps the originals, addressed by their SHA-256, and the manifest. */
export interface Storage {
  /** False when nothing outlives the page (no secure context, private window). */
  readonly lasting: boolean;
  /** As it is kept, be it damaged; `null` before anything was ever kept. */
  manifest(): Promise<unknown>;
  /**
   * Keeps an original that has this SHA-256, whole and verified, or throws (`StorageFull` where there is no room). What
   * is there already and whole is never written again; what is damaged is made whole.
   */
  keep(sha256: string, original: Blob): Promise<void>;
  /** An original as it was kept. Throws when it is missing. */
  original(sha256: string): Promise<Blob>;
  /**
   * Replaces the manifest if it is still the one before `next` (epoch − 1), else throws `ManifestChanged`. The notes
   * given are written with it, or forgotten where they are `null`: all or nothing.
   */
  commit(next: Manifest, notes?: ReadonlyMap<string, string | null>): Promise<void>;
  /** The same, with `notes` in the place of all notes. */
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
