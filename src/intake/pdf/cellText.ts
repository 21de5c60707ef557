import type { SetLine } from './setLines.ts';

/** A word that is not parted at the end of a line; an ideograph is one, with the marks that may not begin a line. */
const FIRST_WORD = /^(?:[\u0021-\u024f]+|.)[，。、；：？！）》」』”’％%),.;:?!]*/u;
/** Numbers of a list begin a line of their own. */
const ITEM = /^(?:[（(]?\d{1,2}[）).、．](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[）)、．]|[①-⑳])/;

/** How far a line reaches is known by the longest of its cell; one that could have held more was ended by hand. */
export function cellText(lines: readonly SetLine[], { left, right }: { readonly left: number; readonly right: number }): string {
  const [first, ...others] = lines;
  if (first === undefined) return '';
  if (lines.length > 1 && lines.every(({ text }) => [...text].length === 1)) return lines.map(({ text }) => text).join('');
  const used = Math.min(...lines.map((line) => line.left)) - left;
  const reach = Math.max(right - left - 2 * Math.max(0, Math.min(used, 12)), ...lines.map((line) => line.right - line.left));
  let text = first.text;
  let last = first;
  for (const line of others) {
    text += joint(last, line, reach) + line.text;
    last = line;
  }
  return text;
}

/** What stands between two lines of a cell. */
function joint(above: SetLine, below: SetLine, reach: number): string {
  const [first = ''] = FIRST_WORD.exec(below.text) ?? [];
  const isLatin = (sign: string) => /[A-Za-z]/.test(sign);
  const glue = isLatin(above.text.at(-1) ?? '') && isLatin(first.charAt(0)) ? ' ' : '';
  const room = reach - (above.right - above.left);
  return room > widthOf(first, below.size) + 0.6 * below.size || (ITEM.test(below.text) && room > 0.6 * below.size)
    ? '\n'
    : glue;
}

function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += sign <= '\u024f' ? size * 0.55 : size;
  return width;
}

/** Whether a text that goes on in the cell below was broken for want of room. */
export function isFull(lines: readonly SetLine[], width: number): boolean {
  const last = lines.at(-1);
  return last !== undefined && last.right - last.left > width - 3 * last.size;
}
