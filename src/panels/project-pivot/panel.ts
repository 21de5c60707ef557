import type { Panel } from '#panels/panel.ts';
import { projectPivot } from './draw.ts';

export const projectPivotPanel = { question: projectPivot, pages: { projects: 12 } } satisfies Panel<never>;
