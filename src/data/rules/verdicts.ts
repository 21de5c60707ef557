import { line } from '#domain/lines.ts';
import type { Writer } from '#engine/engine.ts';

/** 确认 · 不成立 · 不适用: what a reviewer says of a finding. */
export type VerdictWord = 'confirmed' | 'rejected' | 'not_applicable';

/** A verdict as it is kept: apart from the data, by the form's identity, the rule and the content of the cell. */
export interface Verdict {
  readonly identity: string;
  readonly rule: string;
  readonly content: string;
  readonly verdict: VerdictWord;
  readonly reason: string;
  readonly decided_at: string;
}

const WORDS: readonly unknown[] = ['confirmed', 'rejected', 'not_applicable'] satisfies readonly VerdictWord[];

export function isVerdict(one: unknown): one is Verdict {
  if (typeof one !== 'object' || one === null) return false;
  const { verdict, ...texts } = one as Readonly<Record<string, unknown>>;
  const keys = ['identity', 'rule', 'content', 'reason', 'decided_at'];
  return WORDS.includes(verdict) && keys.every((key) => typeof texts[key] === 'string');
}

/** Where a finding stands among the loaded ones. */
export interface FindingPlace {
  readonly project: number;
  readonly rule: string;
  readonly position: number | null;
  readonly kind: string | null;
}

const CONTENT = `
select identity, content
from finding_content
where project = :project
  and rule = :rule
  and position is not distinct from cast(:position as integer)
  and kind is not distinct from :kind
`;

type Judged = Pick<Verdict, 'identity' | 'rule' | 'content'>;

/** What is judged with these findings: a form, a rule and a content each, which hold in every window. */
export async function judgedAt(writer: Writer, places: readonly FindingPlace[]): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const { project, rule, position, kind } of places) {
    for (const { identity, content } of await writer.ask(CONTENT, { project, rule, position, kind }))
      judged.push({ identity: String(identity), rule, content: String(content) });
  }
  return judged;
}

/** The verdicts with those on some findings replaced; without a word they are taken back. */
export function withVerdict(
  before: readonly Verdict[],
  judged: readonly Judged[],
  word: Pick<Verdict, 'verdict' | 'reason' | 'decided_at'> | null,
): readonly Verdict[] {
  const all = new Map(before.map((one) => [keyOf(one), one]));
  for (const place of judged) {
    all.delete(keyOf(place));
    if (word !== null) all.set(keyOf(place), { ...place, ...word });
  }
  return [...all.values()];
}

/** Puts the verdicts into the database in the place of those that are there. */
export async function setVerdicts(writer: Writer, verdicts: readonly Verdict[]): Promise<void> {
  await writer.run('delete from verdict');
  const lines = verdicts.map(({ identity, rule, content, verdict, reason, decided_at }) =>
    line([identity, rule, content, verdict, reason, decided_at]),
  );
  await writer.fill({ table: 'verdict', text: lines.join(''), rows: lines.length });
}

function keyOf({ identity, rule, content }: Judged): string {
  return JSON.stringify([identity, rule, content]);
}
