import { listIn } from '#data/notes/noteList.ts';
import { line } from '#domain/lines.ts';
import type { Writer } from '#engine/engine.ts';
import type { Storage } from '#storage/storage.ts';
import type { FormOutcome } from './outcomes.ts';

/**
 * A unit's word against a finding, from the 整改单 in which it left the cell as it is. Like a verdict it hangs on the
 * content of the cell; it is seen as long as the file it came with is loaded, so that undoing takes it back.
 */
interface Dispute {
  readonly identity: string;
  readonly rule: string;
  readonly content: string;
  readonly reason: string;
  /** The file of new versions the workbook was made into. */
  readonly sha256: string;
  readonly at: string;
}

export const DISPUTES = 'disputes';

/** Keeps the disputes of returned workbooks beside those that are there, and mirrors all of them into the database. */
export async function keepDisputes(
  { storage, writer }: { readonly storage: Storage; readonly writer: Writer },
  outcomes: readonly (FormOutcome & { readonly sha256: string })[],
): Promise<void> {
  const at = new Date().toISOString();
  const added = outcomes.flatMap(({ identity, findings, sha256 }) =>
    findings.flatMap(({ outcome, rule, content, reason }): readonly Dispute[] =>
      outcome === 'disputed' ? [{ identity, rule, content, reason, sha256, at }] : [],
    ),
  );
  if (added.length === 0) return;
  const note = await storage.update(DISPUTES, (before) => {
    const all = new Map([...listIn(before, readOne), ...added].map((one) => [keyOf(one), one]));
    return JSON.stringify([...all.values()]);
  });
  await setDisputes(writer, note);
}

/** Gives a fresh database the disputes that are kept. */
export async function recallDisputes(storage: Storage, writer: Writer): Promise<void> {
  await setDisputes(writer, await storage.recall(DISPUTES));
}

async function setDisputes(writer: Writer, note: string | null): Promise<void> {
  const lines = listIn(note, readOne).map(({ identity, rule, content, reason, sha256, at }) =>
    line([identity, rule, content, reason, sha256, at]),
  );
  await writer.run('delete from dispute');
  await writer.fill({ table: 'dispute', text: lines.join(''), rows: lines.length });
}

function readOne(one: unknown): readonly Dispute[] {
  return isDispute(one) ? [one] : [];
}

export function isDispute(one: unknown): one is Dispute {
  if (typeof one !== 'object' || one === null) return false;
  const words: Readonly<Record<string, unknown>> = { ...one };
  return ['identity', 'rule', 'content', 'reason', 'sha256', 'at'].every((key) => typeof words[key] === 'string');
}

function keyOf({ identity, rule, content, sha256 }: Dispute): string {
  return JSON.stringify([identity, rule, content, sha256]);
}
