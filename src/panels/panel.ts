import type { ReactNode } from 'react';
import type { Page } from '#view/view.ts';
import type { Hands } from './hands.ts';
import type { Drawing, Question } from './question.ts';

/** Columns of the twelve-column page grid a panel takes on a wide screen. */
export type Span = 5 | 6 | 7 | 12;

/** What a View is given: what to show, the whole drawing it belongs to, and what it may do. */
export interface ViewProps<Own> {
  readonly own: Own;
  readonly drawing: Drawing<Own>;
  readonly title: string;
  readonly hands: Hands;
}

/**
 * All there is to a panel: what it asks and draws, the pages it stands on, and how it looks where it is neither
 * chart nor table. Its title and its definition stand in the texts under its id.
 */
export interface Panel<Own = unknown> {
  readonly question: Question<Own>;
  readonly pages: Readonly<Partial<Record<Page, Span>>>;
  /** Without one, a panel that is neither chart nor table is shown by the page (app/panel/extras.ts). */
  View?(props: ViewProps<Own>): ReactNode;
}

/** What the View of a panel shows. */
export type OwnOf<Of> = Of extends { readonly question: Question<infer Own> } ? Own : never;
