import type { Text } from '#text/text.ts';
import { type FilterRecord, listIn, type Values } from '#view/filter.ts';
import { FILTERS } from '#view/filters.ts';
import { labelOf } from '#view/options.ts';
import { inScale } from '#view/scaled.ts';
import type { MoneyScale, View } from '#view/view.ts';
import { NO_YEAR } from '#view/years.ts';

/** Every filter that is set, in words. */
export function chips<V extends Values>(
  { filters, money }: Pick<View, 'money'> & { readonly filters: V },
  text: Text,
  records: readonly FilterRecord[] = FILTERS,
): readonly Chip<V>[] {
  return records.flatMap((record) => {
    const held = listIn(filters, record.key);
    return held.map((value) => ({
      key: `${record.key} ${value}`,
      label: text.filters.chip(text.filters[record.key], said(record, value, { text, money })),
      without: { ...filters, [record.key]: record.kind === 'list' ? held.filter((other) => other !== value) : null },
    }));
  });
}

/** The filters as one line for paper. */
export function filtersInWords(view: Pick<View, 'filters' | 'money'>, text: Text): string {
  const labels = chips(view, text).map(({ label }) => label);
  return labels.length === 0 ? text.filters.all : labels.join(text.list.clause);
}

function said(
  record: FilterRecord,
  value: string,
  { text, money }: { readonly text: Text; readonly money: MoneyScale },
): string {
  if (record.kind === 'amount') return `${inScale(value, money)} ${text.scales[money]}`;
  if (record.key === 'against') return value === NO_YEAR ? text.time.off : value;
  return labelOf(record, value, text);
}

/** One chosen value of a filter, and the filters without it. */
interface Chip<V> {
  readonly key: string;
  readonly label: string;
  readonly without: V;
}
