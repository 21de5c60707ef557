import type { Panel } from '#panels/panel.ts';
import { moneyAtRisk } from './draw.ts';

export const moneyAtRiskPanel = { question: moneyAtRisk, pages: { overview: 12 } } satisfies Panel<never>;
