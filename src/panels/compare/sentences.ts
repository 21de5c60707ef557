import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import type { Look } from '#panels/question.ts';
import { count, percent, points } from '#text/format.ts';
import type { Measure } from './comparison.ts';

/** Sentences on shares at most, and from what difference on one is worth a sentence. */
const MOST = 4;
const WORTH = 0.02;

interface Held {
  readonly names: readonly [string, string];
  readonly rows: readonly [Row | undefined, Row | undefined];
  /** Each with the rows it is measured on. */
  readonly shares: readonly { readonly measure: Measure; readonly rows: readonly [Row | undefined, Row | undefined] }[];
}

/** What differs most, said first: the money, then the shares by how far they lie apart. */
export function sentencesOf({ names: [a, b], rows, shares }: Held, look: Look): readonly string[] {
  const words = look.text.compare;
  const apart = shares
    .flatMap(({ measure, rows: [one, other] }) => {
      const [left, right] = [measure.of(one), measure.of(other)];
      return left === null || right === null ? [] : [{ measure, left, right, one, other }];
    })
    .toSorted((x, y) => Math.abs(y.left - y.right) - Math.abs(x.left - x.right));
  const worth = apart.filter(({ left, right }) => Math.abs(left - right) >= WORTH).slice(0, MOST);
  const far = worth.map(({ measure, left, right, one, other }) => {
    const value = (share: number, row: Row | undefined) => words.valued(percent(share, 1), measure.base?.(row) ?? '');
    const by = points(Math.abs(left - right));
    const sides = [value(left, one), value(right, other)] as const;
    return left > right
      ? words.higher(measure.label, [a, b], sides, by)
      : words.lower(measure.label, [a, b], sides, by);
  });
  const near = apart.length > 0 && worth.length === 0 ? [words.near(points(WORTH))] : [];
  return [...moneySaid([a, b], rows, look), ...far, ...near];
}

function moneySaid(
  [a, b]: readonly [string, string],
  [one, other]: readonly [Row | undefined, Row | undefined],
  { text, view }: Look,
): readonly string[] {
  const words = text.compare;
  if (one === undefined || other === undefined) return [];
  const projects = [count(number(one, 'projects')), count(number(other, 'projects'))] as const;
  if (one.amount === null || other.amount === null) return [words.noMoney([a, b], projects)];
  const [left, right] = [number(one, 'amount'), number(other, 'amount')];
  const amount = (fen: number) => text.amount(fen, view.money);
  const sides = [amount(left), amount(right)] as const;
  if (left === right) return [words.sameMoney([a, b], sides[0], projects)];
  const by = amount(Math.abs(left - right));
  const said = { names: [a, b], sides, projects, by } as const;
  return [left > right ? words.moreMoney(said) : words.lessMoney(said)];
}
