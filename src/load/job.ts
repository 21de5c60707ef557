import type { Writer } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import type { Progress } from '#intake/sheet.ts';
import type { Ask, Memory } from './questions.ts';

/** How far an import is, file by file. */
export interface ImportProgress extends Progress {
  readonly file: string;
  readonly place: number;
  readonly files: number;
  readonly total: number;
  readonly step: 'looking' | 'asking' | 'reading' | 'settling';
}

/** A file that is loaded already, by its hash. */
export interface Known {
  readonly sha256: string;
  readonly accepted: number;
  readonly quarantined: number;
}

export interface ImportJob {
  readonly writer: Writer;
  readonly reader: Reader;
  readonly files: readonly File[];
  readonly known: readonly Known[];
  /** Number of the first new source. */
  readonly first: number;
  readonly memory: Memory;
  /** There are own forms that could be replaced, or several files that could hold the same form. */
  readonly replaceable: boolean;
  /** Everything is shown before it is loaded, whether it must be asked or not. */
  readonly always: boolean;
  readonly ask: Ask;
  readonly seen: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
}
