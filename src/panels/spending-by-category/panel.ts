import type { Panel } from '#panels/panel.ts';
import { spendingByCategory } from './draw.ts';

export const spendingByCategoryPanel = { question: spendingByCategory, pages: { overview: 6 } } satisfies Panel<never>;
