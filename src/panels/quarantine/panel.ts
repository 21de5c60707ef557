import type { Panel } from '#panels/panel.ts';
import { quarantine } from './draw.ts';

export const quarantinePanel = { question: quarantine, pages: { data: 12 } } satisfies Panel<never>;
