import { listIn } from '#data/notes/noteList.ts';
import { fingerprint } from '#domain/content.ts';
import type { Writer } from '#engine/engine.ts';
import { setRules } from '#model/rules.ts';
import { BUILT_IN, packText, packVersion, type RulePack, readPack } from '#rules/pack.ts';
import type { Storage } from '#storage/storage.ts';
import { isVerdict, setVerdicts, type Verdict } from './verdicts.ts';

/** What a reviewer made besides the data: the rule pack in force, packs kept by name, verdicts. */
export interface Review {
  readonly pack: RulePack;
  readonly packs: readonly RulePack[];
  readonly verdicts: readonly Verdict[];
}

export const PACK = 'rule pack';
const PACKS = 'rule packs';
export const VERDICTS = 'verdicts';

/** The review as it was kept. What can no longer be read (an older catalogue) is left out, never half taken over. */
export async function recalledReview(storage: Storage): Promise<Review> {
  const [pack, packs, verdicts] = await Promise.all([PACK, PACKS, VERDICTS].map((key) => storage.recall(key)));
  return {
    pack: readable(pack ?? null) ?? BUILT_IN,
    packs: readPacks(packs ?? null),
    verdicts: readVerdicts(verdicts ?? null),
  };
}

export function rememberPack(storage: Storage, pack: RulePack): Promise<void> {
  return storage.remember(PACK, packText(pack));
}

/** Changes the packs that are kept, as another window may have left them, and gives what they are now. */
export async function updatePacks(
  storage: Storage,
  change: (packs: readonly RulePack[]) => readonly RulePack[],
): Promise<readonly RulePack[]> {
  return readPacks(
    await storage.update(PACKS, (note) => JSON.stringify(change(readPacks(note)).map((pack) => packText(pack)))),
  );
}

/** The same for the verdicts. */
export async function updateVerdicts(
  storage: Storage,
  change: (verdicts: readonly Verdict[]) => readonly Verdict[],
): Promise<readonly Verdict[]> {
  return readVerdicts(await storage.update(VERDICTS, (note) => JSON.stringify(change(readVerdicts(note)))));
}

/** Gives a fresh database the rules and verdicts that hold. */
export async function setReview(writer: Writer, { pack, verdicts }: Review): Promise<void> {
  await setRules(writer, pack);
  await setVerdicts(writer, verdicts);
}

/** Changes whenever an answer could through the review. */
export function reviewStamp({ pack, verdicts }: Review): string {
  return `${packVersion(pack)} ${fingerprint(verdicts.map(({ decided_at, verdict, content }) => decided_at + verdict + content))}`;
}

/** The same for the same rules and verdicts, whenever and in whatever order the verdicts were given. */
export function verdictsStamp({ pack, verdicts }: Review): string {
  const words = verdicts.map(({ identity, rule, content, verdict }) => [identity, rule, content, verdict].join(' '));
  return [packVersion(pack), ...words.toSorted()].join('\n');
}

function readPacks(note: string | null): readonly RulePack[] {
  return listIn(note, (text) => {
    const pack = typeof text === 'string' ? readable(text) : null;
    return pack === null ? [] : [pack];
  });
}

function readVerdicts(note: string | null): readonly Verdict[] {
  return listIn(note, (one) => (isVerdict(one) ? [one] : []));
}

export function isPackText(text: string): boolean {
  return readable(text) !== null;
}

function readable(text: string | null): RulePack | null {
  if (text === null) return null;
  try {
    return readPack(text);
  } catch (cause) {
    console.warn('a rule pack cannot be read', cause);
    return null;
  }
}
