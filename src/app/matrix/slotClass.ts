import type { Slot } from '#panels/slots.ts';

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
