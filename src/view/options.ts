import type { Row } from '#engine/engine.ts';
import type { Text } from '#text/text.ts';
import type { FilterRecord, ListRecord } from './filter.ts';
import { FILTERS, GROUPS } from './filters.ts';
import shownSql from './shown.sql?raw';

/** One value of a filter, as it stands in the hash and on screen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Projects of the reporting years with this value; a state counts none. */
  readonly projects: number | null;
}

export const OPTIONS = { id: 'options', sql: optionsSql(FILTERS) } as const;
export const SHOWN = { id: 'shown', sql: shownSql } as const;

/** The filters with menus. */
export const MENUS: readonly ListRecord[] = menusOf(FILTERS);

export function menusOf(records: readonly FilterRecord[]): readonly ListRecord[] {
  return records.filter((record) => record.kind === 'list');
}

/**
 * What can be chosen in the filter bar, of everything that is loaded, each with the projects of the reporting years that
 * would be there under the other filters if it were chosen.
 */
export function optionsSql(records: readonly FilterRecord[]): string {
  return menusOf(records)
    .flatMap(({ key, choices, facet = 'true' }) =>
      'listed' in choices
        ? []
        : `select
  '${key}' as filter,
  ${choices.value} as choice,
  count(distinct case
    when seen.year in (select unnest(years) from focus)
      and ${facet}
      and ${conditionsBut(key, records).join('\n      and ')}
    then seen.project
  end) as projects
from ${choices.from}
where ${choices.among ?? 'true'}
group by ${choices.value}`,
    )
    .join('\nunion all\n');
}

/** What all filters but one ask; a member of a group says by itself what the others of its group ask. */
function conditionsBut(key: string, records: readonly FilterRecord[]): readonly string[] {
  const own = records.flatMap((record) => (record.key === key ? [] : (record.condition ?? [])));
  return [...own, ...GROUPS.filter(({ members }) => !members.includes(key)).map(({ condition }) => condition)];
}

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** The choices of one filter in domain order, else by pinyin. */
export function choicesOf(filter: ListRecord, rows: readonly Row[], text: Text): readonly Choice[] {
  const { key, choices, order } = filter;
  if ('listed' in choices) {
    return choices.listed.map((value) => ({ value, label: labelOf(filter, value, text), projects: null }));
  }
  return rows
    .filter((row) => row.filter === key)
    .map((row) => {
      const value = String(row.choice);
      return { value, label: labelOf(filter, value, text), projects: Number(row.projects) };
    })
    .sort((a, b) =>
      order === undefined ? pinyin.compare(a.label, b.label) : order.indexOf(a.value) - order.indexOf(b.value),
    );
}

/** How a value of a filter is named on screen. */
export function labelOf(filter: FilterRecord, value: string, text: Text): string {
  if (filter.kind !== 'list') return value;
  return filter.nameOf?.(value, text) ?? (value === '' ? text.filters.blank : value);
}
