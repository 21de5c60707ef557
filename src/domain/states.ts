import { KINDS, type KindId, kindBit } from './kinds.ts';

/** The states of a slot, best first. `absent` means that the form prints no such row. */
export const STATES = ['given', 'untargeted', 'none', 'blank', 'absent'] as const;
export type State = (typeof STATES)[number];

/** States of a slot that its form prints, and of these what is not validly filled in. */
export const PRINTED = ['given', 'untargeted', 'none', 'blank'] as const;
export const GAPS = ['untargeted', 'none', 'blank'] as const;

/** What one printed row says of its kind. */
export type PrintedState = Exclude<State, 'absent'>;

/** Kinds by state as bit masks; each printed kind stands in exactly one of them. */
export type StateMasks = Readonly<Record<PrintedState, number>>;

/** With several rows of one kind the best state counts. Rows without a known kind hold no slot. */
export function stateMasks(rows: Iterable<{ readonly kind: KindId | null; readonly state: PrintedState }>): StateMasks {
  const best = new Map<KindId, PrintedState>();
  for (const { kind, state } of rows) {
    if (kind === null) continue;
    const before = best.get(kind);
    if (before === undefined || STATES.indexOf(state) < STATES.indexOf(before)) best.set(kind, state);
  }
  const masks = { given: 0, untargeted: 0, none: 0, blank: 0 };
  for (const { id } of KINDS) {
    const state = best.get(id);
    if (state !== undefined) masks[state] += kindBit(id);
  }
  return masks;
}

/** Whether a mask has a bit. Arithmetic, since masks may pass 31 bits. */
export function maskHas(mask: number, bit: number): boolean {
  return Math.floor(mask / bit) % 2 === 1;
}
