import { CATEGORIES } from '#domain/categories.ts';
import { KINDS } from '#domain/kinds.ts';
import { STATES } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { RULES } from '#rules/catalogue.ts';
import { SEVERITIES } from '#rules/rule.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { ruleName } from '#view/rules.ts';
import sql from './options.sql?raw';
import shownSql from './shown.sql?raw';
import type { ListFilter } from './view.ts';

/** One value of a filter, as it stands in the hash and on screen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Projects with this value among all that is loaded; a state counts none. */
  readonly projects: number | null;
}

export const OPTIONS = { id: 'options', sql, unfiltered: true } as const;
export const SHOWN = { id: 'shown', sql: shownSql } as const;

/** Filters whose choices have an order of their own. */
const ORDERS: Readonly<Partial<Record<ListFilter, readonly string[]>>> = {
  category: CATEGORIES,
  kind: KINDS.map(({ id }) => id),
  rule: RULES.map(({ id }) => id),
  severity: SEVERITIES,
};

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** The choices of one filter in domain order, else by pinyin. */
export function choicesOf(filter: ListFilter, rows: readonly Row[], text: Text): readonly Choice[] {
  if (filter === 'state') {
    return ([...STATES, 'misplaced'] as const).map((value) => ({ value, label: text.states[value], projects: null }));
  }
  const choices = rows
    .filter((row) => row.filter === filter && Number(row.projects) > 0)
    .map((row) => {
      const value = String(row.choice);
      return { value, label: labelOf(filter, value, text), projects: Number(row.projects) };
    });
  const order = ORDERS[filter];
  return choices.sort((a, b) =>
    order === undefined ? pinyin.compare(a.label, b.label) : order.indexOf(a.value) - order.indexOf(b.value),
  );
}

/** How a value of a filter is named on screen. */
export function labelOf(filter: ListFilter, value: string, text: Text): string {
  if (filter === 'rule') return `${value} ${ruleName(value, text)}`;
  const names: Readonly<Partial<Record<ListFilter, Readonly<Record<string, string>>>>> = {
    category: text.categories,
    kind: text.kinds,
    state: text.states,
    severity: text.findings.severities,
  };
  return wordFor(names[filter] ?? {}, value, value === '' ? text.filters.blank : value);
}
