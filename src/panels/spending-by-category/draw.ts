import type { BarSeries, Stretch } from '#charts/bars.ts';
import { rankedBars, stackedBars } from '#charts/bars.ts';
import type { Chart, Fill } from '#charts/chart.ts';
import type { Table, Value } from '#charts/table.ts';
import { readableOn } from '#charts/tint.ts';
import { CATEGORIES } from '#domain/categories.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number, shareOf, sum } from '#model/rows.ts';
import { changeCells, moneyChange, shareChange } from '#panels/change.ts';
import { inBoth } from '#panels/inBoth.ts';
import type { Look, Question } from '#panels/question.ts';
import { isReported, placesReported, reportedIn } from '#panels/reported.ts';
import { money, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { behindSum } from '#view/behind.ts';
import { sidesOf } from '#view/comparison.ts';
import sql from './ask.sql?raw';

/** Pixels: as much as the kinds of indicators beside it take. Few bars are given what room there is. */
const HEIGHT = 250;

/** 钱花在哪类项目: one bar a loaded year stacked by category, the reporting year marked; one bar a category of one year. */
export const spendingByCategory: Question<never> = {
  id: 'spending-by-category',
  sql,
  keeps: ['category'],
  draw(rows, look) {
    const { text, time, view } = look;
    const reported = reportedIn(rows, time);
    const without = sum(reported, 'projects') - sum(reported, 'with_amount');
    const total = sum(reported, 'amount');
    const against = time.against === null ? null : inYears(rows, [time.against]);
    const parts = CATEGORIES.map((category) => ({ category, amount: sum(of(reported, { category }), 'amount') }))
      .filter(({ amount }) => amount > 0)
      .map(({ category, amount }) => {
        const part = text.spending.part(text.categories[category], money(amount, view.money), percent(amount, total));
        const before = against === null ? null : sum(of(against, { category }), 'amount');
        const change = moneyChange({ now: amount, before }, { text, time, scale: view.money });
        return change === null ? part : `${part}${text.list.comma}${change}`;
      });
    return {
      body: { type: 'chart', chart: chartOf(rows, look) },
      note: text.spending.note(text.scales[view.money], without),
      remarks: time.loaded.length === 1 ? [text.time.single] : [],
      summary: text.spending.summary(parts.join(text.list.clause)),
      table: tableOf(rows, look),
      ...sidesOf(
        'category',
        view.filters.category,
        CATEGORIES.filter((category) => of(reported, { category }).length > 0).toSorted(
          (a, b) => sum(of(reported, { category: b }), 'amount') - sum(of(reported, { category: a }), 'amount'),
        ),
      ),
      empty: rows.length === 0,
    };
  },
};

function inYears(rows: readonly Row[], years: readonly number[]): readonly Row[] {
  return rows.filter((row) => years.includes(number(row, 'year')));
}

function of(rows: readonly Row[], wanted: { readonly year?: unknown; readonly category?: string }): readonly Row[] {
  return rows.filter(
    (row) =>
      (wanted.year === undefined || row.year === wanted.year) &&
      (wanted.category === undefined || row.category === wanted.category),
  );
}

function chartOf(rows: readonly Row[], look: Look): Chart {
  const { palette, text, time } = look;
  const years = distinct(rows.map((row) => number(row, 'year')));
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
  const chosen = wanted(rows, look);
  return stackedBars({
    groups: years.map(String),
    series,
    palette,
    lying: false,
    height: HEIGHT,
    totals: years.map((year) => totalLabel(chosen, year, look)),
    marked: placesReported(years, time),
  });
}

/** The rows of the categories that are chosen; of all where none is. */
function wanted(rows: readonly Row[], { view }: Look): readonly Row[] {
  const { category } = view.filters;
  return category.length === 0 ? rows : rows.filter((row) => category.includes(String(row.category)));
}

/** The sum of a year; of the reporting year with the change. */
function totalLabel(rows: readonly Row[], year: number, { time, view }: Look): string {
  const amount = sum(inYears(rows, [year]), 'amount');
  if (time.against === null || !time.years.includes(year)) return money(amount, view.money);
  const change = shareChange({ now: amount, before: sum(inYears(rows, [time.against]), 'amount') });
  return [money(amount, view.money), change].filter(Boolean).join('\n');
}

function fillOf(category: string, { palette }: Look): Fill {
  const color = palette.marks[category] ?? palette.secondary;
  return { color, look: 'plain', labelColor: readableOn(color, palette) };
}

function stretchOf(
  rows: readonly Row[],
  wanted: { readonly year?: number; readonly category: string },
  { text, time, view }: Look,
): Stretch & { readonly value: number } {
  const { category } = wanted;
  const year = wanted.year ?? number(rows[0], 'year');
  const amount = sum(of(rows, wanted), 'amount');
  const share = percent(amount, sum(of(rows, { year }), 'amount'));
  const label = wordFor(text.categories, category);
  const whole = wanted.year === undefined;
  const chosen = view.filters.category;
  return {
    value: amount,
    label: whole ? `${money(amount, view.money)} · ${share}` : money(amount, view.money),
    tip: text.spending.tip(whole ? label : `${year} · ${label}`, inBoth(amount, view.money, text), share),
    // A click on another year makes it the reporting year.
    pick: whole || time.years.includes(year) ? { category } : { category, year: String(year) },
    faint: chosen.length > 0 && !chosen.includes(category),
  };
}

function tableOf(rows: readonly Row[], look: Look): Table {
  const { text, time, view } = look;
  const label = text.columns;
  const years = distinct(rows.map((row) => number(row, 'year')));
  const ordered = years.flatMap((year) => CATEGORIES.flatMap((category) => of(rows, { year, category })));
  const against = time.against === null ? null : inYears(rows, [time.against]);
  /** Of the reporting years what they changed by, where a year is held against. */
  const changes = (year: number, now: number, category?: string): readonly Value[] => {
    if (against === null) return [];
    if (!time.years.includes(year)) return [null, null];
    const before = sum(category === undefined ? against : of(against, { category }), 'amount');
    return changeCells(now, before);
  };
  const { category: chosen } = view.filters;
  return {
    columns: [
      { id: 'year', label: label.year, type: 'year' },
      { id: 'category', label: label.category, type: 'text' },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'share', label: label.share, type: 'share' },
      ...(against === null
        ? []
        : ([
            { id: 'change', label: label.change, type: 'money', signed: true },
            { id: 'change_share', label: label.change_share, type: 'share', signed: true },
          ] as const)),
    ],
    rows: ordered.map((row) => {
      const [year, amount, category] = [number(row, 'year'), number(row, 'amount'), String(row.category)];
      const total = sum(of(rows, { year }), 'amount');
      return [
        year,
        wordFor(text.categories, category),
        number(row, 'projects'),
        row.amount === null ? null : amount,
        shareOf(amount, total),
        ...changes(year, amount, category),
      ];
    }),
    totals: years.map((year) => {
      const own = of(rows, { year });
      const amount = sum(own, 'amount');
      return [year, text.panel.sum, sum(own, 'projects'), amount, amount === 0 ? null : 1, ...changes(year, amount)];
    }),
    // The other categories stand beside a chosen one, and count.
    behind: years.map((year) => {
      const projects = behindSum('projects', { year: [String(year)], category: [] });
      return { projects, amount: projects };
    }),
    chosen: ordered.flatMap((row, at) =>
      isReported(row, time) && (chosen.length === 0 || chosen.includes(String(row.category))) ? [at] : [],
    ),
  };
}
