import { Refusal } from '#intake/refusal.ts';

/** What one file may hold. A budget book of a county is some hundred pages of some thousand letters. */
export const PAGE_LIMIT = 1000;
const SIGN_LIMIT = 4_000_000;
const STEP_LIMIT = 20_000_000;
/** Lines on one page: they are compared with each other. */
const RULE_LIMIT = 40_000;
/** Places of one table, rows times columns. */
const PLACE_LIMIT = 400_000;

/** Spending more throws F74. */
export class Spending {
  #signs = SIGN_LIMIT;
  #steps = STEP_LIMIT;

  sign(): void {
    this.#signs--;
    if (this.#signs < 0) throw beyond(SIGN_LIMIT);
  }

  steps(count: number): void {
    this.#steps -= count;
    if (this.#steps < 0) throw beyond(STEP_LIMIT);
  }

  rules(more: number, all: number): void {
    if (all > RULE_LIMIT) throw beyond(RULE_LIMIT);
    this.steps(more);
  }

  places(count: number): void {
    if (count > PLACE_LIMIT) throw beyond(PLACE_LIMIT);
    this.steps(count);
  }
}

export function beyond(limit: number): Refusal {
  return new Refusal('F74', { raw: `> ${limit}`, detail: String(limit) });
}
