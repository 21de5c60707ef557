import type { SuggestionKind } from '#domain/lineage.ts';
import type { Row } from '#engine/engine.ts';
import { bigrams, dice } from '#rules/similarity.ts';
import { candidatesOf } from './candidates.ts';
import { plainCode, plainName, plainUnit } from './plainName.ts';

/** The last form of a project that ended, or the first of one that began (ends.sql). */
export interface End {
  readonly project: number;
  readonly identity: string;
  readonly line: number;
  readonly year: number;
  readonly code: string | null;
  readonly name: string;
  readonly unit: string | null;
  /** Fen. */
  readonly amount: number | null;
  /** How many lines bear that name, in all units. */
  readonly bearers: number;
  /** The next loaded year, which it does not reach. */
  readonly endedBefore: number | null;
  /** The year it began in, where an earlier one is loaded. */
  readonly begunIn: number | null;
  readonly plain: string;
  readonly office: string;
  readonly pairs: ReadonlySet<string>;
}

/** What ended and what began the next loaded year, with what speaks for it. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly earlier: readonly End[];
  readonly later: readonly End[];
  /** From 0 to 1. */
  readonly confidence: number;
  /** Likeness of the names, 0 to 1. */
  readonly likeness: number;
  /** The lesser amount as a share of the greater; null where one has none. */
  readonly money: number | null;
  readonly sameCode: boolean;
}

/** Likeness of two names in one unit from which a new name is suggested; with one code it may be less. */
const RENAMED = { alone: 0.45, coded: 0.2 };
/** How much of the lesser name stands in the other, from which a part is one. */
const PART = 0.5;
/** The parts together make so much of the whole, at least, and are so many at most. */
const ADD_UP = 0.7;
const MOST_PARTS = 6;
/** What is less certain is not said. */
const CERTAIN = 0.55;

/** Pairs nobody decided on yet, the most certain first; a form stands in one of them at most. */
export function suggestionsOf(
  ends: readonly End[],
  isDeclined: (suggestion: Suggestion) => boolean,
): readonly Suggestion[] {
  const years = new Set(ends.flatMap(({ endedBefore }) => endedBefore ?? []));
  const found = [...years].flatMap((year) =>
    between(
      ends.filter(({ endedBefore }) => endedBefore === year),
      ends.filter(({ begunIn }) => begunIn === year),
    ),
  );
  const taken = { earlier: new Set<End>(), later: new Set<End>() };
  return found
    .filter((one) => one.confidence >= CERTAIN && !isDeclined(one))
    .toSorted((one, other) => other.confidence - one.confidence)
    .filter(({ earlier, later }) => {
      if (earlier.some((end) => taken.earlier.has(end)) || later.some((end) => taken.later.has(end))) return false;
      for (const end of earlier) taken.earlier.add(end);
      for (const end of later) taken.later.add(end);
      return true;
    });
}

export function endOf(row: Row): End {
  const office = plainUnit(textOf(row.office));
  const name = textOf(row.name) ?? '';
  const plain = plainName(name, 'plain', office);
  return {
    project: Number(row.project),
    identity: String(row.identity),
    line: Number(row.line),
    year: Number(row.year),
    code: plainCode(textOf(row.code)),
    name,
    unit: textOf(row.unit),
    amount: row.amount === null || row.amount === undefined ? null : Number(row.amount),
    bearers: Number(row.bearers),
    endedBefore: row.ended_before === null ? null : Number(row.ended_before),
    begunIn: row.begun_in === null ? null : Number(row.begun_in),
    plain,
    office,
    pairs: bigrams(plain),
  };
}

function between(ended: readonly End[], begun: readonly End[]): readonly Suggestion[] {
  const begunLike = candidatesOf(begun);
  const endedLike = candidatesOf(ended);
  const begunAs = grouped(begun, ({ plain }) => plain);
  return [
    ...ended.flatMap((one) => moved(one, begunAs.get(one.plain) ?? [])),
    ...ended.flatMap((one) => begunLike(one).flatMap((other) => renamed(one, other))),
    ...ended.flatMap((whole) => parts(whole, begunLike(whole)).map((some) => group('split', whole, some))),
    ...begun.flatMap((whole) => parts(whole, endedLike(whole)).map((some) => group('merged', whole, some))),
  ];
}

/** The same name in another unit, where it is the only other one. */
function moved(one: End, namesakes: readonly End[]): readonly Suggestion[] {
  const [other, ...more] = namesakes.filter(({ office }) => office !== one.office);
  if (one.plain.length < 3 || other === undefined || more.length > 0) return [];
  return Math.max(one.bearers, other.bearers) > 2 ? [] : [pair('moved', one, other)];
}

function renamed(one: End, other: End): readonly Suggestion[] {
  const least = one.code !== null && one.code === other.code ? RENAMED.coded : RENAMED.alone;
  return one.plain !== other.plain && dice(one.pairs, other.pairs) >= least ? [pair('renamed', one, other)] : [];
}

function pair(kind: SuggestionKind, one: End, other: End): Suggestion {
  const likeness = dice(one.pairs, other.pairs);
  const money = share(one.amount, other.amount);
  const sameCode = one.code !== null && one.code === other.code;
  const confidence = Math.min(1, 0.65 * likeness + 0.35 * (money ?? 0.5) + (sameCode ? 0.3 : 0));
  return { kind, earlier: [one], later: [other], confidence, likeness, money, sameCode };
}

/** Those of `others` that are like the whole and together make up its money; none where they are fewer than two. */
function parts(whole: End, others: readonly End[]): readonly (readonly End[])[] {
  const alike = others
    .map((end) => ({ end, part: partly(whole, end) }))
    .filter(({ part }) => part >= PART)
    .toSorted((one, other) => other.part - one.part)
    .slice(0, MOST_PARTS)
    .map(({ end }) => end);
  for (let many = alike.length; many > 1; many--) {
    const some = alike.slice(0, many);
    if ((share(whole.amount, sumOf(some)) ?? 0) >= ADD_UP) return [some];
  }
  return [];
}

function group(kind: 'split' | 'merged', whole: End, alike: readonly End[]): Suggestion {
  const some = alike.toSorted((one, other) => one.project - other.project);
  const likeness = some.reduce((sum, one) => sum + partly(whole, one), 0) / some.length;
  const money = share(whole.amount, sumOf(some));
  const confidence = 0.5 * likeness + 0.5 * (money ?? 0);
  const sides = kind === 'split' ? { earlier: [whole], later: some } : { earlier: some, later: [whole] };
  return { kind, ...sides, confidence, likeness, money, sameCode: false };
}

/** How much of the lesser name stands in the other. */
function partly(one: End, other: End): number {
  const least = Math.min(one.pairs.size, other.pairs.size);
  if (least === 0) return 0;
  return [...one.pairs].filter((two) => other.pairs.has(two)).length / least;
}

function sumOf(ends: readonly End[]): number {
  return ends.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

function share(one: number | null, other: number | null): number | null {
  if (one === null || other === null || Math.max(one, other) <= 0) return null;
  return Math.min(one, other) / Math.max(one, other);
}

function grouped(ends: readonly End[], keyOf: (end: End) => string): ReadonlyMap<string, readonly End[]> {
  const groups = new Map<string, End[]>();
  for (const end of ends) {
    const group = groups.get(keyOf(end));
    if (group === undefined) groups.set(keyOf(end), [end]);
    else group.push(end);
  }
  return groups;
}

function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
