import { Refusal } from '#intake/refusal.ts';
import type { Spending } from './limits.ts';
import type { Paper, Rule, Sign } from './paper.ts';

/** So many letters that a line runs through are no accident of one long word. */
const LEAST = 3;
/** The body of a letter above the line it stands on, in its size: a line under or over it is none through it. */
const BODY = { from: 0.2, to: 0.6 };

/**
 * Throws F77 where lines of tables run through letters: the text was too long for its cell when it was printed, so that it
 * lies over its neighbours and part of it may not be there at all.
 */
export function checkStruck({ signs, rules }: Paper, page: number, spending: Spending): void {
  const level = rules.filter((rule) => rule.level).sort((one, other) => one.at - other.at);
  const places = level.map(({ at }) => at);
  const struck = signs.filter((sign) => {
    if (sign.cut || !sign.seen || !sign.upright || sign.text.trim() === '') return false;
    const [top, bottom] = [sign.base - BODY.to * sign.size, sign.base - BODY.from * sign.size];
    let at = firstFrom(places, top);
    for (; at < level.length && (places[at] ?? 0) <= bottom; at++) {
      spending.steps(1);
      const rule = level[at];
      if (rule !== undefined && crosses(rule, sign)) return true;
    }
    return false;
  });
  if (struck.length < LEAST) return;
  const raw = struck
    .map(({ text }) => text)
    .join('')
    .slice(0, 20);
  throw new Refusal('F77', { raw, detail: String(page) });
}

function crosses({ from, to }: Rule, { left, right }: Sign): boolean {
  return from <= left && to >= right;
}

/** The first place not below a number. */
function firstFrom(places: readonly number[], number: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
