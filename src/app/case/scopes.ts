import { chips } from '#app/filters/chips.ts';
import type { CaseScope } from '#data/case/about.ts';
import type { Handing } from '#data/case/cases.ts';
import { list } from '#engine/engine.ts';
import { statementOf } from '#panels/question.ts';
import type { Text } from '#text/text.ts';
import { parametersOf } from '#view/chosen.ts';
import type { Time } from '#view/time.ts';
import { NO_FILTERS, type View } from '#view/view.ts';
import unitsSql from './scope-units.sql?raw';
import yearsSql from './scope-years.sql?raw';

/** The forms of a scope and what they are called; `null` where the view has none of that. */
export function scopeOf(
  scope: CaseScope,
  { view, time, text }: { readonly view: Pick<View, 'filters' | 'money'>; readonly time: Time; readonly text: Text },
): Pick<Handing, 'scope' | 'named' | 'forms'> | null {
  const { filters } = view;
  if (scope === 'all') return { scope, named: [], forms: null };
  if (scope === 'unit') {
    if (filters.unit.length === 0) return null;
    const { units = '' } = parametersOf({ ...NO_FILTERS, unit: filters.unit });
    return { scope, named: filters.unit, forms: { sql: unitsSql, parameters: { units } } };
  }
  if (scope === 'year') {
    const years = [...time.years, ...(time.against === null ? [] : [time.against])].toSorted();
    if (years.length === 0 || years.length === time.loaded.length) return null;
    return { scope, named: years.map(String), forms: { sql: yearsSql, parameters: { years: list(years) } } };
  }
  // All years that pass: what is compared, and how it came about, is of other years.
  const ofAllYears = { ...view, filters: { ...filters, year: NO_FILTERS.year, against: NO_FILTERS.against } };
  const named = chips(ofAllYears, text).map(({ label }) => label);
  if (named.length === 0) return null;
  const forms = {
    sql: statementOf({ sql: 'select project from history' }),
    parameters: parametersOf(ofAllYears.filters),
  };
  return { scope, named, forms };
}
