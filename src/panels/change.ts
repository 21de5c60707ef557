import { shareOf } from '#model/rows.ts';
import { count, money, percent, points, type Scale, signed } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { reportingYear, type Time } from '#view/time.ts';

/** Two values of one figure: of the reporting year, and of the year it is held against (`null` for none). */
export interface Held {
  readonly now: number;
  readonly before: number | null;
}

interface Telling {
  readonly text: Text;
  readonly time: Time;
}

/** What a table says of a change: the difference, and its share of what was. */
export function changeCells(now: number, before: number): readonly [change: number, share: number | null] {
  return [now - before, shareOf(now - before, before)];
}

/** 较上年增加 755.39 万元，增长 7.7%; `null` where nothing is held against. */
export function moneyChange(
  { now, before }: Held,
  { text, time, scale }: Telling & { readonly scale: Scale },
): string | null {
  const than = thanYear({ text, time });
  if (than === null || before === null) return null;
  const { change } = text.time;
  if (now === before) return change.same(than);
  const amount = text.amount(Math.abs(now - before), scale);
  const said = now > before ? change.more(than, amount) : change.less(than, amount);
  if (before <= 0) return said;
  const share = percent(Math.abs(now - before), before);
  return `${said}${now > before ? change.grown(share) : change.shrunk(share)}`;
}

/** 较上年增加 3 个. */
export function countChange({ now, before }: Held, { text, time }: Telling): string | null {
  const than = thanYear({ text, time });
  if (than === null || before === null) return null;
  const { change } = text.time;
  if (now === before) return change.same(than);
  const many = change.many(count(Math.abs(now - before)));
  return now > before ? change.more(than, many) : change.less(than, many);
}

/** 较上年下降 2.1 个百分点. */
export function rateChange({ now, before }: Held, { text, time }: Telling): string | null {
  const than = thanYear({ text, time });
  if (than === null || before === null) return null;
  const { change } = text.time;
  const by = points(Math.abs(now - before));
  if (by === points(0)) return change.same(than);
  return now > before ? change.up(than, by) : change.down(than, by);
}

/** 上年, or the year by its number where another lies between. */
export function thanYear({ text, time }: Telling): string | null {
  const year = reportingYear(time);
  if (year === null || time.against === null) return null;
  return time.against === year - 1 ? text.time.change.lastYear : text.time.change.thatYear(String(time.against));
}

/** +7.7%, for a label with little room; `null` where there is nothing to be a share of. */
export function shareChange({ now, before }: Held): string | null {
  return before === null || before <= 0 ? null : signed(percent(now - before, before));
}

/** +755.39（+7.7%）, for a label; `null` where nothing is held against. */
export function shortChange({ now, before }: Held, scale: Scale, text: Text): string | null {
  if (before === null) return null;
  const amount = signed(money(now - before, scale));
  return before <= 0 ? amount : text.time.change.short(amount, signed(percent(now - before, before)));
}
