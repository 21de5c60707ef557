import { ROUND_STEPS, type RoundStep } from '#domain/rounds.ts';
import { number, sum } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import sql from '#panels/review-rounds/ask.sql?raw';
import { reviewRounds } from '#panels/review-rounds/draw.ts';
import { count } from '#text/format.ts';
import { writeView } from '#view/view.ts';
import { type Basis, moneyIn, totalOf } from './basis.ts';
import type { Sentence } from './sentence.ts';

/** As `review-rounds` asks: the forms by unit and step. */
export const ROUNDS: Asked = {
  id: 'brief-rounds',
  sql: `with noted as (\n${sql}\n)\nselect noted.* from noted where noted.part = 'unit'`,
  asks: (view) => ({ ...reviewRounds.asks?.(view) }),
};

/** What was sent back and mended, and how far the forms are; none where nothing was noted. */
export function roundSentences(basis: Basis): readonly Sentence[] {
  const { answers, own, look } = basis;
  const { text } = look;
  const words = text.brief.rounds;
  const noted = number(own, 'noted');
  if (noted === 0) return [];
  const href = writeView({ ...look.view, page: 'diagnosis', behind: null });
  const units = answers(ROUNDS.id);
  const steps = ROUND_STEPS.map(({ id }): readonly [RoundStep, number] => [
    id,
    sum(
      units.filter((row) => row.step === id),
      'forms',
    ),
  ])
    .filter(([, forms]) => forms > 0)
    .map(([step, forms]) => words.step(text.rounds.steps[step], count(forms)));
  const worth = (name: string) =>
    number(own, `${name}_with_amount`) === 0 ? '' : words.amount(moneyIn(number(own, `${name}_amount`), basis));
  const [sent, mended, overdue] = [number(own, 'sent'), number(own, 'mended'), sum(units, 'overdue')];
  const said: readonly (readonly [id: string, said: string])[] = [
    ['noted', words.noted(count(noted), count(totalOf(basis, 'projects')))],
    ...(sent === 0
      ? []
      : ([
          ['sent', `${words.sent(count(sent))}${worth('sent')}`],
          ['mended', mended === 0 ? words.notMended : `${words.mended(count(mended))}${worth('mended')}`],
        ] as const)),
    ['steps', words.steps(steps.join(text.list.comma))],
    ...(overdue === 0 ? [] : ([['overdue', words.overdue(count(overdue))]] as const)),
  ];
  return said.map(([id, one]) => ({ id, words: `${one}${text.brief.stop}`, href }));
}
