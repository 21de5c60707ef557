import { bigrams, dice } from '#rules/similarity.ts';

/** What stands for a code or name: forms of one key have it in common. */
type Key = string | number;

/** A form that is seen, by what it is compared with others. Keys of names hold the unit too; null says nothing. */
export interface LineForm {
  readonly project: number;
  readonly year: number;
  readonly code: Key | null;
  /** That the code may be a running number of another list: the names have to bear it out. */
  readonly short: boolean;
  readonly folded: Key | null;
  readonly yearless: Key | null;
  readonly plain: Key | null;
  /** The plain name itself. */
  readonly name: string;
}

/** Two forms that a person said are the same project, or are not. */
export interface DecidedPair {
  readonly earlier: number;
  readonly later: number;
  readonly verdict: 'accepted' | 'declined';
}

/** A form with the line (the least project number of it), and whether only a person's word brought it there. */
export interface Member {
  readonly project: number;
  readonly line: number;
  readonly accepted: boolean;
}

/** The forms of one project so far. */
interface Line {
  readonly forms: LineForm[];
  readonly years: Set<number>;
  /** Forms that are no part of it, as a person said. */
  readonly barred: Set<number>;
  /** The line it became part of. */
  into: Line | null;
}

/** Dice's coefficient of two names from which a short code is believed. */
const BORNE_OUT = 0.3;

/**
 * Every form with its line: by code; else by unit and name, from the whole name to the plain one, the surest first; else
 * as a person accepted it. A line has one form a year (but for what was accepted): forms of one key and year are
 * ambiguous and joined to none by it. Forms that a person said are not the same project come into one line neither by
 * code nor by name; what would fit both sides goes to the one nearer in time.
 */
export function membersOf(forms: readonly LineForm[], pairs: readonly DecidedPair[]): readonly Member[] {
  const lines = new Map(
    forms.map((form): [number, Line] => [
      form.project,
      { forms: [form], years: new Set([form.year]), barred: new Set(), into: null },
    ]),
  );
  for (const { earlier, later, verdict } of pairs) {
    if (verdict === 'accepted') continue;
    lines.get(earlier)?.barred.add(later);
    lines.get(later)?.barred.add(earlier);
  }
  const join = (keyOf: (form: LineForm) => Key | null) => {
    for (const alike of linesByKey(forms, lines, keyOf)) joinAllowed(apart(alike));
  };
  join(({ code, short }) => (short ? null : code));
  for (const alike of linesByKey(forms, lines, ({ code, short }) => (short ? code : null))) {
    joinAllowed(borneOut(apart(alike)));
  }
  join(({ folded }) => folded);
  join(({ yearless }) => yearless);
  join(({ plain }) => plain);
  const accepted = new Set<number>();
  for (const { earlier, later, verdict } of pairs) {
    if (verdict === 'declined') continue;
    const [one, other] = [lines.get(earlier), lines.get(later)];
    if (one === undefined || other === undefined || rootOf(one) === rootOf(other)) continue;
    if (areApart(rootOf(one), rootOf(other))) continue;
    accepted.add(later);
    joinAll([rootOf(one), rootOf(other)]);
  }
  return [...new Set([...lines.values()].map(rootOf))].flatMap((line) => {
    const least = line.forms.reduce((number, { project }) => Math.min(number, project), Number.POSITIVE_INFINITY);
    return line.forms.map(({ project }) => ({ project, line: least, accepted: accepted.has(project) }));
  });
}

/** The lines that have a key in common, for each key of several. */
function* linesByKey(
  forms: readonly LineForm[],
  lines: ReadonlyMap<number, Line>,
  keyOf: (form: LineForm) => Key | null,
): Generator<readonly Line[]> {
  const byKey = new Map<Key, Line[]>();
  for (const form of forms) {
    const key = keyOf(form);
    const line = lines.get(form.project);
    if (key === null || line === undefined) continue;
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [line]);
    else alike.push(line);
  }
  for (const alike of byKey.values()) if (alike.length > 1) yield [...new Set(alike.map(rootOf))];
}

/** Those that have no year in common with another. */
function apart(lines: readonly Line[]): readonly Line[] {
  const times = new Map<number, number>();
  for (const { years } of lines) for (const year of years) times.set(year, (times.get(year) ?? 0) + 1);
  return lines.filter(({ years }) => [...years].every((year) => times.get(year) === 1));
}

/** Those whose name is like that of the first. */
function borneOut(lines: readonly Line[]): readonly Line[] {
  const pairs = lines.map(({ forms: [form] }) => bigrams(form?.name ?? ''));
  const [first] = pairs;
  return first === undefined ? [] : lines.filter((_, at) => dice(first, pairs[at] ?? new Set()) >= BORNE_OUT);
}

/** Joins what no person said apart. */
function joinAllowed(lines: readonly Line[]): void {
  for (const side of lines.some(({ barred }) => barred.size > 0) ? sidesOf(lines) : [lines]) joinAll(side);
}

/** Lines that may be one; first those that something was said of, then each of the others beside the nearest in time. */
function sidesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const sides: Line[][] = [];
  for (const line of lines.toSorted((a, b) => b.barred.size - a.barred.size)) {
    const fitting = sides.filter((side) => side.every((other) => !areApart(line, other)));
    const distance = (side: readonly Line[]) => Math.min(...side.map((other) => yearsBetween(line, other)));
    const [nearest] = fitting.toSorted((a, b) => distance(a) - distance(b));
    if (nearest === undefined) sides.push([line]);
    else nearest.push(line);
  }
  return sides;
}

function areApart({ barred }: Line, { forms }: Line): boolean {
  return forms.some(({ project }) => barred.has(project));
}

function yearsBetween(a: Line, b: Line): number {
  return Math.min(...[...a.years].flatMap((year) => [...b.years].map((other) => Math.abs(year - other))));
}

function joinAll([first, ...others]: readonly Line[]): void {
  if (first === undefined) return;
  for (const line of others) {
    first.forms.push(...line.forms);
    for (const year of line.years) first.years.add(year);
    for (const project of line.barred) first.barred.add(project);
    line.into = first;
  }
}

function rootOf(line: Line): Line {
  let root = line;
  while (root.into !== null) root = root.into;
  return root;
}
