import type { Printed } from './printed.ts';

/** Titles of forms stand at the same height of many pages too. */
const TITLE = /表|绩效|年度[)）]/;
/** Lines at the edge of two pages this near in height are at the same place. */
const SAME_PLACE = 3;

/** The pages without what is printed at the edge of each of them: lines that repeat but for their numbers. */
export function withoutRunning(pages: readonly (readonly Printed[])[]): readonly (readonly Printed[])[] {
  const seen = new Map<string, number[]>();
  for (const one of pages.flat()) {
    if (one.kind === 'line' && one.edge)
      seen.set(wordsOf(one.parts), [...(seen.get(wordsOf(one.parts)) ?? []), one.base]);
  }
  const isRunning = (one: Printed) => {
    if (one.kind !== 'line' || !one.edge) return false;
    const words = wordsOf(one.parts);
    const near = (seen.get(words) ?? []).filter((base) => Math.abs(base - one.base) <= SAME_PLACE);
    return near.length > 1 && !TITLE.test(words);
  };
  return pages.map((page) => page.filter((one) => !isRunning(one)));
}

function wordsOf(parts: readonly string[]): string {
  return parts.join(' ').replace(/\d+/g, '#');
}
