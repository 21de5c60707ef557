import { type Behind, readBehind, withinOf, writeBehind } from './behind.ts';
import { type Compared, type Comparison, readComparison, writeComparison } from './comparison.ts';
import { type FilterRecord, listIn, type Values } from './filter.ts';
import { FILTERS } from './filters.ts';
import { MATRIX_ORDERS, type MatrixOrder } from './matrixOrder.ts';
import { type Pivot, readPivot, writePivot } from './pivot.ts';
import { type Queue, readQueue, writeQueue } from './queue.ts';
import { readSort, type Sort, writeSort } from './sort.ts';

export const PAGES = ['overview', 'indicators', 'diagnosis', 'projects', 'unit', 'compare', 'brief', 'data'] as const;
export type Page = (typeof PAGES)[number];

/** How amounts are shown; data are always exact fen. */
export const MONEY_SCALES = ['yuan', 'wan', 'yi'] as const;
export type MoneyScale = (typeof MONEY_SCALES)[number];

/** What the rows of kind tables are: a year, a category, a department or a unit each. */
export const SPLITS = ['year', 'category', 'department', 'unit'] as const;
export type Split = (typeof SPLITS)[number];

/** What a share of slots is taken of: the slots a form prints, or those its framework expects. */
export const BASES = ['printed', 'framework'] as const;
type Base = (typeof BASES)[number];

/** What kind tables measure: what is not validly filled in, what says 无, or what is weak. */
export const MEASURES = ['gap', 'none', 'weak'] as const;
type Measure = (typeof MEASURES)[number];

type Known = (typeof FILTERS)[number];
export type FilterKey = Known['key'];
/** Filters with several values; values of one filter mean or, filters mean and. */
type ListFilter = Extract<Known, { kind: 'list' }>['key'];

/** What is chosen: lists of values, amounts in 元 as decimal text, words. */
export type Filters = Readonly<
  Record<ListFilter, readonly string[]> & Record<Exclude<FilterKey, ListFilter>, string | null>
>;

/** What the reader looks at: the whole of it stands in the URL hash. */
export interface View {
  readonly page: Page;
  readonly filters: Filters;
  readonly money: MoneyScale;
  /** Whether the rules lie open on the diagnosis page. */
  readonly rules: boolean;
  /** Null: by year where there are several, else by category. */
  readonly split: Split | null;
  readonly base: Base;
  readonly measure: Measure;
  /** The form whose sheet is open, by its identity (domain/forms.ts). */
  readonly sheet: string | null;
  /** The line of the open sheet that is looked for (questions/sheet-table.ts). */
  readonly cell: string | null;
  /** The indicator rows behind the figures, when they lie open. */
  readonly behind: Behind | null;
  /** Rows, columns and values of the projects summed up. */
  readonly pivot: Pivot;
  /** What stands side by side on the page of comparison. */
  readonly comparison: Comparison;
  readonly order: MatrixOrder;
  /** What waits on the review desk, and how. */
  readonly queue: Queue;
  /** The form that lies on the review desk, by its identity. */
  readonly desk: string | null;
  /** The remark of that form that is looked at (app/review/queue.ts). */
  readonly remark: string | null;
  /** Tables in another order than their own; of one table what is named first counts first. */
  readonly sorts: readonly Sort[];
}

export const NO_FILTERS = readFilters(new URLSearchParams()) as Filters;

/** Reads `#/overview?year=2022&year=2023`. Never throws: what it does not know is left out. */
export function readView(hash: string): View {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(query);
  return {
    page: PAGES.find((page) => page === path) ?? 'overview',
    filters: readFilters(values) as Filters,
    money: MONEY_SCALES.find((scale) => scale === values.get('money')) ?? 'wan',
    rules: values.get('rules') === '1',
    split: SPLITS.find((split) => split === values.get('by')) ?? null,
    base: BASES.find((base) => base === values.get('base')) ?? 'printed',
    measure: MEASURES.find((measure) => measure === values.get('measure')) ?? 'gap',
    sheet: values.get('sheet') || null,
    cell: values.get('cell') || null,
    behind: readBehind(values.get('rows')),
    pivot: readPivot(values.get('pivot')),
    comparison: readComparison(values),
    order: MATRIX_ORDERS.find((order) => order === values.get('order')) ?? 'amount',
    queue: readQueue(values.get('queue')),
    desk: values.get('desk') || null,
    remark: values.get('desk') ? values.get('remark') || null : null,
    sorts: [...new Set(values.getAll('sort'))].flatMap((text) => readSort(text) ?? []),
  };
}

/** The hash of a view; `readView` gives the same view back. */
export function writeView(view: View): string {
  const { page, filters, money, split, base, measure, rules, sheet, cell, behind, pivot, comparison, order, sorts } =
    view;
  const { queue, desk, remark } = view;
  const values = new URLSearchParams();
  writeFilters(filters, values);
  if (money !== 'wan') values.set('money', money);
  if (rules && page === 'diagnosis') values.set('rules', '1');
  if (split !== null) values.set('by', split);
  if (base !== 'printed') values.set('base', base);
  if (measure !== 'gap') values.set('measure', measure);
  writeComparison(comparison, values);
  const pivoted = writePivot(pivot);
  if (pivoted !== null) values.set('pivot', pivoted);
  if (order !== 'amount') values.set('order', order);
  for (const sort of sorts) values.append('sort', writeSort(sort));
  const queued = writeQueue(queue);
  if (queued !== null) values.set('queue', queued);
  if (desk !== null) values.set('desk', desk);
  if (desk !== null && remark !== null) values.set('remark', remark);
  if (behind !== null) values.set('rows', writeBehind(behind));
  if (sheet !== null) values.set('sheet', sheet);
  if (sheet !== null && cell !== null) values.set('cell', cell);
  const query = values.toString();
  return `#/${page}${query === '' ? '' : `?${query}`}`;
}

/** What is chosen of each record, as it stands in a hash. */
export function readFilters(values: URLSearchParams, records: readonly FilterRecord[] = FILTERS): Values {
  return Object.fromEntries(
    records.map(({ key, kind }) => {
      if (kind === 'list') return [key, [...new Set(values.getAll(key))]];
      const text = values.get(key);
      if (kind === 'amount') return [key, amountText(text)];
      return [key, text?.trim() || null];
    }),
  );
}

/** Filters that choose rows where a sum has them: its projects stay those of the page. */
const OF_ROWS = ['kind', 'state'] as const;

/** The filters of what lies open: those of the page, but for what a sum says of itself. */
export function filtersBehind({ filters, behind }: { readonly filters: Filters; readonly behind: Behind | null }): {
  readonly projects: Filters;
  readonly rows: Filters;
} {
  const within = withinOf(behind);
  if (within === '') return { projects: filters, rows: filters };
  const values = new URLSearchParams(within);
  const own = readFilters(values) as Filters;
  const held = Object.entries(own).filter(([key]) => values.has(key) && !OF_ROWS.some((one) => one === key));
  const whole = Object.entries(NO_FILTERS).filter(([key]) => values.getAll('whole').includes(key));
  return {
    projects: { ...filters, ...Object.fromEntries([...whole, ...held]) },
    rows: { ...NO_FILTERS, kind: own.kind, state: own.state },
  };
}

/** Writes what is chosen; `readFilters` gives it back. */
export function writeFilters(
  filters: Values,
  values: URLSearchParams,
  records: readonly FilterRecord[] = FILTERS,
): void {
  for (const { key } of records) for (const value of listIn(filters, key)) values.append(key, value);
}

function amountText(text: string | null): string | null {
  return text !== null && /^-?\d{1,13}(\.\d{1,2})?$/.test(text.trim()) ? text.trim() : null;
}

/** Without filters; the years a view speaks of stay. */
export function cleared({ year, against }: Filters): Filters {
  return { ...NO_FILTERS, year, against };
}

/** The page of one unit, nothing else lying open. */
export function ofUnit(view: View, unit: string): View {
  return { ...view, page: 'unit', sheet: null, cell: null, behind: null, filters: { ...view.filters, unit: [unit] } };
}

/** Some of a dimension side by side, nothing else lying open; where one is named, the other is left to the page. */
export function besides(view: View, of: Compared, sides: readonly string[]): View {
  const [side, beside] = sides;
  return {
    ...view,
    page: 'compare',
    sheet: null,
    cell: null,
    behind: null,
    comparison: { of, side: side ?? null, beside: beside ?? null },
  };
}

/** What clicking a mark chooses: one value of each filter named. */
export type Pick = Partial<Record<FilterKey, string>>;

/** Sets filters to one value each, or clears them when these were the chosen values. */
export function toggled(filters: Filters, pick: Pick): Filters {
  const entries = Object.entries(pick) as [keyof Pick, string][];
  const all = entries.every(([key, value]) => {
    const held = [filters[key] ?? []].flat();
    return held.length === 1 && held[0] === value;
  });
  const next = entries.map(([key, value]) => {
    const single = FILTERS.find((record) => record.key === key)?.kind !== 'list';
    return [key, single ? (all ? null : value) : all ? [] : [value]];
  });
  return { ...filters, ...Object.fromEntries(next) };
}

/** What `next` changes of `seen`, filter by filter, laid over `latest`. */
export function rebased(latest: View, seen: View, next: View): View {
  return {
    ...latest,
    ...changed(seen, next),
    filters: { ...latest.filters, ...changed(seen.filters, next.filters) },
    comparison: { ...latest.comparison, ...changed(seen.comparison, next.comparison) },
  };
}

function changed<T extends object>(before: T, after: T): Partial<T> {
  const keys = (Object.keys(after) as (keyof T)[]).filter((key) => after[key] !== before[key]);
  return Object.fromEntries(keys.map((key) => [key, after[key]])) as Partial<T>;
}
