import type { Panel } from '#panels/panel.ts';
import { roster } from './draw.ts';

export const rosterPanel = { question: roster, pages: { data: 12 } } satisfies Panel<never>;
