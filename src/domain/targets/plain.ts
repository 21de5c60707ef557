import { isUnit } from './numbers.ts';

const FOLDED: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹥': '>',
  '﹤': '<',
  '﹦': '=',
  '═': '=',
  '﹪': '%',
  '−': '-',
  '﹣': '-',
  '–': '~',
  '—': '~',
  '―': '~',
  '〜': '~',
  '∼': '~',
  '•': '·',
  '・': '·',
  '∙': '·',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '，': '，',
};
const TO_FOLD = /[\uff01-\uff5e≧⩾≦⩽﹥﹤﹦═﹪−﹣–—―〜∼•・∙〔〕【】\u200b-\u200d\u2060]/g;

/** A text with one spelling of signs: half-width, no thousands separators, no blanks, no remarks in brackets. */
export function plain(text: string): string {
  return bracketless(
    text
      .replace(/(?<=[０-９])，(?=[０-９]{3})/g, ',')
      .replace(TO_FOLD, (sign) => FOLDED[sign] ?? halfWidth(sign))
      .replace(/(?<![\d.,])\d{1,3}(?:[, ]\d{3})+(?!\d)/g, (number) => number.replace(/[, ]/g, ''))
      .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
      .replace(/百分之(?=\d)(\d+(?:\.\d+)?)/g, '$1%')
      .replace(/(?<=\d)\(?个?(?:百分比|百分率|百分数)\)?/g, '%')
      .replace(/百分百/g, '100%')
      .replace(/(?<=[\d年月日])[-~]{2,}(?=\d)/g, '~')
      .replace(/(?<=\d)\/10万/g, '/十万'),
  ).replace(/[。.;；,，、!]+$/, '');
}

/** The code points of full-width ASCII lie 0xFEE0 above their half-width twins; the invisible ones go. */
function halfWidth(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : '';
}

function bracketless(text: string): string {
  if (!text.includes('(')) return text;
  const [, inner] = /^\(([^()]*)\)$/.exec(text) ?? [];
  return inner ?? text.replace(/\(([^()]*)\)/g, (all, remark: string) => (isUnit(remark) ? all : ''));
}
