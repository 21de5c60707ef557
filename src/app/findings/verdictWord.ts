import type { FindingRow } from '#panels/findings/finding.ts';
import type { Text } from '#text/text.ts';

/** The verdict as it is called for a gap and for all else. */
export function verdictWord({ verdict, gap }: Pick<FindingRow, 'verdict' | 'gap'>, words: Text['verdicts']): string {
  if (verdict === null) return words.open;
  return gap && verdict === 'not_applicable' ? words.accepted : words.verdicts[verdict];
}
