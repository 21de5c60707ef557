import { COMPLETENESS } from './completeness.ts';
import { CONSISTENCY } from './consistency.ts';
import { MISPLACEMENT } from './misplacement.ts';
import { QUANTIFICATION } from './quantification.ts';
import type { Rule } from './rule.ts';

/** All rules in the order of the catalogue. The place of a rule is its bit in the rule masks (settle.sql). */
export const RULES: readonly Rule[] = [...COMPLETENESS, ...QUANTIFICATION, ...MISPLACEMENT, ...CONSISTENCY];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, or nothing for an id that is none. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}
