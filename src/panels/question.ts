import type { Chart, MarkFilter } from '#charts/chart.ts';
import type { Palette } from '#charts/palette.ts';
import type { Table } from '#charts/table.ts';
import type { KindId } from '#domain/kinds.ts';
import type { Parameters, Row } from '#engine/engine.ts';
import type { FindingRow } from '#panels/findings/finding.ts';
import type { ReviewRounds } from '#panels/review-rounds/roundUnits.ts';
import type { Severity } from '#rules/rule.ts';
import type { Text } from '#text/text.ts';
import { chosenSql, parametersOf } from '#view/chosen.ts';
import type { View } from '#view/view.ts';
import type { Slot, SlotMark } from './slots.ts';

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
  /** What the view is when the rows behind the figure lie open. */
  readonly behind: (view: View) => View;
}

/** Project × kind. The rows are as they were answered: there may be a hundred thousand, and few are in sight. */
export interface StatusMatrix {
  readonly kinds: readonly KindId[];
  readonly rows: readonly Row[];
  /** Of each kind: the forms with a given slot, and those that print the kind. */
  readonly totals: readonly { readonly given: number; readonly printed: number }[];
  /** The marks that stand on some slot. */
  readonly marks: readonly SlotMark[];
}

/** Kinds that are weak together, and only they. */
export interface Combination {
  /** The mask of the kinds: stands for the combination when its projects are asked for. */
  readonly weak: number;
  readonly title: string;
  /** In step with the kinds of the panel. */
  readonly members: readonly boolean[];
  readonly projects: string;
  /** Projects as a share of those of the combination with the most. */
  readonly length: number;
  readonly share: string;
  readonly amount: string;
  readonly amountShare: string;
}

/** Combinations of weak kinds, most projects first. */
export interface Together {
  readonly kinds: readonly { readonly label: string; readonly projects: string; readonly length: number }[];
  readonly combinations: readonly Combination[];
  readonly amountLabel: string;
}

/** The rules of one severity, with what each found. */
export interface RuleGroup {
  readonly severity: Severity;
  readonly label: string;
  /** Marked in vermilion. */
  readonly grave: boolean;
  readonly rules: readonly {
    readonly id: string;
    readonly name: string;
    readonly suspected: string;
    readonly hits: string;
    /** Hits as a share of those of the rule with the most. */
    readonly length: number;
    readonly projects: string;
    readonly amount: string;
    readonly share: string;
    readonly dismissed: string;
    readonly hint: string;
    readonly chosen: boolean;
  }[];
}

/** One weak slot of a form in words. */
export interface Deduction {
  readonly slot: Slot;
  readonly label: string;
  readonly pick: MarkFilter;
}

/** One form of the ranking by weakness, with the reasons for its place. */
export interface WeakProject {
  readonly project: number;
  readonly place: string;
  readonly title: string;
  readonly subtitle: string;
  readonly amount: string;
  readonly share: string;
  readonly counts: readonly { readonly label: string; readonly grave: boolean }[];
  readonly deductions: readonly Deduction[];
  readonly others: string;
}

/** A table of shares: the darker a cell, the greater its share. */
export interface Heat {
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (HeatCell | null)[] }[];
}

export interface HeatCell {
  readonly share: number | null;
  readonly label: string;
  /** Part and base of the share. */
  readonly base: string;
  readonly tip: string;
  readonly pick: MarkFilter | null;
}

/** A name that many indicators have, and what each of them says. */
export interface Repeated {
  /** Stands for the group when its rows are asked for. */
  readonly lead: string;
  readonly title: string;
  /** The other names of the group. */
  readonly others: readonly string[];
  /** Numbers, in step with the columns behind the name. */
  readonly facts: readonly string[];
  readonly kinds: string;
  readonly examples: string;
}

/** A page for the leader: sentences, each with the hash of the view that shows its rows, and the figures in them. */
export interface Brief {
  readonly sentences: readonly {
    readonly id: string;
    readonly label: string;
    readonly words: string;
    readonly href: string;
  }[];
  readonly figures: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Of what years and from when the data are. */
  readonly vintage: string;
  readonly ledger: string;
}

/** A choice of how a panel is drawn that stands in the view. */
export interface Switch {
  readonly label: string;
  readonly choices: readonly {
    readonly label: string;
    readonly chosen: boolean;
    readonly view: Partial<Pick<View, 'split' | 'base'>>;
  }[];
}

/** What a panel shows, as plain data. */
type Body =
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  | { readonly type: 'chart'; readonly chart: Chart }
  | { readonly type: 'matrix'; readonly matrix: StatusMatrix }
  | { readonly type: 'together'; readonly together: Together }
  | { readonly type: 'findings'; readonly rows: readonly FindingRow[] }
  | { readonly type: 'heat'; readonly heat: Heat }
  | { readonly type: 'repeated'; readonly columns: readonly string[]; readonly rows: readonly Repeated[] }
  | { readonly type: 'rules'; readonly groups: readonly RuleGroup[] }
  | { readonly type: 'rounds'; readonly rounds: ReviewRounds }
  /** The table itself, with the form in each of its rows. */
  | { readonly type: 'projects'; readonly projects: readonly number[] }
  | { readonly type: 'brief'; readonly brief: Brief }
  | { readonly type: 'weakest'; readonly projects: readonly WeakProject[] }
  /** The table itself; `groups` and `narrow` name columns whose values can be chosen, to see their rows alone. */
  | {
      readonly type: 'table';
      readonly groups?: string;
      readonly narrow?: readonly string[];
      /** The form behind each row, where there is one: its name leads there. */
      readonly projects?: readonly (number | null)[];
    }
  /** Nothing to draw: the note says why, on one line, and the panel leaves its room to the others. */
  | { readonly type: 'line' };

export interface Drawing {
  readonly body: Body;
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
  readonly empty: boolean;
}

/** One panel's question: SQL over `chosen`, and how its rows are drawn. A value: no React, no state, no await. */
export interface Question {
  readonly id: string;
  readonly sql: string;
  /** Asks all that is loaded: filters do not apply. */
  readonly unfiltered?: boolean;
  /** What it asks besides the filters. */
  asks?(view: View): Parameters;
  /** Rests on the rules: what is carried away names the rule pack. */
  readonly judging?: true;
  /** Of a list that may be very long: how many rows `:rows` lets through, on screen and into a spreadsheet. */
  readonly most?: { readonly shown: number; readonly exported: number };
  /** Rests on the answers of these as well: its rows say in `part` whose they are. */
  readonly parts?: readonly Asked[];
  draw(rows: readonly Row[], look: Look): Drawing;
}

/** What of a question is asked. */
export type Asked = Pick<Question, 'id' | 'sql' | 'unfiltered' | 'asks' | 'parts'>;

/** The question itself, then those whose answers it rests on. */
export function askedFor(question: Asked): readonly Asked[] {
  return [question, ...(question.parts ?? [])];
}

/** The answers to `askedFor` as the rows of the question. */
export function joined(question: Asked, answers: readonly (readonly Row[])[]): readonly Row[] {
  if (question.parts === undefined) return answers[0] ?? [];
  return askedFor(question).flatMap(({ id }, at) => (answers[at] ?? []).map((row) => ({ ...row, part: id })));
}

/** The whole statement of a question; a question with its own `with` joins on behind `chosen`. */
export function statementOf({ sql, unfiltered }: Pick<Question, 'sql' | 'unfiltered'>): string {
  if (unfiltered === true) return sql;
  const plain = sql.replace(/^\s*--.*$/gm, '').trim();
  const own = /^with\s/i.test(plain) ? `, ${plain.slice(4)}` : `\n${plain}`;
  return `with chosen as (\n${chosenSql()}\n)${own}`;
}

/** The values for the `:name` places of that statement. */
export function askedBy({ unfiltered, asks }: Pick<Question, 'unfiltered' | 'asks'>, view: View): Parameters {
  return { ...(unfiltered === true ? {} : parametersOf(view.filters)), ...asks?.(view) };
}
