import { LIGHT } from '#charts/palette.ts';
import type { Value } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import type { Workspace } from '#load/workspace.ts';
import { askedBy, type Drawing, type Question, statementOf } from '#questions/question.ts';
import { readView } from '#questions/view.ts';
import { texts } from '#text/text.ts';

/** The rows of a question for the view of a hash. */
export function rowsFrom(
  workspace: Workspace,
  question: Pick<Question, 'sql' | 'unfiltered' | 'asks'>,
  hash: string,
): Promise<readonly Row[]> {
  return workspace.ask(statementOf(question), askedBy(question, readView(hash)));
}

/** A question answered by a workspace and drawn for the view of a hash. */
export async function drawnFrom(workspace: Workspace, question: Question, hash = '#/indicators'): Promise<Drawing> {
  const view = readView(hash);
  const rows = await rowsFrom(workspace, question, hash);
  return question.draw(rows, { view, text: texts.zh, palette: LIGHT });
}

/** The table twin as records. */
export function records({ table }: Drawing): readonly Readonly<Record<string, Value>>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ id }, at) => [id, row[at] ?? null])));
}
