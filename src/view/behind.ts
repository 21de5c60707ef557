import { KINDS, type KindId } from '#domain/kinds.ts';

/** One slot: a form by its identity (domain/forms.ts), and a kind. */
export interface SlotPlace {
  readonly form: string;
  readonly kind: KindId;
}

/** Whose indicator rows lie open: of all projects of the view, of those with serious problems, or of one slot. */
export type Behind = 'all' | 'serious' | SlotPlace;

/** Reads `all`, `serious` or `quality.` and the form's identity; null for anything else. */
export function readBehind(text: string | null): Behind | null {
  if (text === null || text === 'all' || text === 'serious') return text;
  const dot = text.indexOf('.');
  const kind = KINDS.find(({ id }) => id === text.slice(0, dot));
  const form = text.slice(dot + 1);
  return kind === undefined || form === '' ? null : { form, kind: kind.id };
}

export function writeBehind(behind: Behind): string {
  return typeof behind === 'string' ? behind : `${behind.kind}.${behind.form}`;
}

export function slotOf(behind: Behind | null): SlotPlace | null {
  return typeof behind === 'string' ? null : behind;
}
