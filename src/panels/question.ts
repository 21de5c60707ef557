import type { Chart } from '#charts/chart.ts';
import type { Palette } from '#charts/palette.ts';
import type { Table } from '#charts/table.ts';
import type { Parameters, Row } from '#engine/engine.ts';
import type { Text } from '#text/text.ts';
import type { PanelId } from '#text/zh/methods.ts';
import { askedTables, parametersOf } from '#view/chosen.ts';
import type { Sides } from '#view/comparison.ts';
import type { Time } from '#view/time.ts';
import { type FilterKey, NO_FILTERS, type View } from '#view/view.ts';

/** What a drawing may depend on besides its rows. */
export interface Look {
  readonly view: View;
  /** The years the view speaks of. */
  readonly time: Time;
  readonly text: Text;
  readonly palette: Palette;
}

/** A choice of how a panel is drawn that stands in the view. */
export interface Switch {
  readonly label: string;
  readonly choices: readonly {
    readonly label: string;
    readonly chosen: boolean;
    readonly view: Partial<Pick<View, 'split' | 'base' | 'measure' | 'pivot'>>;
  }[];
}

/** What a panel shows, as plain data. `Own` is what the panel's own View shows. */
type Body<Own> =
  | { readonly type: 'chart'; readonly chart: Chart }
  /** The table itself; `groups` and `narrow` name columns whose values can be chosen, to see their rows alone. */
  | {
      readonly type: 'table';
      readonly groups?: string;
      readonly narrow?: readonly string[];
      /** The form behind each row, where there is one: its name leads there. */
      readonly projects?: readonly (number | null)[];
    }
  /** Shown by the View of the panel; `line` where so little of it that one line is room enough. */
  | { readonly type: 'own'; readonly own: Own; readonly line?: boolean }
  /** Nothing to draw: the note says why, on one line, and the panel leaves its room to the others. */
  | { readonly type: 'line' };

export interface Drawing<Own = unknown> {
  readonly body: Body<Own>;
  /** 口径: base and unit, one line. */
  readonly note: string;
  readonly switches?: readonly Switch[];
  /** Statements that hold for the whole panel, such as a template gap. */
  readonly remarks: readonly string[];
  /** The same in words, for those who do not see the chart. */
  readonly summary: string;
  /** The same data as a table: shown, exported and printed. Of many rows it is made when it is first looked at. */
  readonly table: Table;
  /** The column whose values can be chosen one by one in the table twin. */
  readonly groups?: string;
  /** Of a ranking: the two that stand side by side when it is asked to. */
  readonly compares?: Sides;
  readonly empty: boolean;
}

/** One panel's question, `Own` what it lets the panel's View show, `never` for a chart or a table: SQL over `chosen`, `against` and `history` (view/chosen.ts), and how its rows are drawn. A value: no React, no state, no await. */
export interface Question<Own = unknown> {
  readonly id: PanelId;
  readonly sql: string;
  /** Asks all that is loaded: filters do not apply. */
  readonly unfiltered?: boolean;
  /** Filters of its own dimension: it shows the others beside what is chosen, and marks that. */
  readonly keeps?: readonly FilterKey[];
  /** What it asks besides the filters. */
  asks?(view: View): Parameters;
  /** Rests on the rules: what is carried away names the rule pack. */
  readonly judging?: true;
  /** Of a list that may be very long: how many rows `:rows` lets through, on screen and into a spreadsheet. */
  readonly most?: { readonly shown: number; readonly exported: number };
  /** Rests on the answers of these as well: its rows say in `part` whose they are. */
  readonly parts?: readonly Asked[];
  draw(rows: readonly Row[], look: Look): Drawing<Own>;
}

/** What of a question is asked. */
export type Asked = Pick<Question, 'sql' | 'unfiltered' | 'keeps' | 'asks' | 'parts'> & { readonly id: string };

/** The question itself, then those whose answers it rests on. */
export function askedFor(question: Asked): readonly Asked[] {
  return [question, ...(question.parts ?? [])];
}

/** The answers to `askedFor` as the rows of the question. */
export function joined(question: Asked, answers: readonly (readonly Row[])[]): readonly Row[] {
  if (question.parts === undefined) return answers[0] ?? [];
  return askedFor(question).flatMap(({ id }, at) => (answers[at] ?? []).map((row) => ({ ...row, part: id })));
}

/** The whole statement of a question; a question with its own `with` joins on behind these tables. */
export function statementOf({ sql, unfiltered }: Pick<Question, 'sql' | 'unfiltered'>): string {
  if (unfiltered === true) return sql;
  const plain = sql.replace(/^\s*--.*$/gm, '').trim();
  const own = /^with\s/i.test(plain) ? `, ${plain.slice(4)}` : `\n${plain}`;
  return `with ${askedTables()}${own}`;
}

/** The values for the `:name` places of that statement. */
export function askedBy(
  { unfiltered, keeps = [], asks }: Pick<Question, 'unfiltered' | 'keeps' | 'asks'>,
  view: View,
): Parameters {
  if (unfiltered === true) return { ...asks?.(view) };
  const whole = Object.fromEntries(keeps.map((key) => [key, NO_FILTERS[key]]));
  return { ...parametersOf({ ...view.filters, ...whole }), ...asks?.(view) };
}
