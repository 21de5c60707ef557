/**
 * Thresholds of what the forms come to that are no rule's own; a rule pack sets them as it does those of rules.
 * `template`: how many forms of one source must all lack a kind before the template lacks it (with fewer it may be
 * chance). `serious`: the share (%) of weak slots from which a form is serious without any critical finding.
 */
export const STANDARDS = {
  template: { forms: 3 },
  serious: { share: 50 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a language must name of them. */
export type StandardNames = {
  readonly [Owner in keyof typeof STANDARDS]: Readonly<Record<keyof (typeof STANDARDS)[Owner], string>>;
};
