import type { SetLine } from './setLines.ts';

/** Marks that stay with what stands before them, and with what comes after; quotes stay with both. */
const CLOSING = /[，。、；：？！）》」』】”’%％),.;:?!"']/;
const OPENING = /[（《「『【“‘("']/;
const QUOTE = /[“”‘’"']/;
const LATIN = /[\u0021-\u024f]/;
/** Numbers of a list begin a line of their own. */
const ITEM = /^(?:[（(]?\d{1,2}[）).、．](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[）)、．]|[①-⑳])/;

/** How far a line reaches is known by the longest of its cell; one that could have held more was ended by hand. */
export function cellText(
  lines: readonly SetLine[],
  { left, right }: { readonly left: number; readonly right: number },
): string {
  const [first, ...others] = lines;
  if (first === undefined) return '';
  if (lines.length > 1 && lines.every(({ text }) => [...text].length === 1))
    return lines.map(({ text }) => text).join('');
  const reach = reachOf(lines, { left, right });
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
  const first = firstWord(below.text);
  const isLatin = (sign: string) => /[A-Za-z]/.test(sign);
  const glue = above.blankAtEnd || (isLatin(above.text.at(-1) ?? '') && isLatin(first.charAt(0))) ? ' ' : '';
  const room = reach - (above.right - above.left);
  return room > widthOf(first, below.size) + below.size || (ITEM.test(below.text) && room > 0.6 * below.size)
    ? '\n'
    : glue;
}

function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += sign <= '\u024f' ? size * 0.55 : size;
  return width;
}

/** Of three lines or more the longest fills its cell; fewer may be short, and the cell itself must tell. */
function reachOf(
  lines: readonly SetLine[],
  { left, right }: { readonly left: number; readonly right: number },
): number {
  const longest = Math.max(...lines.map((line) => line.right - line.left));
  if (lines.length > 2) return longest;
  const used = Math.min(...lines.map((line) => line.left)) - left;
  return Math.max(longest, right - left - 2 * Math.max(0, Math.min(used, 12)));
}

/** What cannot be parted at the end of a line. */
function firstWord(text: string): string {
  const signs = [...text];
  const end = signs.findIndex((sign, at) => {
    const before = signs[at - 1];
    if (before === undefined) return false;
    // LibreOffice keeps 。</p> together as well.
    const isWord = LATIN.test(sign) && (LATIN.test(before) || CLOSING.test(before));
    return !isWord && !CLOSING.test(sign) && !OPENING.test(before) && !QUOTE.test(sign) && !QUOTE.test(before);
  });
  return (end < 0 ? signs : signs.slice(0, end)).join('');
}

/** What a cell keeps free at both of its sides together. */
const PADDING = 8;

/** Whether the text of a cell was broken for want of room, and goes on in the cell below. */
export function goesOn(above: readonly SetLine[], below: readonly SetLine[], width: number): boolean {
  const [last, next] = [above.at(-1), below[0]];
  if (last === undefined || next === undefined || /[。；！？)）]$/.test(last.text)) return false;
  const longest = Math.max(...above.map((line) => line.right - line.left));
  const reach = above.length > 1 ? longest : Math.max(longest, width - PADDING);
  return reach - (last.right - last.left) < widthOf(firstWord(next.text), next.size);
}

/** Whether the words in two cells are no halves of one text: each names a kind, or the first has room for more. */
export function areWhole(above: readonly SetLine[], below: readonly SetLine[], width: number): boolean {
  const [last, next] = [above.at(-1), below[0]];
  if (last === undefined || next === undefined) return false;
  const isKind = (lines: readonly SetLine[]) => /.指标$/.test(lines.map(({ text }) => text).join(''));
  if (isKind(above) && isKind(below)) return true;
  const room = width - (last.right - last.left) - 2 * next.size;
  return above.length === 1 && below.length === 1 && room > widthOf(firstWord(next.text), next.size);
}
