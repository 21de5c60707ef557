import { AMOUNT_FIELDS, type AmountField, type Field, fieldOf, INDICATOR_LISTS, plainHeader } from '#domain/columns.ts';
import { type KindColumn, kindColumn } from '#domain/kindColumns.ts';
import { type MoneyUnit, readMoneyUnit } from '#domain/money.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { readYear } from '#intake/tidy/date.ts';
import type { Placement } from '#intake/tidy/raw.ts';

/** The columns of one kind in a table with one row per project. */
interface Pair {
  /** The kind's label as the header prints it. */
  readonly level2: string;
  readonly name: number | null;
  readonly target: number | null;
}

/** A header understood: which column means what, and what headers and titles say of units and year. */
export interface Header {
  /** The last row of the header; data come below. */
  readonly row: number;
  readonly labels: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  /** One row per project: its indicators stand side by side. Empty for a table with one row per indicator. */
  readonly pairs: readonly Pair[];
  readonly units: Readonly<Partial<Record<AmountField, MoneyUnit>>>;
  /** Said once above the header (title, 金额单位). */
  readonly above: { readonly year: number | null; readonly money_unit: MoneyUnit | null };
  /** Where every value of a row stands, for rows that carry all their cells themselves. */
  readonly placement: Placement;
  /** Headers that mean nothing to us: their columns are not used, and the report says so. */
  readonly unused: readonly string[];
}

/** A header must name at least this many columns, so that a line of text is none. */
const LEAST_COLUMNS = 3;
const LEAST_SAID = 2;
/** From so many kinds on, columns named after kinds are indicators side by side. */
const LEAST_PAIRS = 3;

/** What the person at the page said unknown headers mean, by label; `null` for a column to be left out. */
export type Mapping = Readonly<Record<string, Field | null>>;

/** The first row, or pair of rows, that names enough known columns; `null` when there is none. */
export function findHeader(rows: readonly SheetRow[], mapping: Mapping = {}): Header | null {
  for (const [at, row] of rows.entries()) {
    const above = rows.slice(0, at);
    const one = headerOf([row], above, mapping);
    const next = rows[at + 1];
    const two = next === undefined ? one : headerOf([row, next], above, mapping);
    // A title above a header is no group row: the header alone says as much as both together.
    const alone = next === undefined ? 0 : weight(headerOf([next], [], mapping));
    if (isHeader(two, mapping) && weight(two) > Math.max(weight(one), alone)) return withMoneyUnits(two, rows, mapping);
    if (isHeader(one, mapping)) return withMoneyUnits(one, rows, mapping);
  }
  return null;
}

/** A column in which only 元 and 万元 stand, 单位 or budget.unit, is the unit of the money, not who does the work. */
function withMoneyUnits(header: Header, rows: readonly SheetRow[], mapping: Mapping): Header {
  if (header.columns.has('money_unit')) return header;
  const column = header.labels.findIndex((label, at) => {
    const isFree = header.columns.get('unit') === at || header.unused.includes(label);
    return isFree && !(label in mapping) && holdsMoneyUnits(rows, header.row, at);
  });
  if (column < 0) return header;
  const columns = new Map([...header.columns].filter(([, at]) => at !== column));
  const label = header.labels[column] ?? '';
  return {
    ...header,
    columns: columns.set('money_unit', column),
    placement: { ...header.placement, money_unit: { rows_below: 0, column: label } },
    unused: header.unused.filter((one) => one !== label),
  };
}

function holdsMoneyUnits(rows: readonly SheetRow[], above: number, column: number): boolean {
  const values = rows.flatMap(({ row, cells }) => (row > above ? (cells[column] ?? '').trim() : '') || []);
  return values.length > 0 && values.every((value) => value.length <= 4 && readMoneyUnit(value) !== null);
}

function isHeader(header: Header, mapping: Mapping): boolean {
  const names = header.columns.has('name') || header.columns.has('code');
  // Where a person has said what columns mean, no line of text is taken for a header.
  const isSaid = header.labels.some((label) => (mapping[label] ?? null) !== null);
  return names && weight(header) >= (isSaid ? LEAST_SAID : LEAST_COLUMNS);
}

/** The first row that looks like headings over values although none of them means anything to us; `null` if none does. */
export function unknownHeader(rows: readonly SheetRow[]): Header | null {
  for (const [at, row] of rows.entries()) {
    const below = rows.slice(at + 1).find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const labels = row.cells.map((cell) => cell.trim()).filter(Boolean);
    const values = row.cells.filter((cell, column) => cell.trim() !== '' && (below?.cells[column] ?? '').trim() !== '');
    const isHead = labels.length >= LEAST_COLUMNS && new Set(labels).size === labels.length && labels.every(isHeading);
    if (isHead && values.length >= LEAST_COLUMNS) return headerOf([row], rows.slice(0, at), {});
  }
  return null;
}

const LONGEST_HEADING = 40;

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
}

function weight({ columns, pairs }: Header): number {
  return (
    columns.size + pairs.reduce((sum, { name, target }) => sum + Number(name !== null) + Number(target !== null), 0)
  );
}

function headerOf(rows: readonly SheetRow[], above: readonly SheetRow[], mapping: Mapping): Header {
  const labels = labelsOf(rows);
  const said = saidAbove(above);
  const kinds = labels.map((label) => kindColumn(label));
  const wide = new Set(kinds.map((kind) => kind?.level2)).size > LEAST_PAIRS;
  const columns = new Map<Field, number>();
  const units: Partial<Record<AmountField, MoneyUnit>> = {};
  const unused: string[] = [];
  const pairs = new Map<string, Pair>();
  let last: KindColumn | null = null;
  labels.forEach((label, column) => {
    if (label === '') return;
    const kind: KindColumn | null = wide ? (kinds[column] ?? following(last, label)) : null;
    last = kind;
    if (kind !== null) {
      const pair = pairs.get(kind.level2) ?? { level2: kind.level2, name: null, target: null };
      if (pair[kind.part] === null) pairs.set(kind.level2, { ...pair, [kind.part]: column });
      else unused.push(label);
      return;
    }
    const known = label in mapping ? (mapping[label] ?? null) : (fieldOfLabel(label) ?? fieldOfYear(label, said.year));
    const field = known === 'unit' && isMeasure(labels, column) ? 'measure_unit' : known;
    if (field === null || columns.has(field)) unused.push(label);
    else columns.set(field, column);
  });
  const ofTheYear = unused.find((label) => /^(?:年度|本年|当年)/.test(label) && fieldOfLabel(label) === 'target');
  const target = labels[columns.get('target') ?? -1] ?? '';
  // 指标值 beside 年度指标值 is that of the whole project.
  if (ofTheYear !== undefined && !(target in mapping) && !/年/.test(target)) {
    columns.set('target', labels.indexOf(ofTheYear));
    unused.splice(unused.indexOf(ofTheYear), 1, target);
  }
  for (const [field, words] of WEAK) {
    const label = unused.find((one) => !(one in mapping) && words.test(plainHeader(one)));
    if (label === undefined || isSaid(field, columns)) continue;
    columns.set(field, labels.indexOf(label));
    unused.splice(unused.indexOf(label), 1);
  }
  for (const field of AMOUNT_FIELDS) {
    const column = columns.get(field);
    const unit = column === undefined ? null : unitOf(labels[column] ?? '');
    if (unit !== null) units[field] = unit;
  }
  const placement = Object.fromEntries(
    [...columns].map(([field, column]) => [field, { rows_below: 0, column: labels[column] ?? '' }]),
  );
  const row = rows.at(-1)?.row ?? 0;
  return { row, labels, columns, pairs: [...pairs.values()], units, above: said, placement, unused };
}

/** Headings that mean something in a table only where no other column says it, the surest first. */
const WEAK: readonly (readonly [Field, RegExp])[] = [
  ['annual', /^(?:全年|调整后?)预算(?:数|金额)?$/],
  ['annual', /^年初预算(?:数|金额)?$/],
  ['total', /^(?:合计|总计|总额|金额合计)$/],
  ['goal_annual', /^(?:项目)?(?:支出)?绩效目标$/],
];

function isSaid(field: Field, columns: ReadonlyMap<Field, number>): boolean {
  return columns.has(field) || (field === 'total' && columns.has('annual'));
}

/** 单位 right behind a target is that of the target; elsewhere it is who does the work. */
function isMeasure(labels: readonly string[], column: number): boolean {
  const before = fieldOfLabel(labels[column - 1] ?? '');
  return plainHeader(labels[column] ?? '') === '单位' && (before === 'target' || before === 'operator');
}

/** 2024年预算 in a table of that year is the budget of the year; in that of another year it is none of its money. */
function fieldOfYear(label: string, year: number | null): Field | null {
  const [, stated, rest = ''] = YEARED.exec(plainHeader(label)) ?? [];
  const field = stated === undefined || Number(stated) !== year ? null : fieldOf(`年度${rest}`);
  return field === 'annual' || field === 'appropriation' || field === 'goal_annual' || field === 'target'
    ? field
    : null;
}

/** A heading that begins with a year. */
export const YEARED = /^((?:19|20)\d{2})年(?:度)?(.+)$/;

/** A column 指标值 without a kind of its own belongs to the kind named just before it. */
function following(last: KindColumn | null, label: string): KindColumn | null {
  return last?.part === 'name' && fieldOf(label) === 'target' ? { level2: last.level2, part: 'target' } : null;
}

/** One label a column. Below a group label (项目资金, 数量指标) the second row's label is read together with it. */
function labelsOf([top, sub]: readonly SheetRow[]): readonly string[] {
  const first = (top?.cells ?? []).map((cell) => cell.trim());
  if (sub === undefined) return first;
  let group = '';
  return Array.from({ length: Math.max(first.length, sub.cells.length) }, (_, column) => {
    const below = (sub.cells[column] ?? '').trim();
    const own = first[column] ?? '';
    if (own !== '') group = own;
    if (below === '') return own;
    return group === '' || (own === '' && fieldOf(group) !== null) ? below : joined(group, below);
  });
}

function joined(group: string, below: string): string {
  if (kindColumn(below) !== null && kindColumn(group)?.level2 !== kindColumn(below)?.level2) return below;
  if (kindColumn(group) !== null) return `${group}-${below}`;
  const unit = readMoneyUnit(below) === null ? readMoneyUnit(group) : null;
  if (fieldOf(below) !== null) return unit === null ? below : `${below}(${unit})`;
  return `${group}${below}`;
}

function saidAbove(rows: readonly SheetRow[]): Header['above'] {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean));
  const year = texts.map(readYear).find((found) => found !== null) ?? null;
  const money_unit = texts.map(readMoneyUnit).find((found) => found !== null) ?? null;
  return { year, money_unit };
}

function fieldOfLabel(label: string): Field | null {
  const list = INDICATOR_LISTS.find((key) => label.startsWith(`${key}.`));
  return list === undefined ? fieldOf(label) : fieldOf(label.slice(list.length + 1), true);
}

/** Our own export states amounts in 元 whatever the form's unit was. */
function unitOf(label: string): MoneyUnit | null {
  return label.startsWith('amounts.') ? '元' : readMoneyUnit(label);
}
