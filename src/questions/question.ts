import type { Chart, MarkFilter } from '#charts/chart.ts';
import type { Palette } from '#charts/palette.ts';
import type { Table } from '#charts/table.ts';
import type { Parameters, Row } from '#engine/engine.ts';
import type { Text } from '#text/text.ts';
import chosen from './chosen.sql?raw';
import type { FindingRow } from './finding.ts';
import { type Filters, parametersOf, type View } from './view.ts';

/** What a drawing may depend on besides its rows. */
export interface Look {
  readonly view: View;
  readonly text: Text;
  readonly palette: Palette;
}

/** One large figure with its base. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** What stands under the figure: its base, its share, its change. */
  readonly notes: readonly string[];
  readonly pick?: MarkFilter;
}

/** One row of the status matrix. */
export interface MatrixRow {
  readonly project: number;
  readonly title: string;
  readonly subtitle: string;
  readonly amount: string;
  readonly states: readonly (string | null)[];
}

/** What a panel shows, as plain data. */
type Body =
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  | { readonly type: 'chart'; readonly chart: Chart }
  | { readonly type: 'matrix'; readonly kinds: readonly string[]; readonly rows: readonly MatrixRow[] }
  | { readonly type: 'findings'; readonly rows: readonly FindingRow[] }
  /** The table itself; `groups` and `narrow` name columns whose values can be chosen, to see their rows alone. */
  | { readonly type: 'table'; readonly groups?: string; readonly narrow?: readonly string[] };

export interface Drawing {
  readonly body: Body;
  /** 口径: base and unit, one line. */
  readonly note: string;
  /** Statements that hold for the whole panel, such as a template gap. */
  readonly remarks: readonly string[];
  /** The same in words, for those who do not see the chart. */
  readonly summary: string;
  /** The same data as a table: shown, exported and printed. */
  readonly table: Table;
  readonly empty: boolean;
}

/** One panel's question: SQL over `chosen`, and how its rows are drawn. A value: no React, no state, no await. */
export interface Question {
  readonly id: string;
  readonly sql: string;
  /** Asks all that is loaded: filters do not apply. */
  readonly unfiltered?: boolean;
  /** Rests on the rules: what is carried away names the rule pack. */
  readonly judging?: true;
  /** Rule and severity narrow its rows (`:any_hit`, `:only_…`) and choose no projects: dismissed findings stay in sight. */
  readonly narrows?: true;
  /** Of a list that may be very long: how many rows `:rows` lets through, on screen and into a CSV. */
  readonly most?: { readonly shown: number; readonly exported: number };
  draw(rows: readonly Row[], look: Look): Drawing;
}

/** The whole statement of a question; a question with its own `with` joins on behind `chosen`. */
export function statementOf({ sql, unfiltered }: Pick<Question, 'sql' | 'unfiltered'>): string {
  if (unfiltered === true) return sql;
  const plain = sql.replace(/^\s*--.*$/gm, '').trim();
  const own = /^with\s/i.test(plain) ? `, ${plain.slice(4)}` : `\n${plain}`;
  return `with chosen as (\n${chosen})${own}`;
}

/** The values of its `:name` places; `whole` asks as many rows as a CSV holds. */
export function valuesOf(
  { unfiltered, narrows, most }: Pick<Question, 'unfiltered' | 'narrows' | 'most'>,
  filters: Filters,
  whole = false,
): Parameters {
  return {
    ...(unfiltered === true ? {} : narrows === true ? narrowing(filters) : parametersOf(filters)),
    ...(most === undefined ? {} : { rows: whole ? most.exported : most.shown }),
  };
}

function narrowing(filters: Filters): Parameters {
  const { any_finding, critical, major, minor, info } = parametersOf(filters);
  return {
    ...parametersOf({ ...filters, rule: [], severity: [] }),
    any_hit: any_finding ?? null,
    only_critical: critical ?? null,
    only_major: major ?? null,
    only_minor: minor ?? null,
    only_info: info ?? null,
  };
}
