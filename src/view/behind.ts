import { KINDS, type KindId } from '#domain/kinds.ts';

/** One slot: a form by its identity (domain/forms.ts), and a kind. */
export interface SlotPlace {
  readonly form: string;
  readonly kind: KindId;
}

/** Projects that a figure counts: all of the view, those that are weakly justified, of these the large or the other ones, those that are not weak, those without an amount. */
const PROJECTS = ['projects', 'weak', 'large_weak', 'weak_only', 'sound', 'unpriced'] as const;
export type ProjectsBehind = (typeof PROJECTS)[number];

/** What lies open: projects a figure counts, or indicator rows, of all projects of the view or of one slot. */
export type Behind = Counts | SlotPlace | Narrowed;

/** Projects, or the indicator rows of all of them. */
type Counts = ProjectsBehind | 'all';

/** What a sum counts under filters of its own, written as in a hash: `year=2024&category=special`; `whole` names filters that do not hold. */
interface Narrowed {
  readonly counts: Counts;
  readonly within: string;
}

/** Reads `all`, what projects, either with filters of its own behind a `?`, or `quality.` and the form's identity; null for anything else. */
export function readBehind(text: string | null): Behind | null {
  if (text === null || text === 'all') return text;
  // Links from before there was one meaning of weak.
  if (text === 'serious') return 'weak';
  const [name, ...query] = text.split('?');
  const counts = [...PROJECTS, 'all' as const].find((one) => one === name);
  if (counts !== undefined) return query.length === 0 ? counts : { counts, within: query.join('?') };
  const dot = text.indexOf('.');
  const kind = KINDS.find(({ id }) => id === text.slice(0, dot));
  const form = text.slice(dot + 1);
  return kind === undefined || form === '' ? null : { form, kind: kind.id };
}

export function writeBehind(behind: Behind): string {
  if (typeof behind === 'string') return behind;
  return 'form' in behind ? `${behind.kind}.${behind.form}` : `${behind.counts}?${behind.within}`;
}

/** What lies open behind a sum, as it stands in a hash; an empty list takes a filter of the page away. */
export function behindSum(counts: Counts, within: Readonly<Record<string, readonly string[]>> = {}): string {
  const values = new URLSearchParams();
  for (const [key, chosen] of Object.entries(within)) {
    if (chosen.length === 0) values.append('whole', key);
    for (const value of chosen) values.append(key, value);
  }
  const query = values.toString();
  return query === '' ? counts : `${counts}?${query}`;
}

/** Which projects lie open; null where it is their rows. */
export function projectsOf(behind: Behind | null): ProjectsBehind | null {
  const counts = countedIn(behind);
  return PROJECTS.find((one) => one === counts) ?? null;
}

/** The filters of its own that a sum has; '' for none. */
export function withinOf(behind: Behind | null): string {
  return behind === null || typeof behind === 'string' || 'form' in behind ? '' : behind.within;
}

export function slotOf(behind: Behind | null): SlotPlace | null {
  return behind === null || typeof behind === 'string' || !('form' in behind) ? null : behind;
}

/** The same of the indicator rows of what lies open. */
export function rowsOf(behind: Behind | null): Behind {
  const within = withinOf(behind);
  return within === '' ? 'all' : { counts: 'all', within };
}

function countedIn(behind: Behind | null): Counts | null {
  if (behind === null || typeof behind === 'string') return behind;
  return 'form' in behind ? null : behind.counts;
}
