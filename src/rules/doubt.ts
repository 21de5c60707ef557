/** Below this share of confirmed verdicts a rule is doubted. */
const AGREED = 0.6;
/** With fewer verdicts nothing is said of a rule. */
const ENOUGH = 5;

/** What reviewers said of the findings of a rule; 不适用 speaks of the form, not of the rule, and is left out. */
export interface Verdicts {
  readonly confirmed: number;
  readonly rejected: number;
}

/** Whether reviewers disagree with a rule so often that it should be offered to switch it off. */
export function isDoubted({ confirmed, rejected }: Verdicts): boolean {
  const judged = confirmed + rejected;
  return judged >= ENOUGH && confirmed < AGREED * judged;
}
