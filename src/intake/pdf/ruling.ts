import type { Rule } from './paper.ts';

/** Lines nearer than this are one: double borders, and cells that stand a little apart, as on web pages. */
const NEAR = 3;
/** Dashes further apart than this are no line. */
const GAP = 4;
/** Lines that miss each other by less than this meet. */
const REACH = 4;
/** Dots nearer to a line than this stand on it. */
const SAME_ROW = 0.25;
/** What is left of a line must be this long. */
const LEAST = 5;

/** Lines of one table, each whole: level ones from the top down, plumb ones from the left. */
export interface Ruling {
  readonly level: readonly Rule[];
  readonly plumb: readonly Rule[];
}

/** The lines of a page, pieces of one line joined, in groups that hang together; only those that can hold cells. */
export function rulings(rules: readonly Rule[]): readonly Ruling[] {
  const level = whole(strung(rules.filter((rule) => rule.level)));
  const plumb = whole(strung(rules.filter((rule) => !rule.level)));
  const group = new Groups(level.length + plumb.length);
  level.forEach((line, at) => {
    plumb.forEach((post, place) => {
      if (meet(line, post)) group.join(at, level.length + place);
    });
  });
  const members = new Map<number, { level: Rule[]; plumb: Rule[] }>();
  [...level, ...plumb].forEach((rule, at) => {
    const key = group.of(at);
    const found = members.get(key) ?? { level: [], plumb: [] };
    members.set(key, found);
    (rule.level ? found.level : found.plumb).push(rule);
  });
  // One line across is enough at the end of a page, where posts run on beyond it.
  return [...members.values()].filter(
    (one) => one.plumb.length >= 2 && (one.level.length >= 2 || (one.level.length === 1 && runsOn(one))),
  );
}

function runsOn({ level: [line], plumb }: Ruling): boolean {
  if (line === undefined) return false;
  const above = plumb.filter(({ from }) => from < line.at - 2 * REACH);
  const below = plumb.filter(({ to }) => to > line.at + 2 * REACH);
  return above.length >= 2 || below.length >= 2;
}

/** Numbers in groups of those that stand near each other, each group by its middle. */
export function places(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((one, other) => one - other);
  const groups: number[][] = [];
  for (const number of sorted) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && number - group[0] <= NEAR) group.push(number);
    else groups.push([number]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

/** Dots and dashes are lines where they follow each other in a row, and nothing where they stand alone. */
function strung(rules: readonly Rule[]): readonly Rule[] {
  const rows = new Map<number, Rule[]>();
  const long: Rule[] = [];
  for (const rule of rules) {
    if (rule.to - rule.from >= LEAST) long.push(rule);
    else {
      const row = Math.round(rule.at / SAME_ROW);
      const found = rows.get(row);
      if (found === undefined) rows.set(row, [rule]);
      else found.push(rule);
    }
  }
  return [...long, ...[...rows.values()].flatMap(joined)];
}

/** Pieces that follow each other on one line become one. */
function whole(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at);
  const bands: Rule[][] = [];
  for (const rule of sorted) {
    const band = bands.at(-1);
    if (band?.[0] !== undefined && rule.at - band[0].at <= NEAR) band.push(rule);
    else bands.push([rule]);
  }
  return bands.flatMap(joined).filter(({ from, to }) => to - from >= LEAST);
}

function joined(band: readonly Rule[]): readonly Rule[] {
  const at = ((band[0]?.at ?? 0) + (band.at(-1)?.at ?? 0)) / 2;
  const lines: Rule[] = [];
  for (const rule of [...band].sort((one, other) => one.from - other.from)) {
    const last = lines.at(-1);
    if (last !== undefined && rule.from - last.to <= GAP) {
      lines.splice(-1, 1, { ...last, to: Math.max(last.to, rule.to) });
    } else lines.push({ ...rule, at });
  }
  return lines;
}

function meet(line: Rule, post: Rule): boolean {
  return (
    post.at >= line.from - REACH &&
    post.at <= line.to + REACH &&
    line.at >= post.from - REACH &&
    line.at <= post.to + REACH
  );
}

/** Which of a number of things belong together. */
export class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, at) => at);
  }

  of(thing: number): number {
    let at = thing;
    for (let up = this.#parents[at] ?? at; up !== at; up = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[up] ?? up;
      at = up;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.#parents[this.of(other)] = this.of(one);
  }
}
