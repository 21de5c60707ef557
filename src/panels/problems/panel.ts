import type { Panel } from '#panels/panel.ts';
import { problems } from './draw.ts';

export const problemsPanel = { question: problems, pages: { data: 12 } } satisfies Panel<never>;
