import type { Panel } from '#panels/panel.ts';
import { type WeakProject, weakestProjects } from './draw.ts';
import { WeakList } from './View.tsx';

export const weakestProjectsPanel = {
  question: weakestProjects,
  pages: { diagnosis: 6 },
  View: WeakList,
} satisfies Panel<readonly WeakProject[]>;
