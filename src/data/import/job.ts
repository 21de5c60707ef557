import type { FormOutcome } from '#data/corrections/outcomes.ts';
import type { SampleId } from '#data/dataset/loaded.ts';
import type { Incoming } from '#data/dataset/stage.ts';
import type { Engine } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import type { Progress } from '#intake/sheet.ts';
import type { Examiner } from '#rules/examiner.ts';
import type { Storage, StoredSource } from '#storage/storage.ts';
import type { Ground } from './ground.ts';
import type { Ask } from './questions.ts';
import type { Report } from './report.ts';

/** How far an import is, file by file. */
export interface ImportProgress extends Progress {
  readonly file: string;
  readonly place: number;
  readonly files: number;
  readonly total: number;
  readonly step: 'looking' | 'asking' | 'reading' | 'settling';
}

/** Who watches an import and answers for it. */
export interface Handlers {
  readonly ask: Ask;
  readonly seen: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
}

/** A drop as it was decided, its forms on the stage. */
export interface Decided {
  readonly ground: Ground;
  readonly incoming: readonly Incoming[];
  /** Own sources that waited behind a sample and cannot be read any more. */
  readonly damaged: readonly StoredSource[];
  readonly report: Report;
  /** What returned 整改单 come to, with the file of new versions they were made into. */
  readonly outcomes: readonly (FormOutcome & { readonly sha256: string })[];
}

export interface ImportJob extends Handlers {
  readonly files: readonly File[];
  readonly reader: Reader;
  readonly storage: Storage;
  /** Everything is shown before it is loaded, whether it must be asked or not. */
  readonly always: boolean;
  readonly examiner: () => Examiner;
  readonly sample: (id: SampleId) => Promise<File>;
  /** Makes damaged originals whole again where these are their bytes. */
  readonly heal: (files: readonly File[]) => Promise<void>;
  readonly engine: () => Engine;
  /** Another engine in the place of a lost one. */
  readonly revive: (lost: Engine) => Promise<void>;
  readonly ground: (before: Ground | null) => Promise<Ground>;
  /** Loads what is on the stage, as one change. `null` where the ground changed before: nothing happened. */
  readonly commit: (decided: Decided) => Promise<Report | null>;
}
