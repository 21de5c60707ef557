import { count, percent } from '#text/format.ts';
import { narrowing } from '#view/narrowing.ts';
import type { View } from '#view/view.ts';
import acceptedSql from './accepted.sql?raw';
import agreementSql from './agreement.sql?raw';

const asks = ({ filters }: View) => narrowing(filters);

/** Verdicts by rule, and gaps with those that were accepted: said above the list of findings, of the same projects. */
export const AGREEMENT = { id: 'agreement', sql: agreementSql, asks } as const;
export const ACCEPTED = { id: 'accepted', sql: acceptedSql, asks } as const;

/** 确认 of 确认 and 不成立, with its base; nothing to agree with has none. 不适用 says nothing of the rule. */
export function agreementText(confirmed: number, rejected: number): string {
  const base = confirmed + rejected;
  return base === 0 ? '—' : `${percent(confirmed, base)} (${count(confirmed)}/${count(base)})`;
}

/** Verdicts from which a rule is doubted, and the share of 确认 below which it is. */
const DOUBTED = { verdicts: 5, share: 0.6 };

/** Whether a rule found so much that the reviewer rejected that it had better be switched off. */
export function isDoubted(confirmed: number, rejected: number): boolean {
  const base = confirmed + rejected;
  return base >= DOUBTED.verdicts && confirmed / base < DOUBTED.share;
}
