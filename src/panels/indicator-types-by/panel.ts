import type { Panel } from '#panels/panel.ts';
import { type Heat, indicatorTypesBy } from './draw.ts';
import { HeatTable } from './View.tsx';

export const indicatorTypesByPanel = {
  question: indicatorTypesBy,
  pages: { indicators: 12 },
  View: HeatTable,
} satisfies Panel<Heat>;
