import type { Engine, Writer } from '#engine/engine.ts';
import { memoryStorage } from '#storage/memory.ts';
import type { Storage } from '#storage/storage.ts';
import type { Case } from './case.ts';
import { ledgerOf } from './ledger.ts';
import { CaseRefused, ReadOnly } from './refused.ts';
import { editionOf, takeIn } from './tables.ts';

/** Puts the rows of a case in the place of all that is loaded, and `follow` behind it; throws `CaseRefused`. */
export async function openCase(
  engine: Engine,
  { about, lines }: Case,
  follow: (writer: Writer) => Promise<void>,
): Promise<void> {
  const edition = await editionOf(engine.writer);
  if (edition !== about.edition) throw new CaseRefused('edition', `${about.edition} ≠ ${edition}`);
  await engine.change(async (writer) => {
    await takeIn(writer, lines());
    const ledger = await ledgerOf(writer, false);
    for (const [name, figure] of Object.entries(about.ledger)) {
      if (ledger[name] !== figure) throw new CaseRefused('differs', `${name} ${ledger[name]} ≠ ${figure}`);
    }
    await follow(writer);
  });
}

/** Holds what came with a case, as long as the page is open, and takes nothing that could change it. */
export function caseStorage({ about, notes, originals }: Case): Storage {
  const manifest = { epoch: 1, sources: about.sources };
  const memory = memoryStorage({ manifest, notes, originals: new Map(originals) });
  const refused = async (): Promise<never> => {
    throw new ReadOnly('what was handed over is looked at only');
  };
  return { ...memory, keep: refused, commit: refused, replace: refused, update: refused, forget: refused };
}
