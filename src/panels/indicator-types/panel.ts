import type { Panel } from '#panels/panel.ts';
import { indicatorTypes } from './draw.ts';

export const indicatorTypesPanel = {
  question: indicatorTypes,
  pages: { overview: 6, indicators: 6 },
} satisfies Panel<never>;
