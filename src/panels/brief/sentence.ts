/** A sentence or a part of one, with its stop, and the hash of the view that shows what it counts. */
export interface Sentence {
  readonly id: string;
  readonly words: string;
  readonly href: string | null;
}
