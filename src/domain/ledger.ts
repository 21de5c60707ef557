/** What a form that was read can become; every one of them is in exactly one of these. */
export const OUTCOMES = ['accepted', 'quarantined', 'dropped', 'superseded'] as const;
