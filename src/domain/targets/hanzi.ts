import { unitAtStart } from './numbers.ts';
import { NOT_COUNTED } from './words.ts';

const NUMERAL = /[零〇一二两三四五六七八九十百千]+/g;
const RANKS: ReadonlySet<string> = new Set(NOT_COUNTED);
const DIGITS = '零一二三四五六七八九';

/** The text with its Chinese numerals up to 9999 as digits, where each stands before a unit or in 百分之; else null. */
export function digitsForHanzi(text: string): string | null {
  const percent = text.replace(
    /百分之([零一二三四五六七八九十]+|百)/,
    (_, numeral: string) => `${hanziNumber(numeral) ?? '?'}%`,
  );
  let clear = !percent.includes('?');
  const digits = percent.replace(NUMERAL, (numeral, at: number) => {
    const value = hanziNumber(numeral);
    const rest = percent.slice(at + numeral.length);
    clear &&= value !== null && (isCounted(rest) || /^[至到~-][零一二两三四五六七八九十百千]/.test(rest));
    return String(value);
  });
  return clear && digits !== text ? digits : null;
}

/** Whether a counted unit begins here: 次, 分钟, but not 级 or 分. */
function isCounted(text: string): boolean {
  const unit = unitAtStart(text.replace(/^[余多几]/, ''));
  return unit !== null && !RANKS.has(unit);
}

/** 二十五 → 25, 两 → 2, 百 → 100; null for what is no number (千百, 一二). */
function hanziNumber(numeral: string): number | null {
  const text = numeral.replaceAll('〇', '零').replaceAll('两', '二');
  if (text === '零') return 0;
  if (text === '百') return 100;
  const parts =
    /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/.exec(
      text,
    );
  if (parts === null) return null;
  const [, thousands = '零', hundreds = '零', tens, ten, ones = '零'] = parts;
  const digit = (hanzi: string) => DIGITS.indexOf(hanzi);
  const value =
    digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === undefined ? 0 : digit(tens ?? '一') * 10) + digit(ones);
  return value === 0 ? null : value;
}
