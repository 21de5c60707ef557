import type { Panel } from '#panels/panel.ts';
import { compare, type SideBySide } from './draw.ts';
import { CompareView } from './View.tsx';

export const comparePanel = {
  question: compare,
  pages: { compare: 12 },
  View: CompareView,
} satisfies Panel<SideBySide>;
