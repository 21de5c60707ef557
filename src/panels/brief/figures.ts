import type { Table } from '#charts/table.ts';
import { count, money, percent, signed } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import type { Basis } from './basis.ts';
import { type CategoryLine, categoriesIn } from './categories.ts';

/** Categories × reporting year, other year, change, share, with a total line, as they stand on the page. */
export interface CategoryFigures {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

export function figuresOf(basis: Basis): CategoryFigures {
  const { look, period, several, before, time } = basis;
  const { text, view } = look;
  const words = text.brief.figures;
  const lines = categoriesIn(basis);
  const total = totalOf(lines);
  const cells = ({ projects, amount, before: held }: CategoryLine): readonly string[] => [
    count(projects),
    amount === null ? words.none : money(amount, view.money),
    shareOf(amount, total.amount) === null ? words.none : percent(amount ?? 0, total.amount ?? 0),
    ...(before === null
      ? []
      : [
          held === null ? words.none : money(held, view.money),
          signed(money((amount ?? 0) - (held ?? 0), view.money)),
          growthOf(amount, held) === null ? words.none : signed(percent((amount ?? 0) - (held ?? 0), held ?? 0)),
        ]),
  ];
  return {
    title: text.inUnit(words.title, text.scales[view.money]),
    columns: [
      words.category,
      words.projects(several),
      words.amount(period),
      words.share,
      ...(before === null
        ? []
        : [words.amount(text.time.period([String(time.against)])), words.change, words.change_share]),
    ],
    rows: lines.map((line) => [wordFor(text.categories, line.category), ...cells(line)]),
    total: [words.total, ...cells(total)],
  };
}

/** The same, one exact number a cell, for the table twin and for spreadsheets. */
export function tableOf(basis: Basis): Table {
  const { look, period, several, before, time } = basis;
  const { text } = look;
  const words = text.brief.figures;
  const lines = categoriesIn(basis);
  const total = totalOf(lines);
  const cells = ({ projects, amount, before: held }: CategoryLine) => [
    projects,
    amount,
    shareOf(amount, total.amount),
    ...(before === null ? [] : [held, (amount ?? 0) - (held ?? 0), growthOf(amount, held)]),
  ];
  return {
    columns: [
      { id: 'category', label: words.category, type: 'text' },
      { id: 'projects', label: words.projects(several), type: 'count' },
      { id: 'amount', label: words.amount(period), type: 'money' },
      { id: 'share', label: words.share, type: 'share' },
      ...(before === null
        ? []
        : ([
            { id: 'against_amount', label: words.amount(text.time.period([String(time.against)])), type: 'money' },
            { id: 'change', label: words.change, type: 'money', signed: true },
            { id: 'change_share', label: words.change_share, type: 'share', signed: true },
          ] as const)),
    ],
    rows: lines.map((line) => [wordFor(text.categories, line.category), ...cells(line)]),
    totals: [[words.total, ...cells(total)]],
  };
}

function totalOf(lines: readonly CategoryLine[]): CategoryLine {
  const of = (key: 'amount' | 'before') => {
    const stated = lines.flatMap((line) => line[key] ?? []);
    return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0);
  };
  const projects = lines.reduce((sum, line) => sum + line.projects, 0);
  return { category: '', projects, amount: of('amount'), before: of('before') };
}

/** A share of a whole that has its parts; `null` for none. */
function shareOf(amount: number | null, whole: number | null): number | null {
  if (amount === null || whole === null || whole <= 0 || amount < 0 || amount > whole) return null;
  return amount / whole;
}

function growthOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before <= 0 ? null : (now - before) / before;
}
