import type { MarkFilter } from '#charts/chart.ts';
import { CATEGORIES } from '#domain/categories.ts';
import { KINDS } from '#domain/kinds.ts';
import { yuanText } from '#domain/money.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number, sum } from '#model/rows.ts';
import type { Look, Question, Switch } from '#panels/question.ts';
import { count, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { BASES, SPLITS, type Split } from '#view/view.ts';
import sql from './ask.sql?raw';

/** Departments with a row of their own; the others are drawn as one, and stand apart in the table. */
const DEPARTMENTS = 12;

/** A row of the heat table: one year, category or department, or several together. */
interface Part {
  readonly label: string;
  readonly rows: readonly Row[];
  /** What a click on it chooses besides the kind; several together choose nothing. */
  readonly value: string | null;
}

/** A table of shares: the darker a cell, the greater its share. */
export interface Heat {
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (HeatCell | null)[] }[];
}

export interface HeatCell {
  readonly share: number | null;
  readonly label: string;
  /** Part and base of the share. */
  readonly base: string;
  readonly tip: string;
  readonly pick: MarkFilter | null;
}

/** 各类指标用得怎样: the share of slots with a given indicator, by year, category or department. */
export const indicatorTypesBy: Question<Heat> = {
  id: 'indicator-types-by',
  sql,
  asks: ({ split }) => ({ split: split ?? '' }),
  draw(rows, look) {
    const { text, view } = look;
    const words = text.kindsBy;
    const oneYear = number(rows[0], 'years') === 1;
    const split: Split = view.split ?? (oneYear ? 'category' : 'year');
    const kinds = KINDS.map(({ id }) => id).filter((id) => rows.some((row) => row.kind === id));
    const single = partsOf(rows, split, look);
    const shown = [{ label: text.panel.allGroups, rows, value: null }, ...folded(single, split, look)];
    return {
      body: {
        type: 'own',
        own: {
          corner: text.columns[split],
          columns: kinds.map((kind) => text.kinds[kind]),
          rows: shown.map((part) => ({
            label: part.label,
            cells: kinds.map((kind) => cellOf(part, { kind, split }, look)),
          })),
        },
      },
      note: words.note(words.bases[view.base]),
      switches: switchesOf(split, look),
      remarks: [
        ...(oneYear && split !== 'department' ? [split === 'year' ? words.oneYear : words.oneYearInstead] : []),
        ...gapsOf(rows, kinds, look),
      ],
      summary: words.summary(
        kinds.map((kind) => words.part(text.kinds[kind], shareText(ofKind(rows, kind), look))).join(text.list.comma),
      ),
      table: {
        columns: [
          { id: split, label: text.columns[split], type: 'text' },
          { id: 'kind', label: text.columns.kind, type: 'text' },
          { id: 'slots', label: text.columns.slots, type: 'count' },
          { id: 'printed', label: text.columns.printed, type: 'count' },
          { id: 'given', label: text.columns.given, type: 'count' },
          { id: 'share_printed', label: text.columns.share_of_printed, type: 'share' },
          { id: 'share_framework', label: text.columns.share_of_slots, type: 'share' },
          { id: 'amount_without', label: text.columns.amount_without_given, type: 'money' },
        ],
        rows: [{ label: text.panel.allGroups, rows }, ...single].flatMap((part) =>
          kinds.flatMap((kind) => {
            const same = ofKind(part.rows, kind);
            const [slots, printed, given] = [sum(same, 'slots'), sum(same, 'printed'), sum(same, 'given')];
            const shares = [printed === 0 ? null : given / printed, given / slots];
            if (slots === 0) return [];
            return [[part.label, text.kinds[kind], slots, printed, given, ...shares, sum(same, 'amount_without')]];
          }),
        ),
      },
      empty: rows.length === 0,
    };
  },
};

function ofKind(rows: readonly Row[], kind: string): readonly Row[] {
  return rows.filter((row) => row.kind === kind);
}

/** A kind that whole templates lack is said once. */
function gapsOf(rows: readonly Row[], kinds: readonly string[], { text }: Look): readonly string[] {
  return kinds.flatMap((kind) => {
    const forms = sum(ofKind(rows, kind), 'template_absent');
    return forms === 0 ? [] : [text.kindsPanel.gap(wordFor(text.kinds, kind), count(forms))];
  });
}

/** Years and categories in their own order, departments by the money of their projects. */
function partsOf(rows: readonly Row[], split: Split, { text }: Look): readonly Part[] {
  const values = distinct(rows.map((row) => String(row.part)));
  const parts = values.map((value) => ({
    value,
    label: split === 'category' ? wordFor(text.categories, value) : value === '' ? text.filters.blank : value,
    rows: rows.filter((row) => row.part === value),
  }));
  if (split === 'year') return parts;
  const order: readonly string[] = CATEGORIES;
  if (split === 'category') return parts.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  // Every framework expects 数量, so the greatest sum over one kind is that of all projects.
  const moneyOf = (part: Part) => Math.max(...part.rows.map((row) => number(row, 'amount')));
  return parts.toSorted((a, b) => moneyOf(b) - moneyOf(a));
}

function folded(parts: readonly Part[], split: Split, { text }: Look): readonly Part[] {
  if (split !== 'department' || parts.length <= DEPARTMENTS + 1) return parts;
  const others = parts.slice(DEPARTMENTS);
  const label = text.kindsBy.others(count(others.length));
  return [...parts.slice(0, DEPARTMENTS), { label, rows: others.flatMap(({ rows }) => rows), value: null }];
}

function shareText(rows: readonly Row[], { view }: Look): string {
  return percent(sum(rows, 'given'), sum(rows, view.base === 'printed' ? 'printed' : 'slots'));
}

function cellOf(
  part: Part,
  { kind, split }: { readonly kind: string; readonly split: Split },
  look: Look,
): HeatCell | null {
  const { text, view } = look;
  const rows = ofKind(part.rows, kind);
  if (rows.length === 0) return null;
  const given = sum(rows, 'given');
  const base = sum(rows, view.base === 'printed' ? 'printed' : 'slots');
  return {
    share: base === 0 ? null : given / base,
    label: base === 0 ? (text.states.absent ?? '') : shareText(rows, look),
    base: base === 0 ? '' : `${count(given)}/${count(base)}`,
    tip: text.kindsBy.tip({
      mark: `${part.label} · ${wordFor(text.kinds, kind)}`,
      given: count(given),
      base: `${count(base)} ${text.kindsBy.bases[view.base]}`,
      yuan: yuanText(sum(rows, 'amount_without')),
    }),
    pick: part.value === null ? null : { [split]: part.value, kind },
  };
}

function switchesOf(split: Split, { text, view }: Look): readonly Switch[] {
  return [
    {
      label: text.kindsBy.by,
      choices: SPLITS.map((one) => ({ label: text.columns[one], chosen: one === split, view: { split: one } })),
    },
    {
      label: text.kindsBy.base,
      choices: BASES.map((one) => ({ label: text.kindsBy.bases[one], chosen: one === view.base, view: { base: one } })),
    },
  ];
}
