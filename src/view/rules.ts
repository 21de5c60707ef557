import { isRuleId } from '#domain/rules.ts';
import { SEVERITIES, type Severity } from '#domain/severity.ts';
import type { Text } from '#text/text.ts';

/** The name of a rule in the language of the text; the id itself when there is no such rule. */
export function ruleName(id: string, { ruleNames }: Text): string {
  return isRuleId(id) ? ruleNames.rules[id].name : id;
}

/** Id and name of a rule; the id alone when there is no such rule. */
export function ruleTitle(id: string, text: Text): string {
  return isRuleId(id) ? `${id} ${ruleName(id, text)}` : id;
}

/** What to do about a finding of a rule. */
export function ruleFix(id: string, { ruleNames }: Text): string {
  return isRuleId(id) ? ruleNames.rules[id].fix : '';
}

/** Worst first; a rule the catalogue no longer has comes last. */
export function severityRank(severity: Severity | undefined): number {
  return severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}

/** Only these are marked in vermilion (design.md). */
export function isGrave(severity: Severity): boolean {
  return severity === 'critical' || severity === 'major';
}
