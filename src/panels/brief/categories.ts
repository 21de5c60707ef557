import { CATEGORIES } from '#domain/categories.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import { reportedIn } from '#panels/reported.ts';
import sql from '#panels/spending-by-category/ask.sql?raw';
import { count } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { writeView } from '#view/view.ts';
import { type Basis, moneyChanged, moneyIn, opened, projectsIn, shareSaid } from './basis.ts';
import type { Sentence } from './sentence.ts';

/** As `spending-by-category` asks, but of the categories chosen alone. */
export const BY_CATEGORY = { id: 'brief-categories', sql } as const;

/** Categories named one by one; the others stand in the table. */
const NAMED = 3;

/** What a category comes to in the reporting years and in the year held against; amounts `null` where none is stated. */
export interface CategoryLine {
  readonly category: string;
  readonly projects: number;
  readonly amount: number | null;
  readonly before: number | null;
}

/** In official order. */
export function categoriesIn({ answers, time, before }: Basis): readonly CategoryLine[] {
  const rows = answers(BY_CATEGORY.id);
  return CATEGORIES.flatMap((category): readonly CategoryLine[] => {
    const own = rows.filter((row) => row.category === category);
    const now = reportedIn(own, time);
    const held = before === null ? [] : own.filter((row) => number(row, 'year') === time.against);
    if (now.length === 0 && held.length === 0) return [];
    return [{ category, projects: sum(now, 'projects'), amount: amountOf(now), before: amountOf(held) }];
  });
}

/** The sum of what is stated. */
function amountOf(rows: readonly Row[]): number | null {
  return rows.some(({ amount }) => amount !== null) ? sum(rows, 'amount') : null;
}

/** 经常性项目 19 个项目、6,000.00 万元，占 57.0%，较上年增加…; most money first. */
export function categorySentences(basis: Basis): readonly Sentence[] {
  const { text } = basis.look;
  const words = text.brief.categories;
  const all = categoriesIn(basis)
    .filter(({ projects }) => projects > 0)
    .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || b.projects - a.projects);
  const whole = all.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const [first] = all;
  const href = (category: string) => writeView(opened(basis, 'projects', { category: [category] }));
  if (all.length === 1 && first !== undefined) {
    const name = wordFor(text.categories, first.category);
    const only = first.category === 'unstated' ? words.unstated : words.only(name);
    return [{ id: 'category', words: `${only}${text.brief.stop}`, href: href(first.category) }];
  }
  const named = all.slice(0, NAMED);
  const rest = all.slice(NAMED);
  const said = named.map(({ category, projects, amount, before }) => ({
    id: `category-${category}`,
    said: [
      words.one(wordFor(text.categories, category), projectsIn(projects, basis)),
      amount === null ? words.noAmount : words.amount(moneyIn(amount, basis)),
      amount === null ? '' : shareSaid(amount, whole, words.share),
      amount === null || before === null ? '' : words.change(moneyChanged(amount, before, basis)),
    ].join(''),
    href: href(category),
  }));
  const others =
    rest.length === 0
      ? []
      : [
          {
            id: 'categories-rest',
            said: words.rest(
              count(rest.length),
              projectsIn(
                rest.reduce((sum, { projects }) => sum + projects, 0),
                basis,
              ),
            ),
            href: writeView(opened(basis, 'projects', { category: rest.map(({ category }) => category) })),
          },
        ];
  return [...said, ...others].map((one, at, { length }) => ({
    id: one.id,
    words: `${one.said}${at === length - 1 ? text.brief.stop : text.brief.more}`,
    href: one.href,
  }));
}
