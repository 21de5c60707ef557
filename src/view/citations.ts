import { builtInCitation, type Citation, type Cited } from '#rules/basis/citations.ts';
import type { Text } from '#text/text.ts';

/** What a rule or part of the review rests on, in one line; what no officer has confirmed says so. */
export function citationText(owner: string, citation: Citation | null, text: Text): string {
  const words = text.rules.citation;
  if (citation === null) return words.none;
  const { document, clause, read_on, source, confirmed } = citation;
  const parts = [document, clause, citation.text || gistOf(owner, citation, text), read_on];
  return [...parts, source && words.readAt(source), confirmed ? '' : words.unconfirmed].filter(Boolean).join(' · ');
}

/** What the clause comes to in our words, as long as it is the one we read. */
export function gistOf(owner: string, { document, clause }: Citation, text: Text): string {
  const gists: Readonly<Record<Cited, string>> = text.rules.citation.gists;
  const known: Readonly<Partial<Record<string, string>>> = gists;
  const own = builtInCitation(owner);
  return own !== null && own.document === document && own.clause === clause ? (known[owner] ?? '') : '';
}
