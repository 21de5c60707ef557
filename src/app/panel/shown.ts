import type { Drawing } from '#panels/question.ts';
import type { PanelId } from '#text/zh/methods.ts';

/** Which panel, and what is drawn in it. */
export interface Shown {
  readonly id: PanelId;
  readonly title: string;
  readonly drawing: Drawing;
  /** What was written about it. */
  readonly annotations: readonly string[];
}
