/** A name where it first stands. */
export interface Named<Place> {
  readonly name: string;
  readonly place: Place;
}

/** A name counts as much more frequent from so many times on. */
const TIMES = 5;
const LEAST_SIGNS = 3;
const MOST_NAMES = 20_000;
/** Signs that tell siblings apart: 第一小学 and 第二小学 are no slip of the pen. */
const SIBLINGS = /^[0-9０-９A-Za-z一二三四五六七八九十百甲乙丙丁东西南北中上下左右前后大小老新]?$/;

/** The names of one column, to find those that stand one sign away from a much more frequent one. */
export class NearNames<Place> {
  readonly #names = new Map<string, { forms: number; readonly place: Place }>();

  add(name: string, place: () => Place): void {
    const known = this.#names.get(name);
    if (known !== undefined) known.forms++;
    else if (this.#names.size < MOST_NAMES) this.#names.set(name, { forms: 1, place: place() });
  }

  /** Each rare name with the frequent one it may have been meant for. */
  get near(): readonly (Named<Place> & { readonly meant: string })[] {
    const byPattern = new Map<string, string[]>();
    for (const name of this.#names.keys()) {
      for (const pattern of patterns(name)) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), name]);
    }
    return [...this.#names].flatMap(([name, { forms, place }]) => {
      const [meant] = patterns(name)
        .flatMap((pattern) => byPattern.get(pattern) ?? [])
        .filter((other) => this.#forms(other) >= forms * TIMES && !areSiblings(name, other))
        .toSorted((a, b) => this.#forms(b) - this.#forms(a));
      return meant === undefined ? [] : [{ name, place, meant }];
    });
  }

  #forms(name: string): number {
    return this.#names.get(name)?.forms ?? 0;
  }
}

/** Two names share one of these when they differ in one sign, or by one sign more. */
export function patterns(name: string): readonly string[] {
  const signs = [...name];
  if (signs.length < LEAST_SIGNS) return [];
  const without = (at: number, sign: string) => [...signs.slice(0, at), sign, ...signs.slice(at + 1)].join('');
  const wildcards = signs.map((_, at) => without(at, '\u0000'));
  const inserted = Array.from({ length: signs.length + 1 }, (_, at) =>
    [...signs.slice(0, at), '\u0000', ...signs.slice(at)].join(''),
  );
  return [...wildcards, ...inserted];
}

/** Whether two names tell two of a kind apart: 第一小学 and 第二小学. */
export function areSiblings(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [mine, theirs] = [a, b].map((signs) => signs.slice(from, signs.length - end).join(''));
  return one === other || (SIBLINGS.test(mine ?? '') && SIBLINGS.test(theirs ?? ''));
}
