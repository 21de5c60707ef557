import { ruleOf } from '#rules/catalogue.ts';
import { SEVERITIES, type Severity } from '#rules/rule.ts';
import type { Text } from '#text/text.ts';

/** The name of a rule in the language of the text; the id itself when the catalogue has no such rule. */
export function ruleName(id: string, text: Text): string {
  return ruleOf(id)?.name[tongue(text)] ?? id;
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

function tongue({ language }: Text): 'zh' | 'en' {
  return language.startsWith('zh') ? 'zh' : 'en';
}
