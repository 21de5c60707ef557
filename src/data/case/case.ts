import { ORIGINALS, originalsIn } from '#data/backup/backup.ts';
import { checkedParts, damaged, isRecord, isTexts, json, packedParts, parsed } from '#data/backup/parts.ts';
import type { Lines } from '#domain/lines.ts';
import { Refusal } from '#intake/refusal.ts';
import { type CaseAbout, isAbout } from './about.ts';
import { type AskPassphrase, sealed, unsealed } from './envelope.ts';
import { CaseRefused } from './refused.ts';
import { isTable } from './tables.ts';

const KIND = { head: 'mingji-case.json', format: 'mingji-case/1' };
const ABOUT = 'about.json';
const NOTES = 'notes.json';
const TABLES = 'tables/';

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
