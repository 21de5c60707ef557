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
