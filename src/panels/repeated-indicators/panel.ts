import type { Panel } from '#panels/panel.ts';
import { type RepeatedNames, repeatedIndicators } from './draw.ts';
import { RepeatedTable } from './View.tsx';

export const repeatedIndicatorsPanel = {
  question: repeatedIndicators,
  pages: { indicators: 12 },
  View: RepeatedTable,
} satisfies Panel<RepeatedNames>;
