import { LIGHT } from '#charts/palette.ts';
import type { Value } from '#charts/table.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { Parameters, Row } from '#engine/engine.ts';
import {
  type Asked,
  askedBy,
  askedFor,
  type Drawing,
  joined,
  type Look,
  type Question,
  statementOf,
} from '#panels/question.ts';
import { type Text, texts } from '#text/text.ts';
import { TIME, type Time, timeOf } from '#view/time.ts';
import { readView } from '#view/view.ts';

/** The rows of a question for the view of a hash; `places` in the place of parameters. */
export async function rowsFrom(
  workspace: Workspace,
  question: Asked,
  hash: string,
  places: Parameters = {},
): Promise<readonly Row[]> {
  const answers: (readonly Row[])[] = [];
  for (const one of askedFor(question)) {
    answers.push(await workspace.ask(statementOf(one), { ...askedBy(one, readView(hash)), ...places }));
  }
  return joined(question, answers);
}

/** The years the view of a hash speaks of. */
async function timeFrom(workspace: Workspace, hash: string): Promise<Time> {
  return timeOf(await rowsFrom(workspace, TIME, hash));
}

/** A question answered by a workspace and drawn for the view of a hash. */
export async function drawnFrom<Own>(
  workspace: Workspace,
  question: Question<Own>,
  hash = '#/indicators',
  text: Text = texts.zh,
): Promise<Drawing<Own>> {
  return question.draw(await rowsFrom(workspace, question, hash), await lookFrom(workspace, hash, text));
}

/** What drawings for the view of a hash depend on besides their rows. */
export async function lookFrom(workspace: Workspace, hash: string, text: Text = texts.zh): Promise<Look> {
  return { view: readView(hash), time: await timeFrom(workspace, hash), text, palette: LIGHT };
}

/** The table twin as records. */
export function records({ table }: Drawing): readonly Readonly<Record<string, Value>>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ id }, at) => [id, row[at] ?? null])));
}

/** What the panel's own View shows. */
export function ownOf<Own>({ body }: Drawing<Own>): Own {
  if (body.type !== 'own') throw new Error(`shown as a ${body.type}`);
  return body.own;
}
