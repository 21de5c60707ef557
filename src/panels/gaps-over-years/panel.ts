import type { Panel } from '#panels/panel.ts';
import { gapsOverYears } from './draw.ts';

export const gapsOverYearsPanel = {
  question: gapsOverYears,
  pages: { overview: 6 },
} satisfies Panel<never>;
