import type { Panel } from '#panels/panel.ts';
import { coMissing, type Together } from './draw.ts';
import { TogetherTable } from './View.tsx';

export const coMissingPanel = {
  question: coMissing,
  pages: { diagnosis: 12 },
  View: TogetherTable,
} satisfies Panel<Together>;
