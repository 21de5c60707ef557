import type { Panel } from '#panels/panel.ts';
import { spendingChange } from './draw.ts';

export const spendingChangePanel = { question: spendingChange, pages: { overview: 6 } } satisfies Panel<never>;
