import type { Panel } from '#panels/panel.ts';
import { unitProfile } from './draw.ts';
import type { UnitPage } from './profile.ts';
import { UnitView } from './View.tsx';

export const unitProfilePanel = {
  question: unitProfile,
  pages: { unit: 12 },
  View: UnitView,
} satisfies Panel<UnitPage>;
