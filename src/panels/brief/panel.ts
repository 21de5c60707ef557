import type { Panel } from '#panels/panel.ts';
import { brief } from './draw.ts';
import type { Brief } from './page.ts';
import { BriefPage } from './View.tsx';

export const briefPanel = { question: brief, pages: { brief: 12 }, View: BriefPage } satisfies Panel<Brief>;
