import { type KindId, kindBit } from '#domain/kinds.ts';
import { maskHas, STATES, type State } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import type { Text } from '#text/text.ts';

/** One expected kind of one form: its state, and what the rules and the reviewer say of it. */
export interface Slot {
  readonly state: State;
  readonly misplaced: boolean;
  readonly contradicted: boolean;
  readonly accepted: boolean;
}

/** The marks that may stand on a slot. */
export const SLOT_MARKS = ['misplaced', 'contradicted', 'accepted'] as const;
export type SlotMark = (typeof SLOT_MARKS)[number];

/** Every slot there can be, once: a matrix of a hundred thousand forms holds references only. */
const ALL = STATES.map((state) =>
  [0, 1, 2, 3, 4, 5, 6, 7].map(
    (marks): Slot => ({
      state,
      misplaced: marks % 2 === 1,
      contradicted: (marks >> 1) % 2 === 1,
      accepted: marks >> 2 === 1,
    }),
  ),
);

/** The slot of a kind from the masks of a row of `chosen`; `null` when the form's framework has no such slot. */
export function slotIn(row: Row, kind: KindId): Slot | null {
  const bit = kindBit(kind);
  const has = (mask: string) => maskHas(number(row, mask), bit);
  if (!has('expected')) return null;
  const state = STATES.findIndex((one) => one !== 'absent' && has(one));
  const marks = Number(has('misplaced')) + 2 * Number(has('contradicted')) + 4 * Number(has('accepted'));
  return ALL[state < 0 ? STATES.indexOf('absent') : state]?.[marks] ?? null;
}

/** The slot in words: 有效（疑似错位）, 写“无”（已认可）. */
export function slotText(slot: Slot, text: Text): string {
  const state = text.states[slot.state];
  const marks = marksText(slot, text);
  return marks === '' ? state : text.findings.slots.marked(state, marks);
}

/** What is said of a slot besides its state; '' when nothing is. */
export function marksText({ misplaced, contradicted, accepted }: Slot, text: Text): string {
  const words = text.findings.slots;
  return [misplaced && words.misplaced, contradicted && words.contradicted, accepted && words.accepted]
    .filter((word) => word !== false)
    .join(text.list.comma);
}

/** How a slot looks: its state, with a red corner for each doubt, paler where a reviewer accepted it. */
export function slotClass({ state, misplaced, contradicted, accepted }: Slot): string {
  return [
    'state',
    `state-${state}`,
    misplaced && 'state-misplaced',
    contradicted && 'state-contradicted',
    accepted && 'state-accepted',
  ]
    .filter((name) => name !== false)
    .join(' ');
}
