import { wholeOriginals } from '#data/backup/backup.ts';
import type { DataSet } from '#data/dataset/dataset.ts';
import type { Identity } from '#data/dataset/identity.ts';
import { fingerprint } from '#domain/content.ts';
import { line } from '#domain/lines.ts';
import type { Parameters, Row, Writer } from '#engine/engine.ts';
import type { StoredSource } from '#storage/storage.ts';
import type { CaseLedger, CaseScope } from './about.ts';
import { type Case, writtenCase } from './case.ts';
import formsSql from './forms.sql?raw';
import { ledgerOf } from './ledger.ts';
import { goingNotes } from './notes.ts';
import { editionOf, linesOf } from './tables.ts';

/** What is to be handed over. */
export interface Handing {
  readonly scope: CaseScope;
  /** The units, years or filters of the scope, in words. */
  readonly named: readonly string[];
  /** What asks for the `project` numbers of a part of the forms; `null` for all. */
  readonly forms: { readonly sql: string; readonly parameters: Parameters } | null;
  /** The view it opens on, as it stands in an address. */
  readonly hash: string;
  /** Whether the files themselves go along: only with all forms, since a file holds those of others too. */
  readonly originals: boolean;
  readonly passphrase: string | null;
}

/** A case as a file, with what its ledger comes to. */
export interface Written {
  readonly file: Blob;
  readonly ledger: CaseLedger;
}

/** The data that are loaded, or a part of them, as one file that is opened and not changed. */
export class Cases {
  readonly #data: DataSet;

  constructor(data: DataSet) {
    this.#data = data;
  }

  write(handing: Handing): Promise<Written> {
    return this.#data.inTurn(async () => {
      const { writer } = this.#data.engine;
      try {
        const held = await this.#caseOf(handing, writer);
        return { file: await writtenCase(held, handing.passphrase), ledger: held.about.ledger };
      } finally {
        await writer.run('drop table if exists handed_form');
      }
    });
  }

  async #caseOf({ scope, named, forms, hash, originals }: Handing, writer: Writer): Promise<Case> {
    const { loaded, manifest, parts } = this.#data;
    if (forms !== null && originals) throw new Error('a part of the forms goes without the files');
    const rows = forms === null ? null : await handed(writer, forms);
    const identities = rows === null ? null : rows.map(({ identity }) => String(identity));
    const own = loaded.sample === null ? manifest.sources : [];
    const among = rows === null ? own : own.filter(({ source }) => rows.some((row) => row.source === source));
    const files = originals ? await wholeOriginals(parts.storage, own) : new Map<string, Blob>();
    return {
      about: {
        made_at: new Date().toISOString(),
        edition: await editionOf(writer),
        ...{ hash, scope, named },
        identity: identities === null ? loaded.identity : identityOf(loaded.identity, identities),
        ledger: await ledgerOf(writer, rows !== null),
        sample: loaded.sample,
        originals,
        sources: rows === null ? among : among.map(withoutAnswers),
        damaged: rows === null ? loaded.damaged : [],
      },
      notes: goingNotes(await parts.storage.notes(''), identities === null ? null : new Set(identities)),
      originals: files,
      lines: () => linesOf(writer, rows !== null),
    };
  }
}

/** Puts the numbers of a part of the forms, and of the versions these replaced, where the rows are chosen by them. */
async function handed(writer: Writer, { sql, parameters }: NonNullable<Handing['forms']>): Promise<readonly Row[]> {
  await writer.run('create or replace table handed_form (project bigint not null)');
  const asked = await writer.ask(sql, parameters);
  const lines = asked.map(({ project }) => line([Number(project)]));
  await writer.fill({ table: 'handed_form', text: lines.join(''), rows: lines.length });
  await writer.run(formsSql);
  return writer.ask(`
select project.project, project.source, project.identity
from project
where project.project in (select project from handed_form)
order by project.project`);
}

/** A part is other data than the whole: a link made over one says so on the other. */
function identityOf(whole: Identity, identities: readonly string[]): Identity {
  return { ...whole, data: fingerprint([whole.data, ...identities.toSorted()]).slice(0, 8) };
}

/** That something was edited or read in another unit is said; what, may be of other forms. */
function withoutAnswers({ answers, ...source }: StoredSource): StoredSource {
  return {
    ...source,
    answers: {
      ...(typeof answers.edits === 'string' ? { edits: '[]' } : {}),
      ...(typeof answers.money_as === 'string' ? { money_as: answers.money_as } : {}),
    },
  };
}
