import type { Sheet } from '#export/xlsx.ts';
import { CITED_PARTS, citationOf, isCitedPart } from '#rules/basis/citations.ts';
import { RULES } from '#rules/catalogue.ts';
import type { RulePack } from '#rules/pack.ts';
import type { Text } from '#text/text.ts';
import { gistOf } from '#view/citations.ts';
import { ruleTitle } from '#view/rules.ts';

/** What rules and the official review rest on as a sheet, with whether an officer has checked it; others are internal rules. */
export function citationSheet(pack: RulePack, text: Text): Sheet {
  const { rules, findings } = text;
  const words = rules.citation;
  const heads = [findings.columns.rule, words.document, words.clause, words.text, words.read_on, words.source];
  const rows = [...RULES.map(({ id }) => id), ...CITED_PARTS].flatMap((owner) => {
    const citation = citationOf(pack, owner);
    if (citation === null) return [];
    const { document, clause, read_on, source, confirmed } = citation;
    const title = isCitedPart(owner)
      ? `${text.appraisal.title}${text.list.colon}${words.parts[owner]}`
      : ruleTitle(owner, text);
    const said = citation.text || gistOf(owner, citation, text);
    return [[title, document, clause, said, read_on, source, confirmed ? words.confirmed : words.unconfirmed]];
  });
  return { name: words.title, rows: [[...heads, words.checked], ...rows], formats: [] };
}
