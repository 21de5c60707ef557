import { plainName, plainUnit } from '#model/lineage/plainName.ts';
import { bigrams, dice } from '#rules/similarity.ts';

/** A row of the roster without a form, or a form no row names. */
export interface Half {
  /** Place in the roster, or number of the form. */
  readonly id: number;
  readonly year: number | null;
  readonly unit: string | null;
  readonly name: string;
  /** Fen. */
  readonly amount: number | null;
}

/** Two halves that may be one project, and what speaks for it besides the names. */
export interface NearPair {
  readonly place: number;
  readonly project: number;
  readonly sameUnit: boolean;
  readonly sameAmount: boolean;
}

/** How alike names must be where the unit or the amount is the same, and where both are. */
const ALIKE = { one: 0.6, both: 0.35 };
/** A name so much of which stands in no other. */
const COMMON = 200;

interface Compared extends Half {
  readonly plain: string;
  readonly office: string;
  readonly pairs: ReadonlySet<string>;
}

/** Pairs of one year that may be one project, the most alike first; each half stands in one of them at most. */
export function nearPairs(
  entries: readonly Half[],
  forms: readonly Half[],
  isApart: (place: number, project: number) => boolean,
): readonly NearPair[] {
  const blocks = new Map<string, Compared[]>();
  for (const form of forms.map(compared)) {
    for (const key of keysOf(form)) blocks.set(key, [...(blocks.get(key) ?? []), form]);
  }
  const found = entries.map(compared).flatMap((entry) => {
    const others = new Set(
      keysOf(entry).flatMap((key) => {
        const own = blocks.get(key) ?? [];
        return own.length > COMMON ? [] : own;
      }),
    );
    return [...others].flatMap((form) => {
      const sameUnit = entry.office !== '' && entry.office === form.office;
      const sameAmount = entry.amount !== null && entry.amount !== 0 && entry.amount === form.amount;
      const likeness =
        entry.plain === form.plain ? 1 : isOneSignAway(entry.plain, form.plain) ? 0.95 : dice(entry.pairs, form.pairs);
      const least = sameUnit && sameAmount ? ALIKE.both : ALIKE.one;
      if (!(sameUnit || sameAmount) || likeness < least || isApart(entry.id, form.id)) return [];
      return [
        {
          likeness: likeness + Number(sameUnit) + Number(sameAmount),
          place: entry.id,
          project: form.id,
          sameUnit,
          sameAmount,
        },
      ];
    });
  });
  const taken = { places: new Set<number>(), projects: new Set<number>() };
  return found
    .toSorted((a, b) => b.likeness - a.likeness || a.place - b.place || a.project - b.project)
    .flatMap(({ likeness: _, ...pair }) => {
      if (taken.places.has(pair.place) || taken.projects.has(pair.project)) return [];
      taken.places.add(pair.place);
      taken.projects.add(pair.project);
      return [pair];
    });
}

function compared(half: Half): Compared {
  const office = plainUnit(half.unit);
  const plain = plainName(half.name, 'plain', office) || plainName(half.name, 'yearless');
  return { ...half, plain, office, pairs: bigrams(plain) };
}

/** Only what shares one of these is held against each other. */
function keysOf({ year, office, amount, pairs }: Compared): readonly string[] {
  return [
    ...(amount === null || amount === 0 ? [] : [`${year} amount ${amount}`]),
    ...(office === '' ? [] : [...pairs].map((pair) => `${year} ${office} ${pair}`)),
  ];
}

/** 督察 and 督查: one sign changed, added or left out, in a name of some length. */
function isOneSignAway(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST_SIGNS || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const signs = `${a.slice(head, a.length - tail).join('')}${b.slice(head, b.length - tail).join('')}`;
  // 一期 and 二期 are two projects.
  return Math.max(a.length, b.length) - head - tail <= 1 && !/[\d一二三四五六七八九十甲乙丙丁东南西北上下]/.test(signs);
}

const LEAST_SIGNS = 4;
