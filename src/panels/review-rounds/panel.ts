import type { Panel } from '#panels/panel.ts';
import { reviewRounds } from './draw.ts';
import type { ReviewRounds } from './roundUnits.ts';

export const reviewRoundsPanel = { question: reviewRounds, pages: { diagnosis: 12 } } satisfies Panel<ReviewRounds>;
