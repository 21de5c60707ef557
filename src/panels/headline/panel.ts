import type { Panel } from '#panels/panel.ts';
import { type Figure, headline } from './draw.ts';
import { Figures } from './View.tsx';

export const headlinePanel = { question: headline, pages: { overview: 12 }, View: Figures } satisfies Panel<
  readonly Figure[]
>;
