import { SEVERITIES, type Severity } from '#domain/severity.ts';

/** How many remarks of a form are shown before one asks for the rest. */
export const FIRST_REMARKS = 6;

/** What is asked of a finding to make remarks of findings. */
export interface Remarked {
  readonly rule: string;
  readonly severity: Severity;
  /** Found by words alone. */
  readonly suspected: boolean;
  /** The indicator row, or whatever else it is about; '' for the form as a whole. */
  readonly about: string;
}

/** A remark: what weighs most, and the reasons of the same cause that stand behind it. */
export interface Remark<T> {
  readonly lead: T;
  readonly reasons: readonly T[];
}

/**
 * Findings of one cause on one row are one remark with its reasons folded in; those on the form as a whole are one a cause.
 * The causes are the groups of the catalogue: what is missing, what cannot be measured, what stands in the wrong place, what
 * does not agree. Worst first, certain before suspected.
 */
export function remarksOf<T extends Remarked>(findings: readonly T[]): readonly Remark<T>[] {
  const groups = new Map<string, T[]>();
  for (const finding of findings.toSorted(byWeight)) {
    const key = `${finding.about} ${finding.rule.charAt(0)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap(([lead, ...reasons]) => (lead === undefined ? [] : [{ lead, reasons }]));
}

function byWeight(one: Remarked, other: Remarked): number {
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    Number(one.suspected) - Number(other.suspected)
  );
}
