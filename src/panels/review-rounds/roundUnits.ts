import type { RoundStep } from '#domain/rounds.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import type { Period, Periods, Tally } from './roundPeriods.ts';

/** The forms of one unit in the review rounds. */
export interface UnitRounds extends Tally {
  /** The value of the unit filter; '' where the form names none. */
  readonly unit: string;
  readonly steps: ReadonlyMap<RoundStep, Tally>;
  /** The latest round of any of its forms. */
  readonly round: number;
  /** The next deadline, overdue ones first. */
  readonly deadline: string | null;
  readonly overdue: Tally;
}

/** The review rounds of the chosen forms, and how they came there. */
export interface ReviewRounds {
  /** Whether anything was noted of any chosen form. */
  readonly noted: boolean;
  /** The steps some form stands in or has stood in. */
  readonly steps: readonly RoundStep[];
  readonly units: readonly UnitRounds[];
  readonly over: Periods;
}

/** Units with overdue forms first, then by the money that is not cleared. */
export function unitsOf(rows: readonly Row[]): readonly UnitRounds[] {
  const byUnit = new Map<string, Row[]>();
  for (const row of rows) {
    const unit = textOf(row, 'unit') ?? '';
    const own = byUnit.get(unit);
    if (own === undefined) byUnit.set(unit, [row]);
    else own.push(row);
  }
  const units = [...byUnit].map(([unit, own]) => unitRounds(unit, own));
  const open = ({ steps, amount }: UnitRounds) => amount - (steps.get('cleared')?.amount ?? 0);
  return units.toSorted((a, b) => b.overdue.forms - a.overdue.forms || open(b) - open(a) || b.forms - a.forms);
}

function unitRounds(unit: string, rows: readonly Row[]): UnitRounds {
  const deadlines = rows.flatMap((row) => textOf(row, 'deadline') ?? []);
  return {
    unit,
    forms: sum(rows, 'forms'),
    amount: sum(rows, 'amount'),
    steps: new Map(
      rows.map((row) => [row.step as RoundStep, { forms: number(row, 'forms'), amount: number(row, 'amount') }]),
    ),
    round: Math.max(...rows.map((row) => number(row, 'round'))),
    deadline: deadlines.toSorted()[0] ?? null,
    overdue: { forms: sum(rows, 'overdue'), amount: sum(rows, 'amount_overdue') },
  };
}

/** What all units or periods come to in one step. */
export function totalIn(all: readonly (UnitRounds | Period)[], step: RoundStep): Tally {
  return all.reduce<Tally>(
    (total, { steps }) => ({
      forms: total.forms + (steps.get(step)?.forms ?? 0),
      amount: total.amount + (steps.get(step)?.amount ?? 0),
    }),
    { forms: 0, amount: 0 },
  );
}
