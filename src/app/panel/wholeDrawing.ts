import type { Desk } from '#app/frame/context.ts';
import { LIGHT } from '#charts/palette.ts';
import type { Row } from '#engine/engine.ts';
import { askedBy, askedFor, type Drawing, joined, type Question, statementOf } from '#panels/question.ts';
import type { Time } from '#view/time.ts';

/** A question drawn for paper, light; of a list too long for the screen it has as many rows as a file may hold. */
export async function wholeDrawing(
  question: Question,
  { workspace, view, text }: Pick<Desk, 'workspace' | 'view' | 'text'>,
  time: Time,
): Promise<Drawing> {
  const rows = question.most === undefined ? {} : { rows: question.most.exported };
  const answers: (readonly Row[])[] = [];
  for (const one of askedFor(question)) {
    answers.push(await workspace.ask(statementOf(one), { ...askedBy(one, view), ...rows }));
  }
  return question.draw(joined(question, answers), { view, time, text, palette: LIGHT });
}
