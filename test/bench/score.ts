/** What a rule found of what a reviewer had labelled. A share of nothing is null. */
export interface Score {
  readonly positives: number;
  readonly fired: number;
  readonly hits: number;
  /** hits ÷ fired */
  readonly precision: number | null;
  /** hits ÷ positives */
  readonly recall: number | null;
}

/** Rules that fired on each row beside what the row is labelled with. */
export interface Judged {
  readonly rows: readonly { readonly labels: readonly string[] }[];
  /** In step with rows. A rule counts once a row; rules that are not scored may be among them. */
  readonly fired: readonly (readonly string[])[];
}

/** Scores each rule, in the order of `rules`. */
export function scores<Rule extends string>(rules: readonly Rule[], judged: Judged): ReadonlyMap<Rule, Score> {
  const { rows, fired } = judged;
  if (rows.length !== fired.length)
    throw new Error(
      `${rows.length} rows are labelled but ${fired.length} were diagnosed: give one list of rules a row`,
    );
  return new Map(rules.map((rule) => [rule, score(rule, judged)]));
}

function score(rule: string, { rows, fired }: Judged): Score {
  const labelled = rows.map(({ labels }) => labels.includes(rule));
  const found = fired.map((rules) => rules.includes(rule));
  const hits = labelled.filter((is, row) => is && found[row]).length;
  return total([{ positives: count(labelled), fired: count(found), hits }]);
}

function total(parts: readonly Pick<Score, 'positives' | 'fired' | 'hits'>[]): Score {
  const sum = (of: 'positives' | 'fired' | 'hits') => parts.reduce((so, part) => so + part[of], 0);
  const [positives, fired, hits] = [sum('positives'), sum('fired'), sum('hits')];
  return { positives, fired, hits, precision: share(hits, fired), recall: share(hits, positives) };
}

function count(marks: readonly boolean[]): number {
  return marks.filter(Boolean).length;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

const COLUMNS = ['positives', 'fired', 'hits', 'precision', 'recall'] as const;
const HEAD = COLUMNS.join('  ');

/** One line a rule and one for all of them, the open half left of the blind one; shares in percent, – where there is none. */
export function scoreTable(open: ReadonlyMap<string, Score>, blind: ReadonlyMap<string, Score>): string {
  return [
    line('', 'open'.padEnd(HEAD.length), 'blind'),
    line('rule', HEAD, HEAD),
    ...[...open].map(([rule, score]) => line(rule, cells(score), cells(blind.get(rule) ?? total([])))),
    line('all', cells(total([...open.values()])), cells(total([...blind.values()]))),
  ].join('\n');
}

/** Shares of one set with the interval in which they lie for 95 of 100 such sets (Wilson), in percent. */
export function totalLine(scores: ReadonlyMap<string, Score>): string {
  const { positives, fired, hits } = total([...scores.values()]);
  return `precision ${withInterval(hits, fired)}, recall ${withInterval(hits, positives)}`;
}

function withInterval(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (share: number) => (share * 100).toFixed(1);
  const [low, high] = wilson(part, whole);
  return `${percent(part / whole)} (${percent(low)}–${percent(high)}, ${part}/${whole})`;
}

/** The bounds of a share, 0 to 1. */
export function wilson(part: number, whole: number): readonly [low: number, high: number] {
  const z = 1.96;
  const share = part / whole;
  const middle = share + z ** 2 / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const scale = 1 + z ** 2 / whole;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}

/** How far two orders of the same things agree, −1 to 1; ties share their place. */
export function spearman(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [places(one), places(other)];
  const mean = (a.length + 1) / 2;
  const spread = (of: readonly number[]) => of.reduce((sum, place) => sum + (place - mean) ** 2, 0);
  const together = a.reduce((sum, place, at) => sum + (place - mean) * ((b[at] ?? mean) - mean), 0);
  return together / Math.sqrt(spread(a) * spread(b));
}

function places(values: readonly number[]): readonly number[] {
  return values.map(
    (value) =>
      values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2,
  );
}

function line(rule: string, open: string, blind: string): string {
  return `${rule.padEnd(4)}  ${open}  |  ${blind}`;
}

function cells(score: Score): string {
  return COLUMNS.map((column) => cell(score, column).padStart(column.length)).join('  ');
}

function cell(score: Score, column: (typeof COLUMNS)[number]): string {
  if (column !== 'precision' && column !== 'recall') return String(score[column]);
  const share = score[column];
  return share === null ? '–' : (share * 100).toFixed(1);
}
