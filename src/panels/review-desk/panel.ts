import type { Panel } from '#panels/panel.ts';
import { type Progress, reviewDesk } from './draw.ts';

export const reviewDeskPanel = { question: reviewDesk, pages: { diagnosis: 12 } } satisfies Panel<Progress>;
