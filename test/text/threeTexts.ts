import { en } from '#text/en/en.ts';
import type { Text } from '#text/text.ts';
import { zh } from '#text/zh/zh.ts';
import { pseudo } from './pseudo.ts';

/** Stands in for `#text/text.ts` where the page is built with a third language. */
export const texts = { zh, en, marked: pseudo } as const satisfies Readonly<Record<string, Text>>;

export function isLanguage(word: unknown): boolean {
  return typeof word === 'string' && Object.hasOwn(texts, word);
}
