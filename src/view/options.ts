import type { Row } from '#engine/engine.ts';
import type { Text } from '#text/text.ts';
import type { FilterRecord, ListRecord } from './filter.ts';
import { FILTERS } from './filters.ts';
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

/** What can be chosen in the filter bar, of everything that is loaded, with how much of it the reporting years have. */
export function optionsSql(records: readonly FilterRecord[]): string {
  return menusOf(records)
    .flatMap(({ key, choices }) =>
      'listed' in choices
        ? []
        : `select
  '${key}' as filter,
  ${choices.value} as choice,
  count(distinct case when seen.year in (select unnest(years) from focus) then seen.project end) as projects
from ${choices.from}
where ${choices.among ?? 'true'}
group by ${choices.value}`,
    )
    .join('\nunion all\n');
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
