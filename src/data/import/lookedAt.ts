import type { Answers } from '#intake/read.ts';
import type { FileQuestion } from './questions.ts';

/** A file seen, with the answers it is read with. */
export interface LookedAt {
  readonly file: File;
  readonly place: number;
  readonly question: FileQuestion;
  readonly answers: Answers;
  /** The name it is reported by, where that is not its own. */
  readonly reportedAs?: string;
}
