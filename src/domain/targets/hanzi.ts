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

const FINANCIAL: Readonly<Record<string, string>> = {
  ...{ 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十' },
  ...{ 佰: '百', 仟: '千', 萬: '万', 億: '亿', 〇: '零', 两: '二', 兩: '二' },
};
const WORDED = /^(?:人民币)?([零一二三四五六七八九十百千万亿点]+)(元|万元|亿元)?(?:整|正)?$/;

/**
 * An amount in Chinese numerals, financial ones included, as digits with its unit: 三十五万元 → 350000元. Without 元 behind
 * it the number is left without a unit. Null for what is no such amount.
 */
export function hanziAmount(text: string): string | null {
  const plain = [...text.replace(/\s+/g, '')].map((sign) => FINANCIAL[sign] ?? sign).join('');
  const [, numeral, unit = ''] = WORDED.exec(plain) ?? [];
  // 万元 alone is a unit, no amount.
  if (numeral === undefined || /^[百千万亿]+$/.test(numeral)) return null;
  const [, whole = '', decimals = ''] = /^([^点]+)(?:点([零一二三四五六七八九]+)(?=[万亿]?$))?/.exec(numeral) ?? [];
  const scale = /点/.test(numeral) ? (/([万亿])$/.exec(numeral)?.[1] ?? '') : '';
  let value = 0;
  let rest = whole;
  for (const [word, times] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['', 1],
  ] as const) {
    const at = word === '' ? rest.length : rest.indexOf(word);
    if (at < 0) continue;
    const part = rest.slice(0, at);
    const number = part === '' ? (word === '' ? 0 : 1) : hanziNumber(part.replace(/^零/, ''));
    if (number === null) return null;
    value += number * times;
    rest = rest.slice(at + word.length);
  }
  const digits = [...decimals].map((sign) => DIGITS.indexOf(sign)).join('');
  // 十万 carries its unit in its words.
  const own = unit === '' && scale === '' && /[万亿]/.test(numeral) ? '元' : unit;
  return `${value}${digits === '' ? '' : `.${digits}`}${scale}${own}`;
}
