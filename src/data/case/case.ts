import { ORIGINALS, originalsIn } from '#data/backup/backup.ts';
import { checkedParts, damaged, isRecord, isTexts, json, packedParts, parsed } from '#data/backup/parts.ts';
import type { Identity } from '#data/dataset/identity.ts';
import type { SampleId } from '#data/dataset/loaded.ts';
import { isStoredSource } from '#data/dataset/readManifest.ts';
import type { Lines } from '#domain/lines.ts';
import { Refusal } from '#intake/refusal.ts';
import type { StoredSource } from '#storage/storage.ts';
import { type AskPassphrase, sealed, unsealed } from './envelope.ts';
import { CaseRefused } from './refused.ts';
import { isTable } from './tables.ts';

const KIND = { head: 'mingji-case.json', format: 'mingji-case/1' };
const ABOUT = 'about.json';
const NOTES = 'notes.json';
const TABLES = 'tables/';

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
  readonly sample: SampleId | null;
  /** Whether the files themselves are in it. */
  readonly originals: boolean;
  readonly sources: readonly StoredSource[];
  readonly damaged: readonly StoredSource[];
}

/** The data as they were handed over. */
export interface Case {
  readonly about: CaseAbout;
  readonly notes: ReadonlyMap<string, string>;
  readonly originals: ReadonlyMap<string, Blob>;
  /** The rows, a piece at a time. */
  lines(): AsyncIterable<Lines>;
}

/** Writes a case as one file, under a passphrase where there is one. */
export async function writtenCase({ about, notes, originals, lines }: Case, passphrase: string | null): Promise<Blob> {
  const tables: { readonly name: string; readonly content: Blob }[] = [];
  for await (const { table, rows, text } of lines()) {
    tables.push({ name: `${TABLES}${tables.length}-${table}-${rows}.csv`, content: new Blob([text]) });
  }
  const content = await packedParts({ ...KIND, made_at: about.made_at }, [
    { name: ABOUT, content: json(about) },
    { name: NOTES, content: json(Object.fromEntries(notes)) },
    ...tables,
    ...[...originals].map(([sha256, original]) => ({ name: ORIGINALS + sha256, content: original })),
  ]);
  return sealed(content, about.made_at, passphrase);
}

/** Opens a case and checks all of it. Throws `CaseRefused`. */
export async function readCase(file: Blob, ask: AskPassphrase): Promise<Case> {
  const { content, made_at } = await unsealed(file, ask);
  try {
    const { parts } = await checkedParts(content, KIND);
    const about = await parsed(ABOUT, parts.get(ABOUT));
    const notes = await parsed(NOTES, parts.get(NOTES));
    if (!isAbout(about) || about.made_at !== made_at) throw damaged(ABOUT, 'structure');
    if (!isRecord(notes) || !isTexts(notes)) throw damaged(NOTES, 'structure');
    return {
      about,
      notes: new Map(Object.entries(notes)),
      originals: originalsIn(parts),
      lines: () => linesIn(parts),
    };
  } catch (cause) {
    if (cause instanceof Refusal) throw refusedBy(cause);
    throw cause;
  }
}

function refusedBy({ code, raw, detail }: Refusal): CaseRefused {
  return new CaseRefused(code === 'F61' ? 'edition' : 'damaged', [raw, detail].filter(Boolean).join(' '));
}

async function* linesIn(parts: ReadonlyMap<string, Blob>): AsyncGenerator<Lines> {
  for (const [name, content] of parts) {
    if (!name.startsWith(TABLES)) continue;
    const [, table = '', rows] = /^tables\/\d+-(\w+)-(\d+)\.csv$/.exec(name) ?? [];
    if (!isTable(table)) throw new CaseRefused('damaged', name);
    yield { table, rows: Number(rows), text: await content.text() };
  }
}

function isAbout(value: unknown): value is CaseAbout {
  if (!isRecord(value) || !isRecord(value.identity) || !isRecord(value.ledger)) return false;
  const { made_at, edition, hash, scope, named, identity, ledger, sample, originals, sources, damaged: lost } = value;
  const isNamed = [made_at, edition, hash, identity.data, identity.judging].every((text) => typeof text === 'string');
  if (!isNamed || !CASE_SCOPES.some((one) => one === scope) || typeof originals !== 'boolean') return false;
  if (!Array.isArray(named) || !named.every((text) => typeof text === 'string')) return false;
  if (sample !== null && sample !== 'wujing' && sample !== 'multi-year') return false;
  if (!Object.values(ledger).every((figure) => Number.isSafeInteger(figure))) return false;
  return [sources, lost].every((some) => Array.isArray(some) && some.every(isStoredSource));
}
