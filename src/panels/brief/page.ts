import type { MoneyBar } from './bars.ts';
import type { CategoryFigures } from './figures.ts';
import type { LargeList } from './large.ts';
import type { Sentence } from './sentence.ts';

/** A page for the leader: numbered paragraphs, money by category and over the years, the large weak projects. */
export interface Brief {
  readonly title: string;
  /** Of which year, against which, in what unit. */
  readonly head: string;
  readonly paragraphs: readonly Paragraph[];
  readonly figures: CategoryFigures;
  /** Empty where years are not to be compared. */
  readonly bars: readonly MoneyBar[];
  /** `null` where there is none. */
  readonly large: LargeList | null;
  /** What the words mean. */
  readonly rests: string;
  /** Of what years and from when the data are. */
  readonly vintage: string;
  readonly ledger: string;
}

export interface Paragraph {
  readonly id: string;
  readonly label: string;
  readonly says: readonly Sentence[];
}
