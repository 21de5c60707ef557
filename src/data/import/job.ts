import type { ReturnDesk } from '#data/corrections/returning.ts';
import type { Progress } from '#intake/sheet.ts';
import type { Ask } from './questions.ts';

/** How far an import is, file by file. */
export interface ImportProgress extends Progress {
  readonly file: string;
  readonly place: number;
  readonly files: number;
  readonly total: number;
  readonly step: 'looking' | 'asking' | 'reading' | 'settling';
}

export interface ImportJob extends ReturnDesk {
  readonly files: readonly File[];
  /** Number of the first new source. */
  readonly first: number;
  /** There are own forms that could be replaced, or several files that could hold the same form. */
  readonly replaceable: boolean;
  /** Everything is shown before it is loaded, whether it must be asked or not. */
  readonly always: boolean;
  readonly ask: Ask;
  readonly seen: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
}
