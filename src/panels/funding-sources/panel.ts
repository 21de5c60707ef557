import type { Panel } from '#panels/panel.ts';
import { fundingSources } from './draw.ts';

export const fundingSourcesPanel = { question: fundingSources, pages: { overview: 6 } } satisfies Panel<never>;
