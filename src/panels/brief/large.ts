import type { Row } from '#engine/engine.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import { largeWeak } from '#panels/weakest-projects/draw.ts';
import { weakItemsOf } from '#panels/weakItems.ts';
import { count, money } from '#text/format.ts';
import { writeView } from '#view/view.ts';
import { type Basis, moneyIn, opened } from './basis.ts';

/** Of a longer list the rest is said in a line. */
const LISTED = 10;
/** Weak items of one project, the certain ones first. */
const ITEMS = 4;

/** The large weak projects, weakest first. */
export interface LargeList {
  readonly title: string;
  readonly columns: { readonly name: string; readonly unit: string; readonly amount: string; readonly weak: string };
  readonly rows: readonly LargeRow[];
  readonly more: { readonly words: string; readonly href: string } | null;
}

interface LargeRow {
  readonly project: number;
  readonly name: string;
  readonly unit: string;
  readonly amount: string;
  readonly weak: string;
}

export function largeOf(basis: Basis): LargeList | null {
  const { answers, look } = basis;
  const { text, view } = look;
  const words = text.brief.large;
  const all = answers(largeWeak.id).filter((row) => row.place !== null);
  if (all.length === 0) return null;
  const listed = all.slice(0, LISTED);
  // The list itself ends somewhere, what it comes to does not.
  const many = number(all[0], 'weak_projects') - listed.length;
  const amount = number(all[0], 'weak_amount') - sum(listed, 'amount');
  return {
    title: words.title,
    columns: { ...words.columns, amount: text.inUnit(words.columns.amount, text.scales[view.money]) },
    rows: listed.map((row) => rowOf(row, basis)),
    more:
      many === 0
        ? null
        : {
            words: `${words.more(count(many), moneyIn(amount, basis))}${text.brief.stop}`,
            href: writeView(opened(basis, 'large_weak')),
          },
  };
}

function rowOf(row: Row, { look, several }: Basis): LargeRow {
  const { text, view } = look;
  const words = text.brief.large;
  const name = textOf(row, 'name') ?? text.filters.blank;
  const items = weakItemsOf(row, text).map(({ label }) => label);
  const said = items.slice(0, ITEMS).join(text.list.clause);
  return {
    project: number(row, 'project'),
    name: several ? words.inYear(name, String(row.year)) : name,
    unit: textOf(row, 'unit') ?? '',
    amount: money(number(row, 'amount'), view.money),
    weak: items.length > ITEMS ? `${said} ${words.others(count(items.length))}` : said,
  };
}
