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

/** Two forms that a person said are the same project. */
export interface AcceptedPair {
  readonly earlier: number;
  readonly later: number;
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
  /** The line it became part of. */
  into: Line | null;
}

/** Dice's coefficient of two names from which a short code is believed. */
const BORNE_OUT = 0.3;

/**
 * Every form with its line: by code; else by unit and name, from the whole name to the plain one, the surest first; else
 * as a person accepted it. A line has one form a year (but for what was accepted): forms of one key and year are
 * ambiguous and joined to none by it.
 */
export function membersOf(forms: readonly LineForm[], pairs: readonly AcceptedPair[]): readonly Member[] {
  const lines = new Map(
    forms.map((form): [number, Line] => [form.project, { forms: [form], years: new Set([form.year]), into: null }]),
  );
  const join = (keyOf: (form: LineForm) => Key | null) => {
    for (const alike of linesByKey(forms, lines, keyOf)) joinAll(apart(alike));
  };
  join(({ code, short }) => (short ? null : code));
  for (const alike of linesByKey(forms, lines, ({ code, short }) => (short ? code : null))) {
    joinAll(borneOut(apart(alike)));
  }
  join(({ folded }) => folded);
  join(({ yearless }) => yearless);
  join(({ plain }) => plain);
  const accepted = new Set<number>();
  for (const { earlier, later } of pairs) {
    const [one, other] = [lines.get(earlier), lines.get(later)];
    if (one === undefined || other === undefined || rootOf(one) === rootOf(other)) continue;
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

function joinAll([first, ...others]: readonly Line[]): void {
  if (first === undefined) return;
  for (const line of others) {
    first.forms.push(...line.forms);
    for (const year of line.years) first.years.add(year);
    line.into = first;
  }
}

function rootOf(line: Line): Line {
  let root = line;
  while (root.into !== null) root = root.into;
  return root;
}
