import type { FileReport } from '#data/import/report.ts';

/** What a person does with files of a drop: those that stayed out, those with forms set aside, copies, and the rest. */
const REPORT_GROUPS = ['refused', 'aside', 'already', 'in'] as const;
type ReportGroup = (typeof REPORT_GROUPS)[number];

/** More files than these are shown in groups. */
const FLAT = 8;

/** The files of a drop by what became of them, what needs a hand first; `null` where they are few enough for one list. */
export function groupsOf(
  files: readonly FileReport[],
): readonly { readonly group: ReportGroup; readonly files: readonly FileReport[] }[] | null {
  if (files.length <= FLAT) return null;
  return REPORT_GROUPS.map((group) => ({ group, files: files.filter((file) => groupOf(file) === group) })).filter(
    (one) => one.files.length > 0,
  );
}

function groupOf({ outcome, quarantined, accepted, repeated }: FileReport): ReportGroup {
  if (outcome !== 'in') return outcome;
  if (quarantined > 0) return 'aside';
  return repeated?.forms === accepted ? 'already' : 'in';
}
