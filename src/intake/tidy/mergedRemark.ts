import type { Remark } from './raw.ts';

/** Which rows were read as standing below merged cells. */
export function mergedRemark(rows: ReadonlySet<number>): Remark {
  const [first = null] = rows;
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const raw = runs
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join('、')
    .slice(0, 200);
  return { code: 'X37', row: first, column: null, raw, detail: null };
}
