import { KINDS, type KindId } from '#domain/kinds.ts';
import type { Severity } from '#domain/severity.ts';

/** One slot: a form by its identity (domain/forms.ts), and a kind. */
export interface SlotPlace {
  readonly form: string;
  readonly kind: KindId;
}

/**
 * Projects that a figure counts: all of the view, those that are weakly justified, of these the ones by certain weak
 * items, the ones only with what is suspected, the large and the other ones, those that are not weak, those without an
 * amount.
 */
const PROJECTS = [
  ...(['projects', 'weak', 'weak_certain', 'weak_suspected', 'large_weak', 'weak_only'] as const),
  ...(['sound', 'unpriced'] as const),
] as const;
export type ProjectsBehind = (typeof PROJECTS)[number];

/**
 * Slots that a figure counts: not validly filled in and not accepted by a reviewer, those of them that say 无, those that
 * were accepted, and those without a row where the template has one.
 */
const SLOTS = ['gaps', 'gaps_none', 'gaps_accepted', 'gaps_absent'] as const;
export type SlotsBehind = (typeof SLOTS)[number];

/** Findings that a figure counts, of one severity each; those that a reviewer dismissed are none. */
const FINDINGS = { criticals: 'critical', majors: 'major' } as const satisfies Readonly<Record<string, Severity>>;
type FindingsBehind = keyof typeof FINDINGS;

/** What lies open: projects a figure counts, findings, or indicator rows, of all projects of the view or of one slot. */
export type Behind = Counts | SlotsBehind | FindingsBehind | SlotPlace | Narrowed;

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
  const slots = SLOTS.find((one) => one === text);
  if (slots !== undefined) return slots;
  if (Object.hasOwn(FINDINGS, text)) return text as FindingsBehind;
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
  if (behind === null || slotsOf(behind) !== null) return null;
  if (typeof behind === 'string') return [...PROJECTS, 'all' as const].find((one) => one === behind) ?? null;
  return 'form' in behind ? null : behind.counts;
}

/** Whose findings lie open, by their severity; `null` for others. */
export function severityOf(behind: Behind | null): Severity | null {
  return Object.entries(FINDINGS).find(([name]) => name === behind)?.[1] ?? null;
}

/** The slots that lie open, all of them whatever is looked for on the page; `null` for others. */
export function slotsOf(behind: Behind | null): SlotsBehind | null {
  return SLOTS.find((one) => one === behind) ?? null;
}
