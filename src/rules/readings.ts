import type { KindId } from '#domain/kinds.ts';
import { line } from '#domain/lines.ts';
import { GIVEN_FORMS, type TargetForm, targetFormOf, VAGUE_FORMS } from '#domain/targets/targetForm.ts';
import { wordingOf } from '#domain/targets/wording.ts';
import type { Reading } from './reading.ts';

/** The lines of `reading` (schema.sql) of one form, and its given, full and vague rows counted. */
export function readingsOf(
  rows: readonly Reading[],
  project: number,
  source: number,
): { readonly lines: readonly string[]; readonly counts: readonly number[] } {
  const forms = rows.map(({ state, parts }) => targetFormOf(state, parts));
  const ofForm = new Set<TargetForm>();
  const ofKind = new Set<string>();
  const lines = rows.map(({ position, kind, name, value, state }, at) => {
    const form = forms[at] ?? 'blank';
    const named = state === 'given' || state === 'untargeted';
    const first = [isFirst(ofKind, kindAndForm(kind, form)), isFirst(ofForm, form)];
    const words = named ? [wordingOf(name), value] : [null, null];
    return line([project, source, position, kind, form, ...first.map(String), ...words]);
  });
  const among = (wanted: readonly TargetForm[]) => forms.filter((form) => wanted.includes(form)).length;
  return { lines, counts: [among(GIVEN_FORMS), among(['full']), among(VAGUE_FORMS)] };
}

function kindAndForm(kind: KindId | null, form: TargetForm): string {
  return `${kind ?? ''} ${form}`;
}

function isFirst<T>(seen: Set<T>, value: T): boolean {
  if (seen.has(value)) return false;
  seen.add(value);
  return true;
}
