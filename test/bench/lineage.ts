import type { Workspace } from '#data/dataset/workspace.ts';
import endsSql from '#model/lineage/ends.sql?raw';
import { endOf, type Suggestion, suggestionsOf } from '#model/lineage/suggestions.ts';
import { importInto, openWorkspace } from '#test/workspace.ts';
import { FATES, type Fate, type Followed, type FollowedForm, followed } from './followed.ts';

const HEAD = '年度,项目编码,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值';
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];

/** How what was found stands to what is so. A share of nothing is null. */
export interface Found {
  readonly true: number;
  readonly found: number;
  readonly right: number;
}

export interface LineageScore {
  /** Pairs of forms in neighbouring years that are followed without asking. */
  readonly followed: Found & { readonly byFate: Readonly<Record<Fate, Found>> };
  /** What is suggested of the rest: pairs of forms, by what really became of them. */
  readonly suggested: Found & { readonly byFate: Readonly<Record<Fate, Found>> };
  readonly wrong: readonly string[];
  /** Milliseconds the page takes to find the suggestions. */
  readonly took: number;
}

/** Loads the forms and holds lines and suggestions against what really became of the projects. */
export async function lineageScore({ forms, passages }: Followed): Promise<LineageScore> {
  const workspace = await openWorkspace();
  const rows = forms.map(
    ({ year, code, name, unit, amount }) => `${year},${code},${name},${unit},${amount},数量指标,数量,1`,
  );
  await importInto(workspace, new File([[HEAD, ...rows].join('\n')], 'followed.csv'));
  const fates = new Map<string, Fate>();
  for (const { fate, earlier, later } of passages) {
    for (const one of earlier) for (const other of later) fates.set(pairOf(one, other), fate);
  }
  const lines = await linesOf(workspace);
  const start = performance.now();
  const suggestions = suggestionsOf((await workspace.ask(endsSql)).map(endOf), () => false);
  const took = performance.now() - start;
  const suggested = suggestions.flatMap(pairsOf);
  const left = new Map([...fates].filter(([pair]) => !lines.has(pair)));
  return {
    followed: against(fates, [...lines]),
    suggested: against(left, suggested),
    took,
    wrong: [...lines, ...suggested].filter((pair) => !fates.has(pair)),
  };
}

/** Pairs of forms that follow one another in a line, as `pairOf` has them. */
async function linesOf(workspace: Workspace): Promise<ReadonlySet<string>> {
  const rows = await workspace.ask('select line, year, unit, name from seen order by line, year');
  return new Set(
    rows.flatMap((row, at) => {
      const before = rows[at - 1];
      return before !== undefined && before.line === row.line ? [pairOf(formOf(before), formOf(row))] : [];
    }),
  );
}

function formOf(row: Readonly<Record<string, unknown>>): Pick<FollowedForm, 'year' | 'unit' | 'name'> {
  return { year: Number(row.year), unit: String(row.unit), name: String(row.name) };
}

function pairsOf({ earlier, later }: Suggestion): readonly string[] {
  return earlier.flatMap((one) => later.map((other) => pairOf(formOf({ ...one }), formOf({ ...other }))));
}

type Named = Pick<FollowedForm, 'year' | 'unit' | 'name'>;

function pairOf(one: Named, other: Named): string {
  return [one, other].map(({ year, unit, name }) => `${year} ${unit} ${name}`).join(' → ');
}

function against(fates: ReadonlyMap<string, Fate>, found: readonly string[]): LineageScore['followed'] {
  const score = (is: (fate: Fate) => boolean) => {
    const all = new Set([...fates].filter(([, fate]) => is(fate)).map(([pair]) => pair));
    const right = new Set(found.filter((pair) => all.has(pair)));
    return { true: all.size, found: right.size, right: right.size };
  };
  const byFate = Object.fromEntries(FATES.map((fate) => [fate, score((one) => one === fate)])) as Record<Fate, Found>;
  return { ...score(() => true), found: found.length, byFate };
}

/** Precision and recall of following projects over years; `wrong` lists the pairs that are none. */
export async function bench([size = '40', list]: readonly string[]): Promise<void> {
  for (const seed of [1, 2, 3]) {
    const set = followed({ units: Number(size), years: YEARS, seed });
    const score = await lineageScore(set);
    console.log(
      `seed ${seed}: ${set.forms.length} forms, suggested in ${score.took.toFixed(0)} ms    true  found  right  precision  recall`,
    );
    for (const part of ['followed', 'suggested'] as const) {
      console.log(lineOf(part, score[part]));
      for (const fate of FATES) {
        const { true: all, right } = score[part].byFate[fate];
        if (all > 0)
          console.log(
            `  ${fate}`.padEnd(30),
            cell(all),
            ''.padStart(5),
            cell(right),
            ''.padStart(10),
            share(right, all),
          );
      }
    }
    if (list === 'wrong') console.log(score.wrong.join('\n'));
  }
}

function lineOf(name: string, { true: all, found, right }: Found): string {
  return [
    name.padEnd(30),
    cell(all),
    cell(found),
    cell(right),
    share(right, found).padStart(10),
    share(right, all),
  ].join(' ');
}

function cell(value: number): string {
  return String(value).padStart(5);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`.padStart(8);
}
