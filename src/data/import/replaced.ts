import { list, type Row, type Writer } from '#engine/engine.ts';
import replacedSql from './replaced.sql?raw';
import indicatorsSql from './replaced-indicators.sql?raw';

/** One indicator that two versions of a form do not say alike; `null` where one of them lacks it. */
export interface ChangedIndicator {
  readonly change: 'changed' | 'added' | 'removed';
  /** The kind's id, or `null` where the printed type (`heading`) is no known kind. */
  readonly kind: string | null;
  readonly heading: string;
  readonly before: Cells | null;
  readonly after: Cells | null;
}

interface Cells {
  readonly name: string | null;
  readonly target: string | null;
}

const PARTS = ['name', 'department', 'unit', 'category', 'dates', 'funding', 'goals'] as const;

/** A form that is there in another version. Amounts are fen of the spending, `null` where the form has none. */
export interface ReplacedForm {
  readonly project: number;
  readonly year: number;
  readonly name: string;
  readonly unit: string | null;
  readonly before: { readonly file: string; readonly amount: number | null };
  readonly after: { readonly file: string; readonly amount: number | null };
  /** What else differs. */
  readonly parts: readonly (typeof PARTS)[number][];
  readonly indicators: readonly ChangedIndicator[];
}

/** All forms a drop would replace: how many, their money before and after (fen), and the first of them in detail. */
export interface Replaced {
  readonly count: number;
  readonly before: number;
  readonly after: number;
  readonly forms: readonly ReplacedForm[];
}

/** Forms shown in detail; the others are in the totals. */
const MOST = 200;

/** What the sources on the stage from `first` on, but those told otherwise, would replace; `null` for nothing. */
export async function replacedBy(writer: Writer, first: number, except: readonly number[]): Promise<Replaced | null> {
  const rows = await writer.ask(replacedSql, { first, most: MOST, except: list(except) });
  const top = rows[0];
  if (top === undefined) return null;
  const pairs = list(rows.map(({ before_project, after_project }) => `${before_project} ${after_project}`));
  const indicators = await writer.ask(indicatorsSql, { pairs });
  return {
    count: Number(top.forms),
    before: Number(top.before_total),
    after: Number(top.after_total),
    forms: rows.map((row) => {
      const own = indicators.filter(({ form }) => form === row.after_project);
      return formOf(row, own);
    }),
  };
}

function formOf(row: Row, indicators: readonly Row[]): ReplacedForm {
  return {
    project: Number(row.after_project),
    year: Number(row.year),
    name: String(row.name),
    unit: textOf(row.unit),
    before: { file: String(row.before_file), amount: numberOf(row.before_amount) },
    after: { file: String(row.after_file), amount: numberOf(row.after_amount) },
    parts: PARTS.filter((part) => row[`${part}_changed`] === true),
    indicators: indicators.map(indicatorOf),
  };
}

function indicatorOf(row: Row): ChangedIndicator {
  const change = row.change as ChangedIndicator['change'];
  const before = { name: textOf(row.before_name), target: textOf(row.before_target) };
  const after = { name: textOf(row.after_name), target: textOf(row.after_target) };
  return {
    change,
    kind: textOf(row.kind),
    heading: String(row.heading),
    before: change === 'added' ? null : before,
    after: change === 'removed' ? null : after,
  };
}

function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function numberOf(value: Row[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
