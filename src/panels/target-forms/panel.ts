import type { Panel } from '#panels/panel.ts';
import { targetForms } from './draw.ts';

export const targetFormsPanel = { question: targetForms, pages: { indicators: 6 } } satisfies Panel<never>;
