import countsSql from './rule-counts.sql?raw';
import failuresSql from './rule-failures.sql?raw';

/** What stands beside each rule in the rule settings: its findings with the verdicts on them, and whether it broke. */
export const RULE_COUNTS = { id: 'rule-counts', sql: countsSql, unfiltered: true } as const;
export const RULE_FAILURES = { id: 'rule-failures', sql: failuresSql, unfiltered: true } as const;
