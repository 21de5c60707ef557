import {
  ABOUT_AFTER,
  ABOUT_BEFORE,
  CHANGES,
  LATIN_UNITS,
  LEVEL_WORDS,
  NOT_WITHIN,
  OPERATOR_ENDINGS,
  OPERATOR_WORDS,
  type Operator,
  PER_WORDS,
  SCALES,
  SHORT_CHANGES,
  UNIT_ALIASES,
  UNITS,
} from './words.ts';

/** A number in a text with the words that belong to it; `text.slice(start, end)` is all of it. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly operator: Operator | null;
  readonly value: number;
  readonly unit: string | null;
}

/** An alternation of words, the longest first. */
export function oneOf(words: readonly string[]): string {
  const escaped = [...new Set(words)]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return `(?:${escaped.join('|')})`;
}

/** word → sign, from lists of words by sign. */
export function signs(words: Readonly<Partial<Record<Operator, readonly string[]>>>): ReadonlyMap<string, Operator> {
  return new Map(
    Object.entries(words).flatMap(([sign, list]) => list.map((word) => [word, sign as Operator] as const)),
  );
}

// 提升至95% and 降到5%以下 state a level, not the size of a change.
const LEVELS = signs({
  '≥': [...LEVEL_WORDS['≥'], ...levels('up')],
  '≤': [...LEVEL_WORDS['≤'], ...levels('down')],
});
const LIMITS = signs(OPERATOR_WORDS);
const ENDINGS = signs(OPERATOR_ENDINGS);
const WORDS = [...LIMITS.keys(), ...LEVELS.keys()];
const VERBS = [...CHANGES.map(([word]) => word), ...Object.keys(SHORT_CHANGES)];

const LATIN = `${oneOf(LATIN_UNITS)}(?![A-Za-z\\d])`;
const ONE = `(?:${LATIN}|${oneOf(UNITS)}|${oneOf(SCALES)}(?:${oneOf(UNITS)}|${LATIN})?)`;
/** What a number can be per, as a pattern. */
export const PER = `(?:${oneOf([...UNITS, ...PER_WORDS])}|${LATIN})`;
const UNIT = `${ONE}(?:\\(${ONE}\\))?(?:(?:/每?|·|每)${PER})*(?:/(?:(?!每)[\\u4e00-\\u9fff]){1,4}$)?`;
const ENDING = `${oneOf([...ENDINGS.keys()])}(?<!内(?=[${NOT_WITHIN}]))`;

/** A spreadsheet's 1E+21 is no 21, and no 1. */
const NUMBER = /(?<![A-Za-z\d.第±])(?<![A-Za-z]-)(?<![Ee]\+)\d+(?:\.\d+)?(?!\d|\.\d|[Ee][+-]?\d)/g;
const LEAD = new RegExp(`(${oneOf(WORDS)})?(?:(?<!节)${oneOf(ABOUT_BEFORE)})?(-)?$`);
const SIGNED = new RegExp(`(?:[≥≤<>=~至]|${oneOf([...WORDS, ...VERBS])})-$`);
const FOLLOW = new RegExp(`(?:余|多|几)?(?:(${UNIT})|\\((${UNIT})\\))?${oneOf(ABOUT_AFTER)}?(${ENDING})?`, 'y');
const FREE_UNIT = new RegExp(
  `^(?!号|余|多|几|${oneOf(ABOUT_AFTER)})([\\u4e00-\\u9fff]{1,4}?(?:[/·]${PER})*|/(?:${PER}|十万))(${ENDING})?$`,
);
const LIMITING = new RegExp(`^[^/·]*?(?:${ENDING}|[年月日每较前第约零]|${oneOf([...WORDS, ...VERBS])})`);
const PER_HEAD = new RegExp(`^(?:每${PER})+[,:]?$`);
const ALL_OF_UNIT = new RegExp(`^${UNIT}$`);
const LEADING_UNIT = new RegExp(`^${UNIT}`);
const EXACT_DIGITS = 15;

/** Every number of `text` (as `plain` gives it) that counts something; null if one of them is too long to be exact. */
export function quantities(text: string): readonly Quantity[] | null {
  const found: Quantity[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    const before = text.slice(Math.max(from, match.index - 12), match.index);
    const [lead = '', word, minus] = LEAD.exec(before) ?? [];
    const negative = minus !== undefined && (before === '-' ? from === 0 : SIGNED.test(before));
    FOLLOW.lastIndex = match.index + match[0].length;
    const [follow = '', bare, bracketed, ending] = FOLLOW.exec(text) ?? [];
    const end = match.index + match[0].length + follow.length;
    if (follow === '' && /[A-Za-z]/.test(text.charAt(end))) continue; // 5G
    if (match[0].replace('.', '').length > EXACT_DIGITS) return null;
    const start = match.index - (minus !== undefined && !negative ? 0 : lead.length);
    const value = Number(match[0]) * (negative ? -1 : 1) + 0;
    found.push({ start, end, operator: operatorOf(word, ending), value, unit: unitName(bare ?? bracketed) });
    from = end;
  }
  return found;
}

function operatorOf(word: string | undefined, ending: string | undefined): Operator | null {
  return LIMITS.get(word ?? '') ?? ENDINGS.get(ending ?? '') ?? LEVELS.get(word ?? '') ?? null;
}

/** The sign of a word that stands alone, as in an operator column: 大于等于 → ≥. */
export function operatorNamed(word: string): Operator | null {
  return LIMITS.get(word) ?? ENDINGS.get(word) ?? LEVELS.get(word) ?? null;
}

/** Whether a text is a unit of measure of the lists and nothing else. */
export function isUnit(text: string): boolean {
  return ALL_OF_UNIT.test(text);
}

/** The unit of the lists that a text begins with. */
export function unitAtStart(text: string): string | null {
  return LEADING_UNIT.exec(text)?.[0] ?? null;
}

/** Reads what stands behind a number whose unit is in no list: 樘以上 → 樘 and ≥. Null if it is no unit. */
export function freeUnit(text: string): { readonly unit: string; readonly operator: Operator | null } | null {
  const [, unit, ending] = FREE_UNIT.exec(text) ?? [];
  return unit === undefined || LIMITING.test(unit) ? null : { unit, operator: ENDINGS.get(ending ?? '') ?? null };
}

/** The unit with what a head says it is per: 每人每天 and 件 → 件/人·天. */
export function perUnit(head: string, unit: string | null): string | null {
  if (unit === null || unit.includes('/') || unit.startsWith('%') || !PER_HEAD.test(head)) return unit;
  return `${unit}/${head.replace(/[,:]/g, '').slice(1).replaceAll('每', '·')}`;
}

function unitName(text: string | undefined): string | null {
  if (text === undefined) return null;
  const unit = text.replace(/\/每|每/g, '/');
  return UNIT_ALIASES[unit] ?? unit;
}

function levels(direction: 'up' | 'down'): string[] {
  return CHANGES.filter(([, way, size]) => way === direction && size === 'sized').flatMap(([word]) => [
    `${word}至`,
    `${word}到`,
    `${word}到了`,
  ]);
}

/** A number as decimal text, never with an exponent. */
export function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(EXACT_DIGITS).replace(/0+$/, '') : text;
}
