import type { Panel } from '#panels/panel.ts';
import { ledger } from './draw.ts';

export const ledgerPanel = { question: ledger, pages: { data: 12 } } satisfies Panel<never>;
