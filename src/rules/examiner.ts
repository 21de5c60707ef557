import { type Examined, examine, type Patient } from './examine.ts';
import type { RulePack } from './pack.ts';

/** Examines forms away from whoever asks. The same step runs in the page's worker and, for tests, in place. */
export interface Examiner {
  examine(pack: RulePack, patients: readonly Patient[]): Promise<Examined>;
  close(): void;
}

export const directExaminer: Examiner = {
  examine: async (pack, patients) => examine(pack, patients),
  close: () => undefined,
};
