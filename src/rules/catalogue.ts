import { RULE_IDS, type RuleId } from '#domain/rules.ts';
import type { TargetForm } from '#domain/targets/targetForm.ts';
import { AGREEMENT } from './agreement.ts';
import { COMPLETENESS } from './completeness.ts';
import { CONSISTENCY } from './consistency.ts';
import { MISPLACEMENT } from './misplacement.ts';
import { QUANTIFICATION } from './quantification.ts';
import type { EveryRule, Rule } from './rule.ts';
import { WORDING } from './wording.ts';

const PARTS = {
  ...COMPLETENESS,
  ...QUANTIFICATION,
  ...MISPLACEMENT,
  ...CONSISTENCY,
  ...WORDING,
  ...AGREEMENT,
} as const satisfies EveryRule;
const CATALOGUE: EveryRule = PARTS;

/** All rules in the order of their ids. */
export const RULES: readonly Rule[] = RULE_IDS.map((id) => ({ id, ...CATALOGUE[id] }));

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, or nothing for an id that is none. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/** The rules of a property: what shows their findings need not name them. */
export function rulesWith(property: 'contradicts' | 'large_weak'): readonly RuleId[] {
  return RULES.filter((rule) => rule[property] === true).map(({ id }) => id);
}

/** The rule that finds a form of target, if one does. */
export function ruleFinding(form: TargetForm): RuleId | undefined {
  return RULES.find(({ finds }) => finds === form)?.id;
}

type KeysOf<Id extends RuleId> = (typeof PARTS)[Id] extends { readonly settings: infer Settings }
  ? keyof Settings
  : never;

/** What a language must name: every setting of every rule that has some. */
export type SettingNames = {
  readonly [Id in RuleId as [KeysOf<Id>] extends [never] ? never : Id]: {
    readonly settings: Readonly<Record<KeysOf<Id>, string>>;
  };
};
