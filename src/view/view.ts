import { KINDS, kindBit } from '#domain/kinds.ts';
import { STATES } from '#domain/states.ts';
import { list, type Parameters } from '#engine/engine.ts';
import { RULES } from '#rules/catalogue.ts';
import { SEVERITIES, type Severity } from '#rules/rule.ts';
import { type Behind, readBehind, writeBehind } from './behind.ts';
import { MATRIX_ORDERS, type MatrixOrder } from './matrixOrder.ts';
import { readSort, type Sort, writeSort } from './sort.ts';

export const PAGES = ['overview', 'indicators', 'diagnosis', 'projects', 'brief', 'data'] as const;
export type Page = (typeof PAGES)[number];

/** How amounts are shown; data are always exact fen. */
export const MONEY_SCALES = ['yuan', 'wan', 'yi'] as const;
export type MoneyScale = (typeof MONEY_SCALES)[number];

/** What the rows of kind tables are: a year, a category or a department each. */
export const SPLITS = ['year', 'category', 'department'] as const;
export type Split = (typeof SPLITS)[number];

/** What a share of slots is taken of: the slots a form prints, or those its framework expects. */
export const BASES = ['printed', 'framework'] as const;
type Base = (typeof BASES)[number];

/** Filters with several values; values of one filter mean or, filters mean and. */
export const LIST_FILTERS = ['year', 'category', 'department', 'unit', 'kind', 'state', 'rule', 'severity'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

export type Filters = Readonly<Record<ListFilter, readonly string[]>> & {
  /** Least and greatest amount in 元, as decimal text. */
  readonly min: string | null;
  readonly max: string | null;
  /** Words looked for in name, unit, department and code. */
  readonly q: string | null;
};

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
  /** The form whose sheet is open, by its identity (domain/forms.ts). */
  readonly sheet: string | null;
  /** The line of the open sheet that is looked for (questions/sheet-table.ts). */
  readonly cell: string | null;
  /** The indicator rows behind the figures, when they lie open. */
  readonly behind: Behind | null;
  readonly order: MatrixOrder;
  /** Tables in another order than their own; of one table what is named first counts first. */
  readonly sorts: readonly Sort[];
}

export const NO_FILTERS: Filters = {
  year: [],
  category: [],
  department: [],
  unit: [],
  kind: [],
  state: [],
  rule: [],
  severity: [],
  min: null,
  max: null,
  q: null,
};

/** Reads `#/overview?year=2022&year=2023`. Never throws: what it does not know is left out. */
export function readView(hash: string): View {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(query);
  const lists = LIST_FILTERS.map((key) => [key, [...new Set(values.getAll(key))]]);
  return {
    page: PAGES.find((page) => page === path) ?? 'overview',
    filters: {
      ...(Object.fromEntries(lists) as Record<ListFilter, string[]>),
      min: amountText(values.get('min')),
      max: amountText(values.get('max')),
      q: values.get('q')?.trim() || null,
    },
    money: MONEY_SCALES.find((scale) => scale === values.get('money')) ?? 'wan',
    rules: values.get('rules') === '1',
    split: SPLITS.find((split) => split === values.get('by')) ?? null,
    base: BASES.find((base) => base === values.get('base')) ?? 'printed',
    sheet: values.get('sheet') || null,
    cell: values.get('cell') || null,
    behind: readBehind(values.get('rows')),
    order: MATRIX_ORDERS.find((order) => order === values.get('order')) ?? 'amount',
    sorts: [...new Set(values.getAll('sort'))].flatMap((text) => readSort(text) ?? []),
  };
}

/** The hash of a view; `readView` gives the same view back. */
export function writeView(view: View): string {
  const { page, filters, money, split, base, rules, sheet, cell, behind, order, sorts } = view;
  const values = new URLSearchParams();
  for (const key of LIST_FILTERS) for (const value of filters[key]) values.append(key, value);
  for (const key of ['min', 'max', 'q'] as const) if (filters[key] !== null) values.set(key, filters[key]);
  if (money !== 'wan') values.set('money', money);
  if (rules && page === 'diagnosis') values.set('rules', '1');
  if (split !== null) values.set('by', split);
  if (base !== 'printed') values.set('base', base);
  if (order !== 'amount') values.set('order', order);
  for (const sort of sorts) values.append('sort', writeSort(sort));
  if (behind !== null) values.set('rows', writeBehind(behind));
  if (sheet !== null) values.set('sheet', sheet);
  if (sheet !== null && cell !== null) values.set('cell', cell);
  const query = values.toString();
  return `#/${page}${query === '' ? '' : `?${query}`}`;
}

function amountText(text: string | null): string | null {
  return text !== null && /^-?\d{1,13}(\.\d{1,2})?$/.test(text.trim()) ? text.trim() : null;
}

/** The values of the `:name` places of chosen.sql. */
export function parametersOf(filters: Filters): Parameters {
  const kinds = KINDS.filter(({ id }) => filters.kind.length === 0 || filters.kind.includes(id));
  const state = (id: string) => Number(filters.state.length === 0 || filters.state.includes(id));
  return {
    years: options(filters.year),
    categories: options(filters.category),
    departments: options(filters.department),
    units: options(filters.unit),
    least: filters.min === null ? null : fen(filters.min),
    most: filters.max === null ? null : fen(filters.max),
    words: filters.q?.toLowerCase() ?? '',
    any_slot: Number(filters.kind.length === 0 && filters.state.length === 0),
    kinds: kinds.reduce((mask, { id }) => mask + kindBit(id), 0),
    ...Object.fromEntries(STATES.map((id) => [id, state(id)])),
    misplaced: Number(filters.state.includes('misplaced')),
    any_finding: Number(filters.rule.length === 0 && filters.severity.length === 0),
    ...Object.fromEntries(SEVERITIES.map((id) => [id, rulesOf(filters, id)])),
  };
}

/** The mask of the rules looked for among the findings of a severity: text, since 47 bits and more are no safe number. */
function rulesOf({ rule, severity }: Filters, id: Severity): string {
  if (severity.length > 0 && !severity.includes(id)) return '0';
  const wanted = RULES.flatMap(({ id: one }, place) => (rule.length === 0 || rule.includes(one) ? [place] : []));
  return String(wanted.reduce((mask, place) => mask + 2n ** BigInt(place), 0n));
}

/** Led by a separator, so that choosing only the blank value differs from choosing nothing. */
function options(values: readonly string[]): string {
  return values.length === 0 ? '' : `\u001f${list(values)}`;
}

function fen(yuan: string): number {
  return Math.round(Number(yuan) * 100);
}

/** What clicking a mark chooses: one value of each filter named. */
export type Pick = Partial<Record<ListFilter | SingleFilter, string>>;
type SingleFilter = 'min' | 'max' | 'q';

/** Sets filters to one value each, or clears them when these were the chosen values. */
export function toggled(filters: Filters, pick: Pick): Filters {
  const entries = Object.entries(pick) as [keyof Pick, string][];
  const all = entries.every(([key, value]) => {
    const held = [filters[key] ?? []].flat();
    return held.length === 1 && held[0] === value;
  });
  const next = entries.map(([key, value]) => {
    const single = key === 'min' || key === 'max' || key === 'q';
    return [key, single ? (all ? null : value) : all ? [] : [value]];
  });
  return { ...filters, ...Object.fromEntries(next) };
}

/** What `next` changes of `seen`, filter by filter, laid over `latest`. */
export function rebased(latest: View, seen: View, next: View): View {
  return { ...latest, ...changed(seen, next), filters: { ...latest.filters, ...changed(seen.filters, next.filters) } };
}

function changed<T extends object>(before: T, after: T): Partial<T> {
  const keys = (Object.keys(after) as (keyof T)[]).filter((key) => after[key] !== before[key]);
  return Object.fromEntries(keys.map((key) => [key, after[key]])) as Partial<T>;
}
