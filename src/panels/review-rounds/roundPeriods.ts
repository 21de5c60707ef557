import type { RoundStep } from '#domain/rounds.ts';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';

/** Forms and fen. */
export interface Tally {
  readonly forms: number;
  readonly amount: number;
}

/** How the forms stand at the end of a day or a week. */
export interface Period {
  /** The day it ends on; the last one may not be over. */
  readonly until: string;
  readonly steps: ReadonlyMap<RoundStep, Tally>;
}

export interface Periods {
  readonly by: 'day' | 'week';
  readonly periods: readonly Period[];
}

const DAY_MS = 86_400_000;
/** Up to here by day, above by week; and so many periods are shown at most, the latest ones. */
const DAYS = 14;

/** From the first noted move up to today, without a gap. `moves` in the order they were made; all begin as received. */
export function periodsOf(moves: readonly Row[], all: Tally, today: string): Periods {
  const dates = [today, ...moves.map(({ noted_on }) => String(noted_on))].toSorted();
  const [first = today, last = today] = [dates[0], dates.at(-1)];
  const by = days(first, last) < DAYS ? 'day' : 'week';
  const ends = endsOf(first, last, by);
  const steps = new Map<RoundStep, Tally>([['received', all]]);
  let done = 0;
  const byDay = moves.toSorted((a, b) => String(a.noted_on).localeCompare(String(b.noted_on)));
  const periods = ends.map((until): Period => {
    for (; done < byDay.length && String(byDay[done]?.noted_on) <= until; done++) move(steps, byDay[done]);
    return { until, steps: new Map(steps) };
  });
  return { by, periods: periods.slice(-DAYS) };
}

function endsOf(first: string, last: string, by: Periods['by']): readonly string[] {
  const ends: string[] = [];
  const step = by === 'day' ? 1 : 7;
  for (let end = by === 'day' ? first : endOfWeek(first); end < last; end = later(end, step)) ends.push(end);
  return [...ends, last];
}

function move(steps: Map<RoundStep, Tally>, row: Row | undefined): void {
  if (row === undefined) return;
  const [forms, amount] = [number(row, 'forms'), number(row, 'amount')];
  const add = (step: RoundStep, sign: 1 | -1) => {
    const before = steps.get(step) ?? { forms: 0, amount: 0 };
    steps.set(step, { forms: before.forms + sign * forms, amount: before.amount + sign * amount });
  };
  add(row.before as RoundStep, -1);
  add(row.step as RoundStep, 1);
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The Sunday on or after a day. */
function endOfWeek(day: string): string {
  return later(day, (7 - new Date(day).getUTCDay()) % 7);
}

function later(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}
