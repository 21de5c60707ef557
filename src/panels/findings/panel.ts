import type { Panel } from '#panels/panel.ts';
import { findings } from './draw.ts';
import type { FindingRow } from './finding.ts';

export const findingsPanel = { question: findings, pages: { diagnosis: 12 } } satisfies Panel<readonly FindingRow[]>;
