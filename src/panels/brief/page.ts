import type { MoneyBar } from './bars.ts';
import type { CategoryFigures } from './figures.ts';
import type { LargeList } from './large.ts';

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

/** A sentence or a part of one, with its stop, and the hash of the view that shows what it counts. */
export interface Sentence {
  readonly id: string;
  readonly words: string;
  readonly href: string | null;
}
