import type { Panel } from '#panels/panel.ts';
import { type StatusMatrix, statusMatrix } from './draw.ts';

export const statusMatrixPanel = { question: statusMatrix, pages: { diagnosis: 12 } } satisfies Panel<StatusMatrix>;
