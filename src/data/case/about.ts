import { isRecord } from '#data/backup/parts.ts';
import type { Identity } from '#data/dataset/identity.ts';
import { isStoredSource } from '#data/dataset/readManifest.ts';
import { SAMPLE_IDS } from '#domain/samples.ts';
import type { StoredSource } from '#storage/storage.ts';

/** Which forms went into a case: all, or those of some units, of some years, or of a view. */
export const CASE_SCOPES = ['all', 'unit', 'year', 'view'] as const;
export type CaseScope = (typeof CASE_SCOPES)[number];

/** What the ledger of the forms in a case came to when it was written: forms, and with the prefix money in fen. */
export type CaseLedger = Readonly<Record<string, number>>;

/** What a case says of itself. */
export interface CaseAbout {
  /** When it was written, in ISO form. */
  readonly made_at: string;
  /** What its rows can be read by (tables.ts). */
  readonly edition: string;
  /** The view it opens on, as it stands in an address. */
  readonly hash: string;
  readonly scope: CaseScope;
  /** The units, years or filters of the scope, in words. */
  readonly named: readonly string[];
  readonly identity: Identity;
  readonly ledger: CaseLedger;
  readonly sample: (typeof SAMPLE_IDS)[number] | null;
  /** Whether the files themselves are in it. */
  readonly originals: boolean;
  readonly sources: readonly StoredSource[];
  readonly damaged: readonly StoredSource[];
}

export function isAbout(value: unknown): value is CaseAbout {
  if (!isRecord(value) || !isRecord(value.identity) || !isRecord(value.ledger)) return false;
  const { made_at, edition, hash, scope, named, identity, ledger, sample, originals, sources, damaged: lost } = value;
  const isNamed = [made_at, edition, hash, identity.data, identity.judging].every((text) => typeof text === 'string');
  if (!isNamed || !CASE_SCOPES.some((one) => one === scope) || typeof originals !== 'boolean') return false;
  if (!Array.isArray(named) || !named.every((text) => typeof text === 'string')) return false;
  if (sample !== null && !SAMPLE_IDS.some((one) => one === sample)) return false;
  if (!Object.values(ledger).every((figure) => Number.isSafeInteger(figure))) return false;
  return [sources, lost].every((some) => Array.isArray(some) && some.every(isStoredSource));
}
