import type { Panel } from '#panels/panel.ts';
import { findingsByRule, type RuleGroup } from './draw.ts';
import { RuleList } from './View.tsx';

export const findingsByRulePanel = {
  question: findingsByRule,
  pages: { diagnosis: 6 },
  View: RuleList,
} satisfies Panel<readonly RuleGroup[]>;
