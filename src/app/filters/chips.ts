import type { Text } from '#text/text.ts';
import { type FilterRecord, listIn, type Values } from '#view/filter.ts';
import { FILTERS } from '#view/filters.ts';
import { labelOf } from '#view/options.ts';
import type { Filters } from '#view/view.ts';

/** Every filter that is set, in words. */
export function chips<V extends Values>(
  filters: V,
  text: Text,
  records: readonly FilterRecord[] = FILTERS,
): readonly Chip<V>[] {
  return records.flatMap((record) => {
    const held = listIn(filters, record.key);
    return held.map((value) => ({
      key: `${record.key} ${value}`,
      label: text.filters.chip(text.filters[record.key], labelOf(record, value, text)),
      without: { ...filters, [record.key]: record.kind === 'list' ? held.filter((other) => other !== value) : null },
    }));
  });
}

/** The filters as one line for paper. */
export function filtersInWords(filters: Filters, text: Text): string {
  const labels = chips(filters, text).map(({ label }) => label);
  return labels.length === 0 ? text.filters.all : labels.join(text.list.clause);
}

/** One chosen value of a filter, and the filters without it. */
interface Chip<V> {
  readonly key: string;
  readonly label: string;
  readonly without: V;
}
