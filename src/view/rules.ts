import { ruleOf } from '#rules/catalogue.ts';
import { SEVERITIES, type Severity } from '#rules/rule.ts';
import type { Text } from '#text/text.ts';

/** The name of a rule in the language of the text; the id itself when the catalogue has no such rule. */
export function ruleName(id: string, text: Text): string {
  return ruleOf(id)?.name[tongue(text)] ?? id;
}

/** Id and name of a rule; the id alone when the catalogue has no such rule. */
export function ruleTitle(id: string, text: Text): string {
  return ruleOf(id) === undefined ? id : `${id} ${ruleName(id, text)}`;
}

/** What to do about a finding of a rule. */
export function ruleFix(id: string, text: Text): string {
  return ruleOf(id)?.fix[tongue(text)] ?? '';
}

/** Worst first; a rule the catalogue no longer has comes last. */
export function severityRank(severity: Severity | undefined): number {
  return severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}

/** Only these are marked in vermilion (design.md). */
export function isGrave(severity: Severity): boolean {
  return severity === 'critical' || severity === 'major';
}

/** Which of its names a rule, a setting or a word list goes by. */
export function tongue({ language }: Text): 'zh' | 'en' {
  return language.startsWith('zh') ? 'zh' : 'en';
}
