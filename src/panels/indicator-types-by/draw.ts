import type { MarkFilter } from '#charts/chart.ts';
import type { Table } from '#charts/table.ts';
import { CATEGORIES } from '#domain/categories.ts';
import { KINDS } from '#domain/kinds.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number, shareOf, sum } from '#model/rows.ts';
import { inBoth } from '#panels/inBoth.ts';
import type { Look, Question, Switch } from '#panels/question.ts';
import { count, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { BASES, MEASURES, SPLITS, type Split } from '#view/view.ts';
import sql from './ask.sql?raw';

/** Departments or units with a row of their own; the others are said together, and stand apart in the table. */
const DEPARTMENTS = 12;

/** A row of the heat table: one year, category or department, or all together. */
interface Part {
  readonly label: string;
  readonly rows: readonly Row[];
  /** What a click on it chooses besides the kind; all together choose nothing. */
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

/** 各类指标缺在哪里: the share of items that are not validly filled in, say 无 or are weak, by year, category, department or unit. */
export const indicatorTypesBy: Question<Heat> = {
  id: 'indicator-types-by',
  sql,
  judging: true,
  asks: ({ split }) => ({ split: split ?? '' }),
  draw(rows, look) {
    const { text, view } = look;
    const words = text.kindsBy;
    const split = SPLITS.find((one) => one === rows[0]?.way) ?? 'category';
    const kinds = KINDS.map(({ id }) => id).filter((id) => rows.some((row) => row.kind === id));
    const single = partsOf(rows, split, look);
    const drawn = drawnOf(single, split);
    const shown = [
      // A sum over the years would say nothing.
      ...(split === 'year' ? [] : [{ label: text.panel.allGroups, rows, value: null }]),
      ...single.slice(0, drawn),
    ];
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
      note: words.note(words.measures[view.measure], baseName(look)),
      switches: switchesOf(split, look),
      remarks: [...gapsOf(rows, kinds, look), ...othersOf(single.slice(drawn), look)],
      summary: words.summary(
        words.measures[view.measure],
        kinds.map((kind) => words.part(text.kinds[kind], shareText(ofKind(rows, kind), look))).join(text.list.comma),
      ),
      table: tableOf([...(split === 'year' ? [] : [{ label: text.panel.allGroups, rows }]), ...single], split, {
        kinds,
        text,
      }),
      empty: rows.length === 0,
    };
  },
};

/** Part and base of what is measured. */
function measured(rows: readonly Row[], { view }: Look): readonly [part: number, base: number] {
  if (view.measure === 'none') return [sum(rows, 'none'), sum(rows, 'printed')];
  if (view.measure === 'weak') return [sum(rows, 'weak'), sum(rows, 'slots') - sum(rows, 'template_absent')];
  const base = sum(rows, view.base === 'printed' ? 'printed' : 'slots');
  return [base - sum(rows, 'given'), base];
}

function baseName({ text, view }: Look): string {
  const { bases } = text.kindsBy;
  if (view.measure === 'none') return bases.printed;
  return view.measure === 'weak' ? bases.framework : bases[view.base];
}

/** The money behind what is measured, in fen. */
function moneyBehind(rows: readonly Row[], { view }: Look): number {
  return sum(rows, { gap: 'amount_without', none: 'amount_none', weak: 'amount_weak' }[view.measure]);
}

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

/** How many parts are drawn. */
function drawnOf(parts: readonly Part[], split: Split): number {
  const many = (split === 'department' || split === 'unit') && parts.length > DEPARTMENTS + 1;
  return many ? DEPARTMENTS : parts.length;
}

/** What is not drawn, in one line of words. */
function othersOf(others: readonly Part[], look: Look): readonly string[] {
  if (others.length === 0) return [];
  const rows = others.flatMap((part) => part.rows);
  return [
    look.text.kindsBy.notDrawn(count(others.length), shareText(rows, look), measured(rows, look).map(count).join('/')),
  ];
}

function shareText(rows: readonly Row[], look: Look): string {
  return percent(...measured(rows, look));
}

function cellOf(
  part: Part,
  { kind, split }: { readonly kind: string; readonly split: Split },
  look: Look,
): HeatCell | null {
  const { text, view } = look;
  const rows = ofKind(part.rows, kind);
  if (rows.length === 0) return null;
  const [of, base] = measured(rows, look);
  return {
    share: shareOf(of, base),
    label: base === 0 ? text.kindsBy.notSet : percent(of, base),
    base: base === 0 ? '' : `${count(of)}/${count(base)}`,
    tip: text.kindsBy.tip({
      mark: `${part.label} · ${wordFor(text.kinds, kind)}`,
      measure: text.kindsBy.measures[view.measure],
      part: count(of),
      base: `${count(base)} ${baseName(look)}`,
      money: inBoth(moneyBehind(rows, look), view.money, text),
    }),
    pick: part.value === null ? null : { [split]: part.value, kind },
  };
}

function tableOf(
  parts: readonly { readonly label: string; readonly rows: readonly Row[] }[],
  split: Split,
  { kinds, text }: { readonly kinds: readonly string[]; readonly text: Look['text'] },
): Table {
  const label = text.columns;
  return {
    columns: [
      { id: split, label: label[split], type: 'text' },
      { id: 'kind', label: label.kind, type: 'text' },
      { id: 'slots', label: label.slots, type: 'count' },
      { id: 'printed', label: label.printed, type: 'count' },
      { id: 'given', label: label.given, type: 'count' },
      { id: 'gap_printed', label: text.kindsBy.gapPrinted, type: 'share' },
      { id: 'gap_framework', label: text.kindsBy.gapFramework, type: 'share' },
      { id: 'amount_without', label: label.amount_without_given, type: 'money' },
      { id: 'none', label: label.none, type: 'count' },
      { id: 'none_share', label: text.gaps.measures.none, type: 'share' },
      { id: 'weak', label: text.weak.item, type: 'count' },
      { id: 'weak_share', label: text.gaps.measures.weak, type: 'share' },
    ],
    rows: parts.flatMap((part) =>
      kinds.flatMap((kind) => {
        const rows = ofKind(part.rows, kind);
        if (rows.length === 0) return [];
        const [slots, printed, given, none, weak] = ['slots', 'printed', 'given', 'none', 'weak'].map((name) =>
          sum(rows, name),
        ) as [number, number, number, number, number];
        const set = slots - sum(rows, 'template_absent');
        return [
          [
            part.label,
            wordFor(text.kinds, kind),
            slots,
            printed,
            given,
            shareOf(printed - given, printed),
            shareOf(slots - given, slots),
            sum(rows, 'amount_without'),
            none,
            shareOf(none, printed),
            weak,
            shareOf(weak, set),
          ],
        ];
      }),
    ),
  };
}

function switchesOf(split: Split, { text, view }: Look): readonly Switch[] {
  return [
    {
      label: text.kindsBy.by,
      choices: SPLITS.map((one) => ({ label: text.columns[one], chosen: one === split, view: { split: one } })),
    },
    {
      label: text.kindsBy.measure,
      choices: MEASURES.map((one) => ({
        label: text.kindsBy.measures[one],
        chosen: one === view.measure,
        view: { measure: one },
      })),
    },
    ...(view.measure === 'gap' ? [basesOf({ text, view })] : []),
  ];
}

function basesOf({ text, view }: Pick<Look, 'text' | 'view'>): Switch {
  return {
    label: text.kindsBy.base,
    choices: BASES.map((one) => ({ label: text.kindsBy.bases[one], chosen: one === view.base, view: { base: one } })),
  };
}
