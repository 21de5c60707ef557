import { LIGHT } from '#charts/palette.ts';
import type { Value } from '#charts/table.ts';
import type { Workspace } from '#load/workspace.ts';
import { askedBy, type Drawing, type Question, statementOf } from '#questions/question.ts';
import { readView } from '#questions/view.ts';
import { texts } from '#text/text.ts';

/** A question answered by a workspace and drawn for the view of a hash. */
export async function drawnFrom(workspace: Workspace, question: Question, hash = '#/indicators'): Promise<Drawing> {
  const view = readView(hash);
  const rows = await workspace.ask(statementOf(question), askedBy(question, view));
  return question.draw(rows, { view, text: texts.zh, palette: LIGHT });
}

/** The table twin as records. */
export function records({ table }: Drawing): readonly Readonly<Record<string, Value>>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ id }, at) => [id, row[at] ?? null])));
}
