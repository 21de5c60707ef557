import { type RulePack, settingOf, wordsOf } from './pack.ts';
import { flat } from './reading.ts';
import type { Context, Rule } from './rule.ts';
import { WORD_LISTS, type WordList } from './wordlists.ts';

type Where = 'anywhere' | 'start' | 'end';

/** The words of a list made ready: longest first, so that 不超过预算 wins over 预算. */
interface Matcher {
  has(text: string): boolean;
  is(text: string): boolean;
  find(text: string, where: Where): string | null;
  without(text: string): string;
}

type Matchers = Readonly<Record<WordList, Matcher>>;

export function matchersOf(pack: RulePack): Matchers {
  const lists = Object.keys(WORD_LISTS) as WordList[];
  return Object.fromEntries(lists.map((list) => [list, matcherOf(wordsOf(pack, list))])) as Matchers;
}

/** What one rule may ask. */
export function contextOf(
  rule: Rule,
  { pack, matchers }: { readonly pack: RulePack; readonly matchers: Matchers },
): Context {
  return {
    setting: (key) => settingOf(pack, rule, key),
    has: (list, text) => matchers[list].has(text),
    is: (list, text) => matchers[list].is(text),
    find: (list, text, where = 'anywhere') => matchers[list].find(text, where),
    without: (list, text) => matchers[list].without(text),
  };
}

function matcherOf(words: readonly string[]): Matcher {
  const flatWords = [...new Set(words.map(flat))].filter((word) => word !== '');
  if (flatWords.length === 0) return NOTHING;
  const longestFirst = flatWords.toSorted((one, other) => other.length - one.length);
  const any = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
  const anywhere = new RegExp(any, 'i');
  const places = { anywhere, start: new RegExp(`^(?:${any})`, 'i'), end: new RegExp(`(?:${any})$`, 'i') };
  const all = new RegExp(any, 'gi');
  const whole = new Set(flatWords.map((word) => word.toLowerCase()));
  return {
    has: (text) => anywhere.test(text),
    is: (text) => whole.has(text.toLowerCase()),
    find: (text, where) => places[where].exec(text)?.[0] ?? null,
    without: (text) => text.replace(all, ''),
  };
}

const NOTHING: Matcher = { has: () => false, is: () => false, find: () => null, without: (text) => text };
