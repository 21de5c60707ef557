import type { Row } from '#engine/engine.ts';
import { distinct, number, sum } from '#model/rows.ts';
import { headline } from '#panels/headline/draw.ts';
import type { Look } from '#panels/question.ts';
import { spendingByCategory } from '#panels/spending-by-category/draw.ts';
import { spendingChange } from '#panels/spending-change/draw.ts';
import { count, money, percent, signed } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { type Answers, moneyWords, type Sentence } from './facts.ts';

/** Categories named one by one; the others are in the figures. */
const NAMED = 3;

/** The sentences on money: how much, where to, what changed. */
export const MONEY_SENTENCES: readonly Sentence[] = [
  {
    id: 'scale',
    applies: (answers) => answers(headline.id).length > 0,
    says: scaleOf,
    shows: (view) => ({ ...view, page: 'projects' }),
    facts: (answers, { text }) => {
      const years = answers(headline.id);
      const [projects, amount] = [sum(years, 'projects'), sum(years, 'amount')];
      const each =
        years.length < 2
          ? []
          : years.map((year) => ({
              about: text.brief.figures.year(String(year.year)),
              ...wholeOf(year, projects, amount),
            }));
      return [...each, { about: text.brief.figures.all, projects: [projects, projects], amount: [amount, amount] }];
    },
  },
  {
    id: 'categories',
    applies: (answers) => sum(answers(spendingByCategory.id), 'amount') > 0,
    says: (answers, look) => {
      const words = look.text.brief.categories;
      const all = categoriesOf(answers);
      const amount = sum(all, 'amount');
      const named = all
        .slice(0, NAMED)
        .map((row) =>
          words.part(
            wordFor(look.text.categories, String(row.category)),
            count(number(row, 'with_amount')),
            look.text.brief.ofBase(moneyWords(number(row, 'amount'), look), percent(number(row, 'amount'), amount)),
          ),
        );
      return [
        words.says(named.join(look.text.list.comma)),
        words.base(count(sum(all, 'with_amount')), moneyWords(amount, look)),
      ];
    },
    shows: (view, answers) => {
      const all = categoriesOf(answers).map(({ category }) => String(category));
      const category = all.length > NAMED ? all.slice(0, NAMED) : view.filters.category;
      return { ...view, page: 'projects', filters: { ...view.filters, category } };
    },
    facts: (answers, { text }) => {
      const all = categoriesOf(answers);
      const [projects, amount] = [sum(all, 'projects'), sum(all, 'amount')];
      return all.map((row) => ({
        about: wordFor(text.categories, String(row.category)),
        ...wholeOf(row, projects, amount),
      }));
    },
  },
  {
    id: 'movers',
    applies: (answers) => pairsOf(answers).some(({ step }) => step !== 'same' && step !== 'unstated'),
    says: moversOf,
    shows: (view) => ({ ...view, page: 'projects' }),
    facts: () => [],
  },
];

function wholeOf(row: Row, projects: number, amount: number) {
  return {
    projects: [number(row, 'projects'), projects] as const,
    amount: [number(row, 'amount'), amount] as const,
  };
}

function scaleOf(answers: Answers, look: Look): readonly string[] {
  const words = look.text.brief.scale;
  const years = answers(headline.id);
  const [projects, withAmount] = [sum(years, 'projects'), sum(years, 'with_amount')];
  const standIns = sum(years, 'total_stands_in');
  const amount = withAmount === 0 ? words.noAmount : words.amount(moneyWords(sum(years, 'amount'), look));
  const [first, last, before] = [years[0], years.at(-1), years.at(-2)];
  return [
    before === undefined
      ? words.oneYear({ year: String(last?.year), projects: count(projects), amount })
      : words.years({ from: String(first?.year), to: String(last?.year), projects: count(projects), amount }),
    ...(withAmount > 0 && withAmount < projects ? [words.withoutAmount(count(projects - withAmount))] : []),
    ...(standIns > 0 ? [words.standIns(count(standIns))] : []),
    ...(look.time.loaded.length === 1 ? [words.onlyOne] : []),
  ];
}

/** Over all chosen years, most money first. */
function categoriesOf(answers: Answers): readonly Row[] {
  const rows = answers(spendingByCategory.id);
  return distinct(rows.map(({ category }) => category))
    .map((category): Row => {
      const own = rows.filter((row) => row.category === category);
      const sums = ['projects', 'with_amount', 'amount'].map((name) => [name, sum(own, name)]);
      return { category: category ?? null, ...Object.fromEntries(sums) };
    })
    .toSorted((a, b) => number(b, 'amount') - number(a, 'amount'));
}

/** The projects of two years, the greatest changes first; none where there is one year. */
function pairsOf(answers: Answers): readonly Row[] {
  return answers(spendingChange.id);
}

function moversOf(answers: Answers, look: Look): readonly string[] {
  const words = look.text.brief.movers;
  const pairs = pairsOf(answers);
  const of = (step: string) => pairs.filter((row) => row.step === step);
  const byName = pairs.filter(({ matched }) => matched === 'name').length;
  const most = (step: 'grown' | 'shrunk') =>
    of(step)
      .slice(0, 1)
      .map((row) => words[step](String(row.name), signedMoney(netOf([row]), look)));
  const whole = (step: string, say: (projects: string, amount: string) => string) => {
    const own = of(step);
    return own.length === 0 ? [] : [say(count(own.length), signedMoney(netOf(own), look))];
  };
  const parts = [...most('grown'), ...most('shrunk'), ...whole('new', words.added), ...whole('ended', words.ended)];
  return [
    words.says(String(look.time.years[0]), String(look.time.against), parts.join(look.text.list.clause)),
    ...(byName > 0 ? [words.byName(count(byName))] : []),
  ];
}

function netOf(pairs: readonly Row[]): number {
  return sum(pairs, 'later_amount') - sum(pairs, 'earlier_amount');
}

function signedMoney(fen: number, { text, view }: Look): string {
  return `${signed(money(fen, view.money))} ${text.scales[view.money]}`;
}
