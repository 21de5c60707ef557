import { list, type Parameters } from '#engine/engine.ts';
import { type FilterRecord, listIn, type Values } from './filter.ts';
import { FILTERS, GROUPS } from './filters.ts';
import focusSql from './focus.sql?raw';

/**
 * The tables every question asks, none filters by itself. `history` has the projects of every year that pass the
 * filters, `chosen` those of the reporting years, `against` those of the year these are held against, `focus` says
 * which years these are.
 */
export function askedTables(records: readonly FilterRecord[] = FILTERS): string {
  const own = records.flatMap(({ condition }) => condition ?? []);
  const conditions = [...own, ...GROUPS.map(({ condition }) => condition)];
  return `focus as materialized (
${focusSql}
),
history as (
select seen.*
from seen
where ${conditions.join('\n  and ')}
),
chosen as (
select history.*
from history
where history.year in (select unnest(years) from focus)
),
against as (
select history.*
from history
where history.year = (select against from focus)
)`;
}

/** The values of the `:name` places of `chosen`. */
export function parametersOf(values: Values, records: readonly FilterRecord[] = FILTERS): Parameters {
  const own = records.map((record) => [record.parameter, parameterOf(record, values)]);
  return Object.assign(Object.fromEntries(own), ...GROUPS.map(({ parameters }) => parameters?.(values) ?? {}));
}

function parameterOf({ key, kind }: FilterRecord, values: Values): string | number | null {
  if (kind === 'list') return options(listIn(values, key));
  const [text] = listIn(values, key);
  if (kind === 'words') return text?.toLowerCase() ?? '';
  if (kind === 'against') return text ?? '';
  return text === undefined ? null : Math.round(Number(text) * 100);
}

/** Led by a separator, so that choosing only the blank value differs from choosing nothing. */
function options(values: readonly string[]): string {
  return values.length === 0 ? '' : `\u001f${list(values)}`;
}
