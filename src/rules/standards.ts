/**
 * Thresholds of what the forms come to that are no rule's own; a rule pack sets them as it does those of rules.
 * `template`: how many forms of one source must all lack a kind before the template lacks it (with fewer it may be
 * chance). `weak`: the share (%) of the expected slots from which weak items make a form a weakly justified one.
 * `large`: of how many equal parts of a year's forms by money the upper one is large.
 */
export const STANDARDS = {
  template: { forms: 3 },
  weak: { share: 50 },
  large: { parts: 3 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a language must name of them. */
export type StandardNames = {
  readonly [Owner in keyof typeof STANDARDS]: Readonly<Record<keyof (typeof STANDARDS)[Owner], string>>;
};
