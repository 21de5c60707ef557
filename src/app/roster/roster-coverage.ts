import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import type { Look } from '#panels/question.ts';
import { count, percent } from '#text/format.ts';
import type { Filters } from '#view/view.ts';
import sql from './roster-coverage.sql?raw';

/** How far the forms cover the roster: said under the large figures. */
export const COVERAGE = { id: 'roster-coverage', sql } as const;

/** 名册 120 个项目，已报 114（95.0%） …; `null` without a roster. */
export function coverageLine([row]: readonly Row[], { text, view }: Pick<Look, 'text' | 'view'>): string | null {
  const listed = number(row, 'listed');
  const unlisted = number(row, 'unlisted');
  if (listed + unlisted === 0) return null;
  const words = text.roster.coverage;
  const [filed, approved, covered] = ['filed', 'approved', 'approved_filed'].map((name) => number(row, name)) as [
    number,
    number,
    number,
  ];
  const differing = number(row, 'differing');
  return [
    words.projects(count(listed), count(filed), percent(filed, listed)),
    words.money(text.amount(approved, view.money), percent(covered, approved)),
    ...(differing > 0 ? [words.differing(count(differing))] : []),
    ...(unlisted > 0 ? [words.unlisted(count(unlisted))] : []),
    ...(hasOthers(view.filters) ? [words.filters] : []),
  ].join(text.list.clause);
}

/** Filters that a roster knows nothing of. */
function hasOthers({
  year: _year,
  against: _against,
  department: _department,
  unit: _unit,
  ...others
}: Filters): boolean {
  return Object.values(others).some((value) => value !== null && value.length > 0);
}
