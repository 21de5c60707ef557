import { APPRAISALS } from '#data/appraisal/appraisals.ts';
import { DISPUTES } from '#data/corrections/disputes.ts';
import { HIDDEN } from '#data/import/habits.ts';
import { isLineageDecision, LINEAGE } from '#data/lineage/lineageDesk.ts';
import { ANNOTATIONS, isAnnotation } from '#data/notes/annotations.ts';
import { listIn } from '#data/notes/noteList.ts';
import { VIEWS } from '#data/notes/savedViews.ts';
import { ROSTER } from '#data/roster/roster.ts';
import { eventIn, ROUNDS } from '#data/rounds/rounds.ts';
import { PACK, VERDICTS } from '#data/rules/review.ts';

/** A note as it goes with a part of the forms, by their identities; `null` where it does not. */
type OfPart = (note: string, has: (identity: string) => boolean) => string | null;

const whole: OfPart = (note) => note;
const none: OfPart = () => null;

/** The notes that go with the data. What a person has set up for himself (columns of imports, other packs) does not. */
const GOING: Readonly<Record<string, OfPart>> = {
  [PACK]: whole,
  [HIDDEN]: whole,
  // Views and the roster name units that are no part of it.
  [VIEWS]: none,
  [ROSTER]: none,
  [VERDICTS]: list(ofForm),
  [DISPUTES]: list(ofForm),
  [APPRAISALS]: list(ofForm),
  [ANNOTATIONS]: list((one, has) => isAnnotation(one) && (one.place.on === 'panel' || has(one.place.identity))),
  [LINEAGE]: list((one, has) => isLineageDecision(one) && [...one.earlier, ...one.later].every(has)),
  [ROUNDS]: (note, has) =>
    note
      .split('\n')
      .filter((text) => text !== '' && has(eventIn(text)?.identity ?? ''))
      .map((text) => `${text}\n`)
      .join(''),
};

/** What of all notes goes with the forms; all forms where `identities` is `null`. */
export function goingNotes(
  notes: ReadonlyMap<string, string>,
  identities: ReadonlySet<string> | null,
): ReadonlyMap<string, string> {
  const going = new Map<string, string>();
  for (const [key, ofPart] of Object.entries(GOING)) {
    const note = notes.get(key);
    if (note === undefined) continue;
    const own = identities === null ? note : ofPart(note, (identity) => identities.has(identity));
    if (own !== null) going.set(key, own);
  }
  return going;
}

function list(goes: (one: unknown, has: (identity: string) => boolean) => boolean): OfPart {
  return (note, has) => JSON.stringify(listIn(note, (one) => (goes(one, has) ? [one] : [])));
}

function ofForm(one: unknown, has: (identity: string) => boolean): boolean {
  const { identity } = Object(one) as Readonly<Record<string, unknown>>;
  return typeof identity === 'string' && has(identity);
}
