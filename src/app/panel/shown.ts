import type { Drawing } from '#panels/question.ts';

/** Which panel, and what is drawn in it. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly drawing: Drawing;
  /** What was written about it. */
  readonly annotations: readonly string[];
}
