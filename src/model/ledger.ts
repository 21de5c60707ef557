import { OUTCOMES } from '#domain/ledger.ts';
import type { Row } from '#engine/engine.ts';
import { number } from './rows.ts';

/** The ledger counts forms and, in the columns with the prefix, their money. */
const PREFIXES = ['', 'amount_'] as const;

/** How a row of the ledger stands: nothing is known of a source that could not be read. */
export function balanceOf(row: Row): 'balanced' | 'unbalanced' | 'unread' {
  if (row.found === null) return 'unread';
  const even = PREFIXES.every(
    (prefix) =>
      number(row, `${prefix}found`) === OUTCOMES.reduce((sum, outcome) => sum + number(row, `${prefix}${outcome}`), 0),
  );
  return even ? 'balanced' : 'unbalanced';
}
