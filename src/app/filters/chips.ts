import type { Text } from '#text/text.ts';
import { type FilterRecord, listIn, type Values } from '#view/filter.ts';
import { FILTERS, TIME_KEYS } from '#view/filters.ts';
import { labelOf } from '#view/options.ts';
import { inScale } from '#view/scaled.ts';
import type { Time } from '#view/time.ts';
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
      of: record.key,
      key: `${record.key} ${value}`,
      label: text.filters.chip(text.filters[record.key], said(record, value, { text, money })),
      without: { ...filters, [record.key]: record.kind === 'list' ? held.filter((other) => other !== value) : null },
    }));
  });
}

/** The years a view speaks of, in words: 2025 年，对比 2024 年; several are called a sum. */
function timeInWords({ years, against }: Time, { time: words }: Text): string {
  if (years.length === 0) return words.missing;
  const period = words.period(years.map(String));
  return against === null ? period : words.compared(period, String(against));
}

/** Years and filters as one line for paper. */
export function filtersInWords(view: Pick<View, 'filters' | 'money'>, time: Time, text: Text): string {
  const labels = chips(view, text)
    .filter(({ of }) => !TIME_KEYS.includes(of))
    .map(({ label }) => label);
  return [timeInWords(time, text), ...(labels.length === 0 ? [text.filters.all] : labels)].join(text.list.clause);
}

function said(
  record: FilterRecord,
  value: string,
  { text, money }: { readonly text: Text; readonly money: MoneyScale },
): string {
  if (record.kind === 'amount') return text.filters.worth(inScale(value, money), text.scales[money], value);
  if (record.key === 'against') return value === NO_YEAR ? text.time.off : value;
  return labelOf(record, value, text);
}

/** One chosen value of a filter, and the filters without it. */
interface Chip<V> {
  /** The filter it belongs to. */
  readonly of: string;
  readonly key: string;
  readonly label: string;
  readonly without: V;
}
