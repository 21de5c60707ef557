import type { Panel } from '#panels/panel.ts';
import { sources } from './draw.ts';

export const sourcesPanel = { question: sources, pages: { data: 12 } } satisfies Panel<never>;
