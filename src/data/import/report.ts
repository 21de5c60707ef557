import type { FormOutcome, Outcome } from '#data/corrections/outcomes.ts';
import type { SampleId } from '#data/dataset/loaded.ts';
import type { Problem } from '#domain/problems.ts';
import { Refusal } from '#intake/refusal.ts';
import { ManifestChanged, StorageFull } from '#storage/storage.ts';
import type { Versions } from './questions.ts';
import type { Repeated } from './repeated.ts';

/** What became of one file of a drop. */
export interface FileReport {
  readonly file: string;
  /** in = its forms are loaded · already = the same file was there · refused = nothing of it came in */
  readonly outcome: 'in' | 'already' | 'refused';
  readonly encoding: string | null;
  readonly found: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly problems: number;
  /** How many of the accepted are 自评表, where there are some. */
  readonly evaluations?: number;
  /** The accepted forms that another file holds word for word: they are counted once, in that file or in this. */
  readonly repeated?: Repeated;
  /** Why the file was refused as a whole. */
  readonly refusal: Problem | null;
  /** The first reasons why its forms were set aside, where none came in. */
  readonly reasons: readonly Problem[];
  /** The file with the very same bytes that was there before. */
  readonly same?: string;
}

/** What became of one drop. Its numbers are those of the contract: `accepted` counts forms that were there already. */
export interface Report {
  readonly status: 'done' | 'partial' | 'failed' | 'cancelled';
  readonly files: readonly FileReport[];
  readonly accepted: number;
  readonly quarantined: number;
  readonly problems: number;
  /** How many forms were there in another version, and which one holds now. */
  readonly replaced: { readonly forms: number; readonly versions: Versions } | null;
  /** What returned 整改单 came to: forms, and findings by outcome; `null` where there were none. */
  readonly corrections: Readonly<Record<Outcome | 'forms', number>> | null;
  /** What takes the drop back; `null` when it changed nothing. */
  readonly undo: Undo | null;
}

/** The sources a drop brought, and the sample that was on screen before. */
export interface Undo {
  readonly sources: readonly number[];
  readonly sample: SampleId | null;
}

const NOTHING = { accepted: 0, quarantined: 0, problems: 0, replaced: null, corrections: null, undo: null } as const;

export const CANCELLED: Report = { status: 'cancelled', files: [], ...NOTHING };

/**
 * Sums up the files of a drop; `failed` means that nothing came in and nothing changed. Where forms came in and all of them
 * are set aside, that is `partial`: they wait to be mended.
 */
export function reportOf(files: readonly FileReport[]): Report {
  const sum = (count: (file: FileReport) => number) => files.reduce((total, file) => total + count(file), 0);
  const accepted = sum((file) => file.accepted);
  const quarantined = sum((file) => file.quarantined);
  const refused = files.some((file) => file.outcome === 'refused');
  const isNothingIn = files.every((file) => file.outcome === 'refused');
  const status = isNothingIn ? 'failed' : refused || quarantined > 0 || accepted === 0 ? 'partial' : 'done';
  return { ...NOTHING, status, files, accepted, quarantined, problems: sum((file) => file.problems) };
}

export function refused(file: string, refusal: Problem): FileReport {
  return {
    file,
    outcome: 'refused',
    encoding: null,
    found: 0,
    accepted: 0,
    quarantined: 0,
    problems: 1,
    refusal,
    reasons: [],
  };
}

/** A file that brought nothing new. */
export function alreadyThere(
  file: string,
  { accepted, quarantined, file: same }: Pick<FileReport, 'accepted' | 'quarantined'> & { readonly file?: string },
): FileReport {
  const found = accepted + quarantined;
  return {
    file,
    outcome: 'already',
    encoding: null,
    found,
    accepted,
    quarantined,
    problems: 0,
    refusal: null,
    reasons: [],
    ...(same === undefined ? {} : { same }),
  };
}

/** The findings of returned forms by outcome. */
export function correctionCounts(forms: readonly FormOutcome[]): Report['corrections'] {
  if (forms.length === 0) return null;
  const findings = forms.flatMap((form) => form.findings);
  const sum = (wanted: Outcome) => findings.filter(({ outcome }) => outcome === wanted).length;
  return {
    forms: forms.length,
    fixed: sum('fixed'),
    open: sum('open'),
    disputed: sum('disputed'),
    broken: sum('broken'),
    unasked: sum('unasked'),
  };
}

/** Why a file, or a whole drop, did not come in, as a problem. What nobody foresaw is F09 with its message. */
export function problemOf(file: string, cause: unknown): Problem {
  const place = { file, sheet: null, column: null, row: null };
  if (cause instanceof Refusal) {
    const { code, row, raw, detail } = cause;
    return { ...place, code, row, raw, detail };
  }
  if (cause instanceof StorageFull) {
    return { ...place, code: 'F11', raw: String(cause.needed), detail: String(cause.free) };
  }
  if (cause instanceof ManifestChanged) return { ...place, code: 'F12', raw: null, detail: null };
  if (isOutOfMemory(cause)) return { ...place, code: 'F13', raw: null, detail: null };
  return { ...place, code: 'F09', raw: null, detail: cause instanceof Error ? cause.message : String(cause) };
}

/** DuckDB says so itself and stays usable: the change is rolled back. */
function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && cause.message.startsWith('Out of Memory');
}
