/** The pairs of neighbouring code points of a text, each once. */
export function bigrams(text: string): ReadonlySet<string> {
  const points = [...text];
  return new Set(points.slice(1).map((point, at) => `${points[at]}${point}`));
}

/** Dice's coefficient of two sets of bigrams: 0 nothing in common, 1 the same. */
export function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return (2 * common) / (one.size + other.size);
}

/** The longest run of code points that two texts share. */
export function sharedRun(one: string, other: string): string {
  const points = [...one];
  let best: readonly string[] = [];
  for (let from = 0; from + best.length < points.length; from++) {
    let to = from + best.length + 1;
    while (to <= points.length && other.includes(points.slice(from, to).join(''))) {
      best = points.slice(from, to);
      to++;
    }
  }
  return best.join('');
}
