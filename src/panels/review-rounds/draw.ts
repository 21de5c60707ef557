import { ROUND_STEPS } from '#domain/rounds.ts';
import { list } from '#engine/engine.ts';
import { sum } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { count } from '#text/format.ts';
import { parametersOf } from '#view/chosen.ts';
import { today } from '#view/today.ts';
import sql from './ask.sql?raw';
import { periodsOf } from './roundPeriods.ts';
import { type ReviewRounds, totalIn, unitsOf } from './roundUnits.ts';

/** The steps in which a deadline runs. */
export const AWAITED = ROUND_STEPS.filter(({ awaited }) => awaited).map(({ id }) => id);

const NO_PERIODS = { by: 'day', periods: [] } as const;

/** 审核轮次: how far the forms of each unit are, in counts and money, what is overdue, and how it came so. */
export const reviewRounds: Question<ReviewRounds> = {
  id: 'review-rounds',
  sql,
  asks: ({ filters }) => ({
    ...parametersOf(filters),
    awaited: list(AWAITED),
    today: today(),
    offset: -new Date().getTimezoneOffset(),
  }),
  draw(rows, look) {
    const words = look.text.rounds;
    const own = rows.filter(({ part }) => part === 'unit');
    const moves = rows.filter(({ part }) => part === 'move');
    const units = unitsOf(own);
    const all = { forms: sum(own, 'forms'), amount: sum(own, 'amount') };
    const over = own.length === 0 ? NO_PERIODS : periodsOf(moves, all, String(own[0]?.today));
    const steps = ROUND_STEPS.map(({ id }) => id).filter(
      (step) => totalIn(units, step).forms > 0 || totalIn(over.periods, step).forms > 0,
    );
    const rounds: ReviewRounds = { noted: moves.length > 0, steps, units, over };
    const without = all.forms - sum(own, 'with_amount');
    return {
      body: { type: 'own', own: rounds, line: !rounds.noted },
      note: rounds.noted
        ? words.note(count(all.forms), shown(all.amount, look), count(without))
        : words.none(count(all.forms)),
      remarks: [],
      summary: words.summary(
        steps.map((step) => words.stepCount(words.steps[step], count(totalIn(units, step).forms))),
        count(sum(own, 'overdue')),
      ),
      table: tableOf(rounds, look),
      empty: own.length === 0,
    };
  },
};

function shown(fen: number, { text, view }: Look): string {
  return text.amount(fen, view.money);
}

function tableOf({ units, steps }: ReviewRounds, { text }: Look): ReturnType<Question['draw']>['table'] {
  const words = text.rounds;
  return {
    columns: [
      { id: 'unit', label: text.columns.unit, type: 'text', wide: true },
      { id: 'forms', label: words.forms, type: 'count' },
      { id: 'amount', label: text.columns.amount, type: 'money' },
      ...steps.flatMap((step) => [
        { id: step, label: words.steps[step], type: 'count' as const },
        { id: `${step}_amount`, label: words.amountOf(words.steps[step]), type: 'money' as const },
      ]),
      { id: 'round', label: words.round, type: 'count' },
      { id: 'deadline', label: words.deadline, type: 'text' },
      { id: 'overdue', label: words.overdue, type: 'count' },
      { id: 'overdue_amount', label: words.amountOf(words.overdue), type: 'money' },
    ],
    rows: units.map((unit) => [
      unit.unit || words.noUnit,
      unit.forms,
      unit.amount,
      ...steps.flatMap((step) => [unit.steps.get(step)?.forms ?? 0, unit.steps.get(step)?.amount ?? 0]),
      unit.round,
      unit.deadline,
      unit.overdue.forms,
      unit.overdue.amount,
    ]),
  };
}
