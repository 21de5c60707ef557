import { expect, test } from 'vitest';
import { RULES } from '#rules/catalogue.ts';
import { STANDARDS } from '#rules/standards.ts';
import { WORD_LISTS } from '#rules/wordlists.ts';
import { texts } from '#text/text.ts';

/** Signs that stay as they are printed on the forms (率 in the titles of two word lists), and the name of the product. */
const CHINESE_ON_PURPOSE = ['无', '率', '万元', '明绩'];
/** Given to every text that asks for words or numbers. */
const ASKED = 7;

type Leaf = readonly [path: string, said: unknown];

test('English says everything that Chinese says', () => {
  const paths = (text: object) => leaves(text).map(([path]) => path);
  expect(paths(texts.en).sort()).toEqual(paths(texts.zh).sort());
});

test('nothing that is said in Chinese is left empty in English', () => {
  // A counting word English has no use for.
  const wordless = ['headline.projectsUnit'];
  const chinese = new Map(leaves(texts.zh));
  const empty = leaves(texts.en).filter(([path, said]) => said === '' && chinese.get(path) !== '');
  expect(empty.map(([path]) => path)).toEqual(wordless);
});

test('no Chinese is left in English but what is printed on the forms', () => {
  const chinese = leaves(texts.en).filter(([, said]) => hasChinese(String(said)));
  expect(chinese).toEqual([]);
});

test('every word list, setting and standard that can be edited has a name, and nothing else has one', () => {
  const { rules, words, standards } = texts.zh.ruleNames;
  expect(Object.keys(words)).toEqual(Object.keys(WORD_LISTS));
  const keys = (named: object) => Object.entries(named).map(([owner, settings]) => [owner, ...Object.keys(settings)]);
  expect(keys(standards)).toEqual(keys(STANDARDS));
  const settable = Object.fromEntries(RULES.map(({ id, settings = {} }) => [id, settings]));
  const said = Object.fromEntries(
    Object.entries(rules).map(([id, rule]) => [id, 'settings' in rule ? rule.settings : {}]),
  );
  expect(keys(said)).toEqual(keys(settable));
});

test('amounts are in CNY, in ten thousands and in hundred millions', () => {
  expect(texts.en.scales).toEqual({ yuan: 'CNY', wan: 'CNY 10,000', yi: 'CNY 100m' });
  expect(texts.en.inUnit(texts.en.columns.amount, texts.en.scales.wan)).toBe('Annual amount (CNY 10,000)');
});

/** Every text by its path; one that asks for words is asked with a number. */
function leaves(text: object, above = ''): readonly Leaf[] {
  return Object.entries(text).flatMap(([key, value]): readonly Leaf[] => {
    const path = above === '' ? key : `${above}.${key}`;
    if (typeof value === 'object') return leaves(value, path);
    return [[path, typeof value === 'function' ? spoken(value) : value]];
  });
}

/** An argument is a number, or a list or record of them: whatever is asked of it, it says the same. */
function spoken(say: (...found: readonly unknown[]) => string): string {
  const found = new Proxy({}, { get: (_, name) => SAYS.get(name) ?? String(ASKED) });
  return say(...Array.from({ length: say.length }, () => found));
}

/** What a text may do with what it is asked with. */
const SAYS = new Map<string | symbol, () => unknown>([
  [Symbol.toPrimitive, () => ASKED],
  [Symbol.iterator, () => [ASKED, ASKED].values()],
  ['at', () => String(ASKED)],
  ['join', () => String(ASKED)],
  ['toLowerCase', () => String(ASKED)],
  ['split', () => [String(ASKED)]],
]);

function hasChinese(words: string): boolean {
  return /\p{Script=Han}|[，。；：（）、]/u.test(
    CHINESE_ON_PURPOSE.reduce((rest, sign) => rest.replaceAll(sign, ''), words),
  );
}
