import type { Panel } from '#panels/panel.ts';
import { projectTable } from './draw.ts';

export const projectTablePanel = { question: projectTable, pages: { projects: 12 } } satisfies Panel<readonly number[]>;
