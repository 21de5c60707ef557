import { foldedName } from '#domain/names.ts';
import { areSiblings, patterns } from '#intake/tidy/nearNames.ts';
import type { NameField, NameMerge } from './merges.ts';

/** A unit or department as it is shown, with how many forms it has. */
export interface ShownName {
  readonly field: NameField;
  readonly name: string;
  readonly forms: number;
}

/** Two names that may be one: the rarer, and the more frequent one it may have been meant for. */
export interface Offer {
  readonly field: NameField;
  readonly name: string;
  readonly into: string;
  readonly forms: number;
  readonly into_forms: number;
}

const MOST = 20;
/** A short form is the end of the long one, 水利局 of 某市水利局. */
const SHORT = { least: 4, left_out: 4 };

/** Names that differ by one sign, by what stands in brackets, or by what stands before a short form, of which nobody has said yet whether they are one. */
export function offersOf(names: readonly ShownName[], said: readonly NameMerge[]): readonly Offer[] {
  const known = new Set(
    said.flatMap((one) => [keyOf(one.field, one.name, one.into), keyOf(one.field, one.into, one.name)]),
  );
  const offers = (['department', 'unit'] as const).flatMap((field) => {
    const own = names.filter((one) => one.field === field);
    return pairsOf(own).map(([one, other]): Offer => {
      const [rare, frequent] = one.forms <= other.forms ? [one, other] : [other, one];
      return { field, name: rare.name, into: frequent.name, forms: rare.forms, into_forms: frequent.forms };
    });
  });
  return offers.filter(({ field, name, into }) => !known.has(keyOf(field, name, into))).slice(0, MOST);
}

function keyOf(field: NameField, one: string, other: string): string {
  return [field, foldedName(one), foldedName(other)].join('\u001f');
}

function pairsOf(names: readonly ShownName[]): readonly (readonly [ShownName, ShownName])[] {
  const byLikeness = new Map<string, ShownName[]>();
  for (const one of names) {
    for (const key of likenesses(foldedName(one.name))) byLikeness.set(key, [...(byLikeness.get(key) ?? []), one]);
  }
  const pairs = new Map<string, readonly [ShownName, ShownName]>();
  for (const [key, alike] of byLikeness) {
    for (const [at, one] of alike.entries()) {
      for (const other of alike.slice(at + 1)) {
        const isSpelling = key.startsWith(SPELLED);
        if (isSpelling && areSiblings(foldedName(one.name), foldedName(other.name))) continue;
        pairs.set([one.name, other.name].toSorted().join('\u001f'), [one, other]);
      }
    }
  }
  return [...pairs.values()];
}

const SPELLED = 'spelled ';

/** What two names have in common where they may be one. */
function likenesses(name: string): readonly string[] {
  const bare = name.replace(/\([^()]*\)/g, '');
  const ends = Array.from({ length: SHORT.left_out + 1 }, (_, left) => name.slice(left)).filter(
    (end) => end.length >= SHORT.least,
  );
  // A name is the short form only of those that end in all of it.
  const short = name.length >= SHORT.least ? [`short ${name}`] : [];
  return [
    ...new Set([
      ...patterns(name).map((pattern) => SPELLED + pattern),
      ...(bare === '' ? [] : [`bare ${bare}`]),
      ...short,
      ...ends.slice(1).map((end) => `short ${end}`),
    ]),
  ];
}
