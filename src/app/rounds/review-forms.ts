import type { RoundStep } from '#domain/rounds.ts';
import { list, type Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import { AWAITED } from '#panels/review-rounds/draw.ts';
import { parametersOf } from '#view/chosen.ts';
import { today } from '#view/today.ts';
import sql from './review-forms.sql?raw';

/** One form as it stands in the review rounds. */
export interface FormRound {
  readonly project: number;
  readonly identity: string;
  readonly year: string;
  readonly name: string;
  readonly unit: string;
  /** Fen. */
  readonly amount: number | null;
  readonly step: RoundStep;
  readonly round: number;
  readonly deadline: string | null;
  readonly overdue: boolean;
}

/** The chosen forms of some units. */
export function formsOf(units: readonly string[]): Asked {
  return {
    id: 'review-forms',
    sql,
    asks: ({ filters }) => ({
      ...parametersOf(filters),
      of_units: units.length === 0 ? '' : `\u001f${list(units)}`,
      awaited: list(AWAITED),
      today: today(),
    }),
  };
}

export function formRound(row: Row): FormRound {
  return {
    project: number(row, 'project'),
    identity: String(row.identity),
    year: String(row.year),
    name: textOf(row, 'name') ?? '',
    unit: textOf(row, 'unit') ?? '',
    amount: row.amount === null ? null : number(row, 'amount'),
    step: row.step as RoundStep,
    round: number(row, 'round'),
    deadline: textOf(row, 'deadline'),
    overdue: row.overdue === true,
  };
}
