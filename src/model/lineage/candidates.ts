/** A name of a unit by its pairs of neighbouring signs. */
interface Named {
  readonly office: string;
  readonly pairs: ReadonlySet<string>;
}

/** A pair that so many names of a unit have tells none of them from the others. */
const COMMON = 200;

/**
 * Finds the names of the same unit that have a pair of signs in common with one, without holding each against each: a
 * unit of a county may have thousands of projects.
 */
export function candidatesOf<T extends Named>(all: readonly T[]): (one: Named) => readonly T[] {
  const byPair = new Map<string, T[]>();
  for (const named of all) {
    for (const pair of named.pairs) {
      const key = `${pair}${named.office}`;
      const bearers = byPair.get(key);
      if (bearers === undefined) byPair.set(key, [named]);
      else bearers.push(named);
    }
  }
  return (one) => {
    const found = new Set<T>();
    for (const pair of one.pairs) {
      const bearers = byPair.get(`${pair}${one.office}`) ?? [];
      if (bearers.length <= COMMON) for (const named of bearers) found.add(named);
    }
    return [...found];
  };
}
