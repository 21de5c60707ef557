import { decimal } from './decimal.ts';
import { type Showing, serialText } from './serial.ts';

/** What a number format says of the meaning of its numbers; decimals, thousands signs and colours say nothing. */
export interface NumberFormat {
  readonly showing: Showing | 'number' | 'percent';
  /** Words the format writes around the number: ≥, 公里, 万元. */
  readonly before: string;
  readonly after: string;
}

/** The numbers of formats that files use without spelling them out; 27–36 and 50–58 as Chinese systems show them. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  ...{ 9: '0%', 10: '0.00%', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy' },
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm' },
  ...{ 27: 'yyyy年m月', 28: 'm月d日', 29: 'm月d日', 30: 'm-d-yy', 31: 'yyyy年m月d日', 32: 'h时mm分' },
  ...{ 33: 'h时mm分ss秒', 34: 'h时mm分', 35: 'h时mm分ss秒', 36: 'yyyy年m月', 45: 'mm:ss', 46: '[h]:mm:ss' },
  ...{ 47: 'mm:ss.0', 50: 'yyyy年m月', 51: 'm月d日', 52: 'yyyy年m月', 53: 'm月d日', 54: 'm月d日' },
  ...{ 55: 'h时mm分', 56: 'h时mm分ss秒', 57: 'yyyy年m月', 58: 'm月d日' },
};

export const GENERAL: NumberFormat = { showing: 'number', before: '', after: '' };

/** A number as text: 0.95 under 0% is 95%, 44927 under yyyy/m/d is 2023-01-01, 3 under 0"公里" is 3公里. */
export function numberText(value: number, format: NumberFormat, date1904: boolean): string {
  const { showing, before, after } = format;
  if (showing === 'number') return `${before}${decimal(value)}${after}`;
  if (showing === 'percent') return `${before}${decimal(value, 2)}%${after}`;
  return serialText(value, showing, date1904) ?? decimal(value);
}

/** Reads a format code. Only its first section counts: the others dress up negative numbers, zero and text. */
export function readNumberFormat(code: string): NumberFormat {
  const signs = signsOf(code);
  const plain = signs.map(({ text, literal }) => (literal ? '"' : text)).join('');
  const showing = showingOf(plain);
  if (showing !== null) return { showing, before: '', after: '' };
  return { showing: plain.includes('%') ? 'percent' : 'number', ...wordsOf(signs) };
}

/** Colours, conditions, locales, currencies, padding and the blanks for alignment drop out; [h] is no such bracket. */
const SIGN =
  /\[(h+|m+|s+)\]|\[[^\]]*\]|"([^"]*)"|[\\!](.)|[_*].|general|g\/通用格式|am\/pm|a\/p|上午\/下午|e[+-]|;|./gisu;

interface Sign {
  readonly text: string;
  /** Stands for itself, in quotes or behind a backslash. */
  readonly literal: boolean;
}

function signsOf(code: string): readonly Sign[] {
  const signs: Sign[] = [];
  for (const [whole, elapsed, quoted, escaped] of code.matchAll(SIGN)) {
    if (whole === ';') break;
    if (elapsed !== undefined) signs.push({ text: '[]', literal: false });
    else if (quoted !== undefined || escaped !== undefined)
      signs.push({ text: quoted ?? escaped ?? '', literal: true });
    else if (/^(?:general|g\/通用格式)$/i.test(whole)) signs.push({ text: '0', literal: false });
    else if (/^e[+-]$/i.test(whole)) signs.push({ text: '^', literal: false });
    else if (/^(?:am\/pm|a\/p|上午\/下午)$/i.test(whole)) signs.push({ text: 'h', literal: false });
    else if (!/^[[_*]/.test(whole)) signs.push({ text: whole.toLowerCase(), literal: false });
  }
  return signs;
}

function showingOf(plain: string): Showing | null {
  if (plain.includes('[]')) return 'duration';
  const clock = /[hs]/.test(plain);
  // aaa is the day of the week; e is another way to write the year.
  const day = /d|aaa/.test(plain);
  const year = /[ye]/.test(plain);
  // Beside hours or seconds a lone m means minutes.
  const month = clock ? /[ye][^a-z]*m|m[^a-z]*d|mmm/.test(plain) : plain.includes('m');
  if (clock) return day || year || month ? 'moment' : 'time';
  if (year && !day) return month ? 'month' : 'year';
  return day || month ? 'date' : null;
}

const PLACE = /[0#?]/;
/** Money and layout: no part of what is said. */
const DRESS = /[\s¥￥$€£()（）+\-:]/g;

/**
 * The words before and after the number. None when the format scales (a comma at the end, a point or word among the
 * digits: 0!.0,"万" shows 12345 as 1.2万), since they belong to the scaled number.
 */
function wordsOf(signs: readonly Sign[]): { readonly before: string; readonly after: string } {
  const isPlace = ({ text, literal }: Sign) => !literal && PLACE.test(text);
  const first = signs.findIndex(isPlace);
  const last = signs.findLastIndex(isPlace);
  const inside = signs.slice(first, last + 1);
  const simple =
    inside.every(({ text, literal }) => !literal && /^[0#?.,]$/.test(text)) && signs[last + 1]?.text !== ',';
  if (first < 0 || !simple) return { before: '', after: '' };
  const words = (of: readonly Sign[]) =>
    of
      .map(({ text, literal }) => (!literal && text === '%' ? '' : text))
      .join('')
      .replace(DRESS, '');
  return { before: words(signs.slice(0, first)), after: words(signs.slice(last + 1)) };
}
