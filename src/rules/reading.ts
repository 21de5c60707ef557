import { type Group, groupOfKind, type KindId } from '#domain/kinds.ts';
import type { PrintedState } from '#domain/states.ts';
import { readTarget, type Target } from '#domain/target.ts';

/** One indicator row as it is loaded; blank cells are null. */
export interface IndicatorRow {
  readonly position: number;
  readonly kind: KindId | null;
  readonly name: string | null;
  readonly target: string | null;
  readonly operator: string | null;
  readonly unit: string | null;
  /** 正向 or 反向, where the export has such a column. */
  readonly direction: string | null;
  readonly weight: number | null;
}

/** An indicator row with what the rules ask of it worked out once. */
export interface Reading extends IndicatorRow {
  readonly group: Group | null;
  /** The name without blanks, in half-width signs; '' when blank. */
  readonly title: string;
  /** The target likewise. */
  readonly value: string;
  readonly parts: Target;
  readonly state: PrintedState;
  /** What stands for the target where none is given. */
  readonly lacks: 'blank' | 'none' | null;
}

/** A form as the rules see it. */
export interface Form {
  readonly goal_overall: string | null;
  readonly goal_annual: string | null;
  readonly rows: readonly Reading[];
  /** Rows with a name: neither blank nor 无. */
  readonly named: readonly Reading[];
}

export interface FormRow {
  readonly goal_overall: string | null;
  readonly goal_annual: string | null;
  readonly indicators: readonly IndicatorRow[];
}

/** Works a form out for the rules. `isNone` tells which texts say that there is none. */
export function readForm(form: FormRow, isNone: (text: string) => boolean): Form {
  const rows = form.indicators.map((row) => readRow(row, isNone));
  return {
    goal_overall: form.goal_overall,
    goal_annual: form.goal_annual,
    rows,
    named: rows.filter(({ state }) => state === 'given' || state === 'untargeted'),
  };
}

/** A text without blanks, in half-width signs. */
export function flat(text: string | null): string {
  return text === null ? '' : text.normalize('NFKC').replace(/\s+/g, '');
}

function readRow(row: IndicatorRow, isNone: (text: string) => boolean): Reading {
  const { kind, name, target } = row;
  const title = flat(name);
  const value = flat(target);
  const lacks = value === '' ? 'blank' : isNone(value) ? 'none' : null;
  return {
    ...row,
    group: kind === null ? null : groupOfKind(kind),
    title,
    value,
    parts: partsOf(row),
    lacks,
    state: title === '' ? 'blank' : isNone(title) ? 'none' : lacks === null ? 'given' : 'untargeted',
  };
}

/** Few texts make up most targets (a good quarter is 100%), so each is read once. */
const READ = new Map<string, Target>();
const MOST_READ = 50_000;

function partsOf({ target, operator, unit }: IndicatorRow): Target {
  const key = `${target}\u001f${operator ?? ''}\u001f${unit ?? ''}`;
  const known = READ.get(key);
  if (known !== undefined) return known;
  const parts = readTarget(target, { operator, unit });
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(key, parts);
  return parts;
}
