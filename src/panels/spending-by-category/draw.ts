import type { BarSeries, Stretch } from '#charts/bars.ts';
import { rankedBars, stackedBars } from '#charts/bars.ts';
import type { Chart, Fill } from '#charts/chart.ts';
import { readableOn } from '#charts/tint.ts';
import { CATEGORIES } from '#domain/categories.ts';
import { yuanText } from '#domain/money.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number, sum } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { money, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import sql from './ask.sql?raw';

/** Pixels: as much as the kinds of indicators beside it take. Few bars are given what room there is. */
const HEIGHT = 280;

/** 钱花在哪类项目: one bar a year stacked by category, or one bar a category when there is one year. */
export const spendingByCategory: Question<never> = {
  id: 'spending-by-category',
  sql,
  draw(rows, look) {
    const { text, view } = look;
    const without = sum(rows, 'projects') - sum(rows, 'with_amount');
    const total = sum(rows, 'amount');
    const parts = CATEGORIES.map((category) => ({ category, amount: sum(of(rows, { category }), 'amount') }))
      .filter(({ amount }) => amount > 0)
      .map(({ category, amount }) =>
        text.spending.part(text.categories[category], money(amount, view.money), percent(amount, total)),
      );
    return {
      body: { type: 'chart', chart: chartOf(rows, look) },
      note: text.spending.note(text.scales[view.money], without),
      remarks: distinct(rows.map((row) => row.year)).length === 1 ? [text.headline.oneYear] : [],
      summary: text.spending.summary(parts.join(text.list.comma)),
      table: tableOf(rows, look),
      empty: rows.length === 0,
    };
  },
};

function of(rows: readonly Row[], wanted: { readonly year?: unknown; readonly category?: string }): readonly Row[] {
  return rows.filter(
    (row) =>
      (wanted.year === undefined || row.year === wanted.year) &&
      (wanted.category === undefined || row.category === wanted.category),
  );
}

function chartOf(rows: readonly Row[], look: Look): Chart {
  const { palette, text } = look;
  const years = distinct(rows.map((row) => row.year));
  const present = CATEGORIES.filter((category) => rows.some((row) => row.category === category));
  if (years.length === 1) {
    const ranked = present
      .map((category) => ({
        ...stretchOf(rows, { category }, look),
        group: text.categories[category],
        fill: fillOf(category, look),
      }))
      .sort((a, b) => b.value - a.value);
    return rankedBars(ranked, { palette, rowHeight: Math.min(72, Math.max(44, HEIGHT / ranked.length)) });
  }
  const series = present.map(
    (category): BarSeries => ({
      name: text.categories[category],
      fill: fillOf(category, look),
      stretches: years.map((year) => stretchOf(rows, { year, category }, look)),
    }),
  );
  return stackedBars({ groups: years.map(String), series, palette, lying: false, height: HEIGHT });
}

function fillOf(category: string, { palette }: Look): Fill {
  const color = palette.marks[category] ?? palette.secondary;
  return { color, look: 'plain', labelColor: readableOn(color, palette) };
}

function stretchOf(
  rows: readonly Row[],
  wanted: { readonly year?: unknown; readonly category: string },
  { text, view }: Look,
): Stretch & { readonly value: number } {
  const { category } = wanted;
  const year = wanted.year ?? rows[0]?.year;
  const amount = sum(of(rows, wanted), 'amount');
  const share = percent(amount, sum(of(rows, { year }), 'amount'));
  const label = wordFor(text.categories, category);
  const whole = wanted.year === undefined;
  return {
    value: amount,
    label: whole ? `${money(amount, view.money)} · ${share}` : money(amount, view.money),
    tip: text.spending.tip(whole ? label : `${year} · ${label}`, yuanText(amount), share),
    pick: whole ? { category } : { category, year: String(year) },
  };
}

function tableOf(rows: readonly Row[], { text }: Look): ReturnType<Question['draw']>['table'] {
  const label = text.columns;
  const years = distinct(rows.map((row) => row.year));
  const ordered = years.flatMap((year) => CATEGORIES.flatMap((category) => of(rows, { year, category })));
  return {
    columns: [
      { id: 'year', label: label.year, type: 'year' },
      { id: 'category', label: label.category, type: 'text' },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'share', label: label.share, type: 'share' },
      ...(years.length > 1
        ? ([
            { id: 'change', label: label.change, type: 'money', signed: true },
            { id: 'change_share', label: label.change_share, type: 'share', signed: true },
          ] as const)
        : []),
    ],
    rows: ordered.map((row) => {
      const category = String(row.category);
      const amount = number(row, 'amount');
      const total = sum(of(rows, { year: row.year }), 'amount');
      const before = years[years.indexOf(row.year) - 1];
      const last = before === undefined ? null : sum(of(rows, { year: before, category }), 'amount');
      return [
        number(row, 'year'),
        wordFor(text.categories, category),
        number(row, 'projects'),
        row.amount === null ? null : amount,
        total === 0 ? null : amount / total,
        ...(years.length > 1
          ? [last === null ? null : amount - last, last === null || last === 0 ? null : (amount - last) / last]
          : []),
      ];
    }),
  };
}
