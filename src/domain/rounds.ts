/**
 * The steps of a review round (审核轮次) in the order a form goes through them. `after` names the steps a step may follow.
 * What a unit does (sends a workbook back, mends, objects) may come at any time; what the office decides may not: a form
 * that lies with its unit is neither checked nor cleared. A step that may follow itself renews its deadline.
 */
const TABLE = [
  { id: 'received', after: [], awaited: false },
  { id: 'checked', after: ['received', 'to_return', 'returned', 'fixed', 'disputed', 'cleared'], awaited: false },
  {
    id: 'to_return',
    after: ['received', 'checked', 'to_return', 'returned', 'fixed', 'disputed', 'cleared'],
    awaited: true,
  },
  {
    id: 'sent',
    after: ['received', 'checked', 'to_return', 'sent', 'returned', 'fixed', 'disputed', 'cleared'],
    awaited: true,
  },
  {
    id: 'returned',
    after: ['received', 'checked', 'to_return', 'sent', 'fixed', 'disputed', 'cleared'],
    awaited: false,
  },
  {
    id: 'fixed',
    after: ['received', 'checked', 'to_return', 'sent', 'returned', 'disputed', 'cleared'],
    awaited: false,
  },
  {
    id: 'disputed',
    after: ['received', 'checked', 'to_return', 'sent', 'returned', 'fixed', 'cleared'],
    awaited: false,
  },
  { id: 'cleared', after: ['received', 'checked', 'returned', 'fixed', 'disputed'], awaited: false },
] as const;

export type RoundStep = (typeof TABLE)[number]['id'];

interface StepRow {
  readonly id: RoundStep;
  readonly after: readonly RoundStep[];
  /** Something is awaited: only in such a step does a deadline run. */
  readonly awaited: boolean;
}

export const ROUND_STEPS: readonly StepRow[] = TABLE;

/** What happened to a form in a round. A form nothing was noted of is received, in its first round. */
export interface RoundEvent {
  /** See forms.ts. */
  readonly identity: string;
  readonly step: RoundStep;
  /** From one. */
  readonly round: number;
  /** YYYY-MM-DD, or none. */
  readonly deadline: string | null;
  /** ISO time. */
  readonly at: string;
}

/** Whether a form in the step `from` may come to the step `to`. */
export function mayFollow(from: RoundStep, to: RoundStep): boolean {
  return ROUND_STEPS.some(({ id, after }) => id === to && after.includes(from));
}

/** The steps that all of these may come to, in order. */
export function stepsAfter(from: Iterable<RoundStep>): readonly RoundStep[] {
  const all = [...from];
  return ROUND_STEPS.filter(({ id }) => all.every((step) => mayFollow(step, id))).map(({ id }) => id);
}

export function isRoundStep(text: unknown): text is RoundStep {
  return ROUND_STEPS.some(({ id }) => id === text);
}
