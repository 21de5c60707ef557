import type { RuleId } from '#domain/rules.ts';

/** The clause a rule, or a part of the official review, rests on. */
export interface Citation {
  readonly document: string;
  readonly clause: string;
  /** The clause itself, as the officer who read it copied it; '' where nobody has. */
  readonly text: string;
  /** YYYY-MM-DD, or ''. */
  readonly read_on: string;
  /** Where it was read. */
  readonly source: string;
  /** Whether an officer held it against the official text: never without its words and the day. */
  readonly confirmed: boolean;
}

/** What rests on a clause and is no rule: the four questions and the grades of the official review (绩效目标审核表). */
export const CITED_PARTS = ['questions', 'grades'] as const;
export type CitedPart = (typeof CITED_PARTS)[number];

export const NO_CITATION: Citation = {
  document: '',
  clause: '',
  text: '',
  read_on: '',
  source: '',
  confirmed: false,
};

/** Its words were read in copies, not in the official text, and are left to the officer who has that. */
function copied(document: string, clause: string, source: string): Citation {
  return { ...NO_CITATION, document, clause, source };
}

const MEASURED = copied('中华人民共和国预算法实施条例（2020-08-03）', '第二十条', '公开的法规文本镜像');

/**
 * Only what bears on the matter itself and holds everywhere: rules of one city say nothing of another's forms. What
 * each comes to, in our words, stands in src/text.
 */
const NORMS = {
  C04: MEASURED,
  C07: MEASURED,
  questions: copied('财政部答复（2024年3月26日）', '', '公开网页'),
  grades: copied('财预〔2015〕88号', '第二十五条', '公开镜像（2018年，仅后半部分）'),
} as const satisfies Readonly<Partial<Record<RuleId | CitedPart, Citation>>>;

/** What comes with a citation of its own: a language must say in its words what that comes to. */
export type Cited = keyof typeof NORMS;

export function isCitedPart(owner: string): owner is CitedPart {
  return CITED_PARTS.some((part) => part === owner);
}

/** The citation that comes with a rule or part, if any. */
export function builtInCitation(owner: string): Citation | null {
  const norms: Readonly<Partial<Record<string, Citation>>> = NORMS;
  return Object.hasOwn(norms, owner) ? (norms[owner] ?? null) : null;
}

/** What a rule or part rests on as the pack has it; `null` for an internal rule. A blank one of the pack takes the built-in one out. */
export function citationOf(
  { citations }: { readonly citations: Readonly<Record<string, Citation>> },
  owner: string,
): Citation | null {
  const citation = Object.hasOwn(citations, owner) ? citations[owner] : builtInCitation(owner);
  return citation === undefined || citation === null || isBlank(citation) ? null : citation;
}

export function isBlank({ confirmed: _, ...texts }: Citation): boolean {
  return Object.values(texts).every((text) => text.trim() === '');
}

/** Whether there is something an officer can have confirmed. */
export function isConfirmable({ document, text, read_on }: Citation): boolean {
  return [document, text, read_on].every((part) => part.trim() !== '');
}

/** A citation with a part changed: other words are not those that were confirmed. */
export function changedCitation(citation: Citation, part: Partial<Citation>): Citation {
  const next = { ...citation, confirmed: false, ...part };
  return { ...next, confirmed: next.confirmed && isConfirmable(next) };
}

/** A citation as a pack has it; one of before has no source and nobody confirmed it. `null` for what is none. */
export function citationIn(value: unknown): Citation | null {
  const { document, clause, text, read_on, source = '', confirmed = false } = Object(value) as Record<string, unknown>;
  const texts = [document, clause, text, read_on, source];
  if (texts.some((part) => typeof part !== 'string') || typeof confirmed !== 'boolean') return null;
  return changedCitation({ document, clause, text, read_on, source, confirmed } as Citation, { confirmed });
}
