import { list, type Parameters } from '#engine/engine.ts';
import { type FilterRecord, listIn, type Values } from './filter.ts';
import { FILTERS, GROUPS } from './filters.ts';

/**
 * The projects a view shows: every question asks `chosen` and never filters by itself. `instead` puts another condition
 * in the place of a filter's own: another year under the same other filters.
 */
export function chosenSql(
  records: readonly FilterRecord[] = FILTERS,
  instead: Readonly<Record<string, string>> = {},
): string {
  const own = records.flatMap(({ key, condition }) => instead[key] ?? condition ?? []);
  const conditions = [...own, ...GROUPS.map(({ condition }) => condition)];
  return `select seen.*\nfrom seen\nwhere ${conditions.join('\n  and ')}`;
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
  return text === undefined ? null : Math.round(Number(text) * 100);
}

/** Led by a separator, so that choosing only the blank value differs from choosing nothing. */
function options(values: readonly string[]): string {
  return values.length === 0 ? '' : `\u001f${list(values)}`;
}
