import type { Text } from '#text/text.ts';
import { zh } from '#text/zh/zh.ts';

const OPENS = '⟦';
const CLOSES = '⟧';

/**
 * A language made by a script: all that is said in Chinese, between marks. What a page prints outside of marks is no
 * string of a language. Formats stay as they are: a tag of a language is read by the browser, not by people.
 */
export const pseudo: Text = { ...marked(zh), language: zh.language };

function marked<Said>(said: Said): Said;
function marked(said: unknown): unknown {
  if (typeof said === 'string') return `${OPENS}${said}${CLOSES}`;
  if (typeof said === 'function') return (...found: readonly unknown[]) => marked(said(...found));
  if (Array.isArray(said)) return said.map(marked);
  return Object.fromEntries(Object.entries(Object(said)).map(([key, value]) => [key, marked(value)]));
}

/** What is left of a text when all between marks, which may stand within marks, is taken out. */
export function unmarked(printed: string): string {
  const rest = printed.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  return rest === printed ? rest : unmarked(rest);
}

/** Runs of Chinese and sentences in Latin letters that the data do not have. */
export function foreign(printed: string, data: string): string {
  const runs = unmarked(printed).match(/[\p{Script=Han}，。；：（）、]+|[A-Za-z]{2,}(?: [A-Za-z]{2,})+/gu) ?? [];
  return runs.filter((run) => !data.includes(run)).join(' | ');
}
