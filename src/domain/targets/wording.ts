/** Wordings that are held against each other; rarer ones count as the same only when they are the same. */
export const COMPARED_WORDINGS = 2_000;

/** The name of an indicator as it is compared: NFKC, without blanks and punctuation; null when nothing is left. */
export function wordingOf(name: string | null): string | null {
  const bare = (name ?? '').normalize('NFKC').replace(/[\p{P}\s]+/gu, '');
  return bare === '' ? null : bare;
}
