import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import type { Look } from '#panels/question.ts';
import { count, money, percent, points, signed } from '#text/format.ts';

/** How a measure is counted and said. */
type Sort = 'money' | 'count' | 'share';

/** One line of the comparison: a measure of both sides. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly sort: Sort;
  /** `null` where there is no base. */
  readonly of: (row: Row | undefined) => number | null;
  /** The base of a share: 14/64. */
  readonly base?: (row: Row | undefined) => string;
}

/** A measure as it is shown. */
export interface Line {
  readonly id: string;
  readonly label: string;
  readonly sides: readonly [Cell, Cell];
  readonly difference: string;
}

interface Cell {
  readonly value: string;
  readonly base: string;
}

function ratio(part: string, whole: string): Pick<Measure, 'sort' | 'of' | 'base'> {
  return {
    sort: 'share',
    of: (row) => (number(row, whole) === 0 ? null : number(row, part) / number(row, whole)),
    base: (row) => (number(row, whole) === 0 ? '' : `${count(number(row, part))}/${count(number(row, whole))}`),
  };
}

function plain(name: string, sort: Sort): Pick<Measure, 'sort' | 'of'> {
  return { sort, of: (row) => number(row, name) };
}

/** The measures of whole sides; `total` is the money of all members, `null` where they are no parts of one. */
export function measuresOf(total: number | null, { text }: Look): readonly Measure[] {
  const words = text.compare.measures;
  const amount = (row: Row | undefined) => (row?.amount === null || row === undefined ? null : number(row, 'amount'));
  return [
    { id: 'amount', label: text.columns.amount, sort: 'money', of: amount },
    ...(total === null
      ? []
      : [
          {
            id: 'share',
            label: words.share,
            sort: 'share' as const,
            of: (row: Row | undefined) => (amount(row) === null || total === 0 ? null : number(row, 'amount') / total),
          },
        ]),
    { id: 'projects', label: text.columns.projects, ...plain('projects', 'count') },
    { id: 'unfilled_rate', label: text.headline.unfilled, ...ratio('gaps', 'printed') },
    { id: 'none_share', label: text.gaps.measures.none, ...ratio('none', 'printed') },
    { id: 'weak_share', label: text.gaps.measures.weak, ...ratio('weak', 'expected') },
    { id: 'weak_items', label: text.weak.item, ...plain('weak', 'count') },
    { id: 'suspected_items', label: text.weak.suspectedItem, ...plain('suspected', 'count') },
    { id: 'weak_projects', label: text.weak.project, ...plain('weak_projects', 'count') },
    { id: 'weak_projects_share', label: words.weakProjects, ...ratio('weak_projects', 'projects') },
    { id: 'weak_amount', label: text.headline.columns.weak_amount, ...plain('weak_amount', 'money') },
    { id: 'large_weak_projects', label: text.weak.large, ...plain('large_weak_projects', 'count') },
    { id: 'large_weak_amount', label: text.headline.columns.large_weak_amount, ...plain('large_weak_amount', 'money') },
  ];
}

/** 未有效填报率 of one kind, over the rows of that kind. */
export function kindMeasure(kind: string, name: string, { text }: Look): Measure {
  return { id: `unfilled_${kind}`, label: text.compare.measures.ofKind(name), ...ratio('gaps', 'printed') };
}

export function lineOf(measure: Measure, [a, b]: readonly [Row | undefined, Row | undefined], look: Look): Line {
  const { id, label, of, base } = measure;
  const cell = (row: Row | undefined): Cell => ({ value: said(of(row), measure, look), base: base?.(row) ?? '' });
  return { id, label, sides: [cell(a), cell(b)], difference: differenceOf(measure, [of(a), of(b)], look) };
}

/** A value in words, without its unit. */
function said(value: number | null, { sort }: Pick<Measure, 'sort'>, { view }: Pick<Look, 'view'>): string {
  if (value === null) return '—';
  if (sort === 'money') return money(value, view.money);
  return sort === 'share' ? percent(value, 1) : count(value);
}

function differenceOf(
  { sort }: Measure,
  [a, b]: readonly [number | null, number | null],
  { text, view }: Look,
): string {
  if (a === null || b === null) return '—';
  if (sort === 'share') return text.compare.points(signed(points(a - b)));
  return signed(sort === 'money' ? money(a - b, view.money) : count(a - b));
}
