import { type Desk, originalOf } from '#data/dataset/stored.ts';
import { problemFrom } from '#data/import/problem.ts';
import { answersOf } from '#data/import/questions.ts';
import type { Problem } from '#domain/problems.ts';
import type { Engine, Row } from '#engine/engine.ts';
import type { Excerpt } from '#intake/excerpt.ts';
import { type CellEdit, readEdits } from '#intake/returned/edits.ts';
import type { StoredSource } from '#storage/storage.ts';
import problemsSql from './quarantined-problems.sql?raw';
import rowsSql from './quarantined-rows.sql?raw';

/** A form by its first row. */
export interface FormPlace {
  readonly source: number;
  readonly sheet: string | null;
  readonly row: number;
}

/** A form that was set aside: its rows as the file has them, the reasons, and the edits on its file so far. */
export interface Quarantined {
  readonly excerpt: Excerpt;
  readonly problems: readonly Problem[];
  readonly edits: readonly CellEdit[];
}

export async function quarantinedForm(
  engine: Engine,
  { reader, storage }: Pick<Desk, 'reader' | 'storage'>,
  { stored, place }: { readonly stored: StoredSource; readonly place: FormPlace },
): Promise<Quarantined> {
  const { source, sheet, row } = place;
  const at = { source, row, sheet: sheet ?? '' };
  const [found, problems] = await Promise.all([engine.ask(rowsSql, at), engine.ask(problemsSql, at)]);
  const answers = answersOf(stored.answers);
  const excerpt = await reader.excerpt(await originalOf(storage, stored), answers, {
    sheet,
    row,
    rows: numbers(found, 'project', 'problem'),
    indicators: numbers(found, 'indicator'),
  });
  const edits = readEdits(answers.edits).filter((edit): edit is CellEdit => 'text' in edit && edit.sheet === sheet);
  return { excerpt, problems: problems.map(problemFrom), edits };
}

function numbers(rows: readonly Row[], ...parts: readonly string[]): readonly number[] {
  return rows.filter(({ part }) => parts.includes(String(part))).map((row) => Number(row.row_number));
}
