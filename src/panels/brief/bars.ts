import { number } from '#model/rows.ts';
import { headline } from '#panels/headline/draw.ts';
import { isReported } from '#panels/reported.ts';
import { money } from '#text/format.ts';
import type { Basis } from './basis.ts';

/** The money of one loaded year under the same filters. */
export interface MoneyBar {
  readonly year: string;
  /** As a share of the largest. */
  readonly size: number;
  readonly label: string;
  readonly chosen: boolean;
}

/** None where years are no history of one another, or there is one. */
export function barsOf({ answers, look, judged }: Basis): readonly MoneyBar[] {
  const years = answers(headline.id).filter((row) => number(row, 'with_amount') > 0);
  if (judged || years.length < 2) return [];
  const most = Math.max(...years.map((row) => number(row, 'amount')), 1);
  return years.map((row) => ({
    year: String(row.year),
    size: Math.max(0, number(row, 'amount')) / most,
    label: money(number(row, 'amount'), look.view.money),
    chosen: isReported(row, look.time),
  }));
}
