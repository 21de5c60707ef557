import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import countsSql from './rule-counts.sql?raw';
import failuresSql from './rule-failures.sql?raw';

/** What stands beside each rule in the rule settings: its findings, and whether it broke. */
export const RULE_COUNTS = { id: 'rule-counts', sql: countsSql, unfiltered: true } as const;
export const RULE_FAILURES = { id: 'rule-failures', sql: failuresSql, unfiltered: true } as const;

/** Findings of a rule, and how many of them the reviewer confirmed or rejected. */
export interface RuleCount {
  readonly findings: number;
  readonly confirmed: number;
  readonly rejected: number;
}

export const NOT_COUNTED: RuleCount = { findings: 0, confirmed: 0, rejected: 0 };

/** The counts by rule. */
export function countsOf(rows: readonly Row[]): ReadonlyMap<string, RuleCount> {
  return new Map(
    rows.map((row) => [
      String(row.rule),
      { findings: number(row, 'findings'), confirmed: number(row, 'confirmed'), rejected: number(row, 'rejected') },
    ]),
  );
}
