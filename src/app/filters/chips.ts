import type { Text } from '#text/text.ts';
import { labelOf } from '#view/options.ts';
import { type Filters, LIST_FILTERS, type ListFilter } from '#view/view.ts';

/** Every filter that is set, in words. */
export function chips(filters: Filters, text: Text): readonly Chip[] {
  const lists = LIST_FILTERS.flatMap((filter: ListFilter) =>
    filters[filter].map((value) => ({
      key: `${filter} ${value}`,
      label: text.filters.chip(text.filters[filter], labelOf(filter, value, text)),
      without: { ...filters, [filter]: filters[filter].filter((other) => other !== value) },
    })),
  );
  const single = (['min', 'max', 'q'] as const)
    .filter((filter) => filters[filter] !== null)
    .map((filter) => ({
      key: filter,
      label: text.filters.chip(text.filters[filter], filters[filter] ?? ''),
      without: { ...filters, [filter]: null },
    }));
  return [...lists, ...single];
}

/** The filters as one line for paper. */
export function filtersInWords(filters: Filters, text: Text): string {
  const labels = chips(filters, text).map(({ label }) => label);
  return labels.length === 0 ? text.filters.all : labels.join(text.list.clause);
}

/** One chosen value of a filter, and the filters without it. */
interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: Filters;
}
