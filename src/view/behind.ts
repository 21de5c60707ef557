import { KINDS, type KindId } from '#domain/kinds.ts';

/** One slot: a form by its identity (domain/forms.ts), and a kind. */
export interface SlotPlace {
  readonly form: string;
  readonly kind: KindId;
}

/**
 * Projects that a figure counts: all of the view, or those that are weakly justified, or these as far as they are so by
 * certain weak items, only with what is suspected, or large.
 */
const PROJECTS = ['projects', 'weak', 'weak_certain', 'weak_suspected', 'large_weak'] as const;
export type ProjectsBehind = (typeof PROJECTS)[number];

/**
 * Slots that a figure counts: not validly filled in and not accepted by a reviewer, those of them that say 无, those that
 * were accepted, and those without a row where the template has one.
 */
const SLOTS = ['gaps', 'gaps_none', 'gaps_accepted', 'gaps_absent'] as const;
export type SlotsBehind = (typeof SLOTS)[number];

/** What lies open: projects a figure counts, or indicator rows, of all projects of the view or of one slot. */
export type Behind = ProjectsBehind | SlotsBehind | 'all' | SlotPlace;

/** Reads `all`, what projects, or `quality.` and the form's identity; null for anything else. */
export function readBehind(text: string | null): Behind | null {
  if (text === null || text === 'all') return text;
  // Links from before there was one meaning of weak.
  if (text === 'serious') return 'weak';
  const named = [...PROJECTS, ...SLOTS].find((one) => one === text);
  if (named !== undefined) return named;
  const dot = text.indexOf('.');
  const kind = KINDS.find(({ id }) => id === text.slice(0, dot));
  const form = text.slice(dot + 1);
  return kind === undefined || form === '' ? null : { form, kind: kind.id };
}

export function writeBehind(behind: Behind): string {
  return typeof behind === 'string' ? behind : `${behind.kind}.${behind.form}`;
}

/** Whether projects lie open, not their rows. */
export function isOfProjects(behind: Behind | null): behind is ProjectsBehind {
  return PROJECTS.some((one) => one === behind);
}

export function slotOf(behind: Behind | null): SlotPlace | null {
  return typeof behind === 'string' ? null : behind;
}

/** The slots that lie open, all of them whatever is looked for on the page; `null` for others. */
export function slotsOf(behind: Behind | null): SlotsBehind | null {
  return SLOTS.find((one) => one === behind) ?? null;
}
