import { en } from '#text/en/en.ts';
import { zh } from '#text/zh/zh.ts';

export type Text = typeof zh;

/** The languages, the first of them where none was chosen. Another one is a folder and a line here. */
export const texts = { zh, en } as const satisfies Readonly<Record<string, Text>>;

export type Language = keyof typeof texts;

export function isLanguage(word: unknown): word is Language {
  return typeof word === 'string' && Object.hasOwn(texts, word);
}
