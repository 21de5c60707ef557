import type { Severity } from '#domain/severity.ts';
import { ruleOf } from '#rules/catalogue.ts';

/** What a reviewer can say of a finding. */
export const VERDICTS = ['confirmed', 'rejected', 'not_applicable'] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** One finding as it is listed, with what a reviewer needs to judge it. */
export interface FindingRow {
  /** The same for as long as the finding is. */
  readonly key: string;
  readonly place: {
    readonly project: number;
    readonly rule: string;
    readonly position: number | null;
    readonly kind: string | null;
  };
  readonly severity: Severity;
  readonly suspected: boolean;
  readonly rule: string;
  readonly project: string;
  /** Year and unit. */
  readonly subtitle: string;
  readonly amount: number | null;
  /** Kind, or what else the finding is about. */
  readonly about: string;
  /** The cell it points at, as the form calls it; '' for the form as a whole. */
  readonly cell: string;
  /** Text of the cell, or what shows the finding. */
  readonly evidence: string;
  /** Whether the evidence is simply the text of the name or of the target. */
  readonly shows: 'name' | 'target' | null;
  /** The whole indicator, where there is one. */
  readonly indicator: { readonly name: string | null; readonly target: string | null } | null;
  /** File, row and column. */
  readonly source: string;
  readonly fix: string;
  /** Whether it says that a kind is missing or 无: such a gap can be accepted. */
  readonly gap: boolean;
  readonly verdict: VerdictWord | null;
  readonly reason: string;
  /** What the unit says against it in a 整改单; '' where it says nothing. */
  readonly dispute: string;
}

/** Whether a rule says that a slot has nothing, so that its 不适用 takes the kind out of the gaps. */
export function isGap(rule: string): boolean {
  return ruleOf(rule)?.gap === true;
}
