import { en } from '#text/en/en.ts';
import { zh } from '#text/zh/zh.ts';

export type Text = typeof zh;

export const texts = { zh, en } as const satisfies Readonly<Record<string, Text>>;

export type Language = keyof typeof texts;

/** Each language by its own name: who cannot read the page must still find it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };
