import { line } from '#domain/lines.ts';
import { list, listOfLists, type Writer } from '#engine/engine.ts';
import judgedSql from './judged.sql?raw';

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

type Judged = Pick<Verdict, 'identity' | 'rule' | 'content'>;

/** What is judged with these findings: a form, a rule and a content each, which hold in every window. */
export async function judgedAt(writer: Writer, places: readonly FindingPlace[]): Promise<readonly Judged[]> {
  if (places.length === 0) return [];
  const rows = await writer.ask(judgedSql, {
    projects: list([...new Set(places.map(({ project }) => project))]),
    places: list(places.map(({ project, rule, position, kind }) => [project, rule, position, kind].join(' '))),
  });
  return rows.map(({ identity, rule, content }) => ({
    identity: String(identity),
    rule: String(rule),
    content: String(content),
  }));
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
  await fillVerdicts(writer, verdicts);
}

/** The same where only those on forms of these identities changed. */
export async function changeVerdicts(
  writer: Writer,
  identities: readonly string[],
  verdicts: readonly Verdict[],
): Promise<void> {
  await writer.ask('delete from verdict where identity in (select unnest(string_split(:identities, chr(30))))', {
    identities: listOfLists(identities),
  });
  const changed = new Set(identities);
  await fillVerdicts(
    writer,
    verdicts.filter(({ identity }) => changed.has(identity)),
  );
}

/** The forms, by their identities, on which two lists of verdicts differ. */
export function differingForms(before: readonly Verdict[], after: readonly Verdict[]): readonly string[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((one) => [keyOf(one), one])));
  const differs = (here: Map<string, Verdict> | undefined, there: Map<string, Verdict> | undefined) =>
    [...(here ?? [])].flatMap(([key, one]) => (same(one, there?.get(key)) ? [] : [one.identity]));
  return [...new Set([...differs(was, is), ...differs(is, was)])];
}

async function fillVerdicts(writer: Writer, verdicts: readonly Verdict[]): Promise<void> {
  const lines = verdicts.map(({ identity, rule, content, verdict, reason, decided_at }) =>
    line([identity, rule, content, verdict, reason, decided_at]),
  );
  await writer.fill({ table: 'verdict', text: lines.join(''), rows: lines.length });
}

function same(one: Verdict, other: Verdict | undefined): boolean {
  return (
    other !== undefined &&
    one.verdict === other.verdict &&
    one.reason === other.reason &&
    one.decided_at === other.decided_at
  );
}

function keyOf({ identity, rule, content }: Judged): string {
  return JSON.stringify([identity, rule, content]);
}
