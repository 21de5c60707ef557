import { bigrams } from './similarity.ts';

/** Dice's coefficient from which two wordings are near the same. */
const NEAR = 0.8;

/**
 * Groups of near-same wordings, most frequent first in and first out. Each wording joins the most frequent leader it is
 * near to, so that nothing in a group is far from the name it is shown under. Groups of one are left out.
 */
export function nearGroups(wordings: readonly string[]): readonly (readonly string[])[] {
  const groups: { readonly size: number; readonly members: string[] }[] = [];
  const leadersWith = new Map<string, number[]>();
  for (const wording of wordings) {
    const pairs = bigrams(wording);
    const at = nearestOf(pairs, groups, leadersWith);
    if (at !== undefined) {
      groups[at]?.members.push(wording);
      continue;
    }
    for (const pair of pairs) leadersWith.set(pair, [...(leadersWith.get(pair) ?? []), groups.length]);
    groups.push({ size: pairs.size, members: [wording] });
  }
  return groups.map(({ members }) => members).filter(({ length }) => length > 1);
}

/** Only leaders that share a pair are compared; the first of them that is near enough. */
function nearestOf(
  pairs: ReadonlySet<string>,
  groups: readonly { readonly size: number }[],
  leadersWith: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const common = new Map<number, number>();
  for (const pair of pairs) for (const at of leadersWith.get(pair) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
  const near = [...common].filter(([at, shared]) => 2 * shared >= NEAR * (pairs.size + (groups[at]?.size ?? 0)));
  return near.length === 0 ? undefined : Math.min(...near.map(([at]) => at));
}
