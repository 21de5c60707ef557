import { KINDS, type KindId } from '#domain/kinds.ts';

/** One slot: a form by its identity (domain/forms.ts), and a kind. */
export interface SlotPlace {
  readonly form: string;
  readonly kind: KindId;
}

/** Projects that a figure counts: all of the view, or those that are weakly justified, or these as far as they are large. */
const PROJECTS = ['projects', 'weak', 'large_weak'] as const;
export type ProjectsBehind = (typeof PROJECTS)[number];

/** What lies open: projects a figure counts, or indicator rows, of all projects of the view or of one slot. */
export type Behind = ProjectsBehind | 'all' | SlotPlace;

/** Reads `all`, what projects, or `quality.` and the form's identity; null for anything else. */
export function readBehind(text: string | null): Behind | null {
  if (text === null || text === 'all') return text;
  // Links from before there was one meaning of weak.
  if (text === 'serious') return 'weak';
  const projects = PROJECTS.find((one) => one === text);
  if (projects !== undefined) return projects;
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
