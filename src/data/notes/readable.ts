import { APPRAISALS, isAppraisal } from '#data/appraisal/appraisals.ts';
import { isDispute } from '#data/corrections/disputes.ts';
import { isColumnNote } from '#data/import/habits.ts';
import { COLUMNS } from '#data/import/questions.ts';
import { isLineageDecision } from '#data/lineage/lineageDesk.ts';
import { isMerge, MERGED } from '#data/names/merges.ts';
import { isRosterNote } from '#data/roster/roster.ts';
import { eventIn } from '#data/rounds/rounds.ts';
import { isPackText } from '#data/rules/review.ts';
import { isVerdict } from '#data/rules/verdicts.ts';
import { isAnnotation } from './annotations.ts';
import { listIn } from './noteList.ts';
import { isSavedView } from './savedViews.ts';

/** What of a note can be read, as a note again; `null` when nothing can. A sound note comes back as it is. */
type ReadNote = (note: string) => string | null;

/** How the notes under a key, or under keys that begin so, are read. Notes of other keys are read by nobody here. */
const READERS: readonly { readonly key: string; readonly read: ReadNote }[] = [
  { key: 'rule packs', read: list((one) => typeof one === 'string' && isPackText(one)) },
  { key: 'rule pack', read: whole(isPackText) },
  { key: 'verdicts', read: list(isVerdict) },
  { key: 'disputes', read: list(isDispute) },
  { key: 'annotations', read: list(isAnnotation) },
  { key: 'saved views', read: list(isSavedView) },
  { key: MERGED, read: list(isMerge) },
  { key: 'review rounds', read: lines((text) => eventIn(text) !== null) },
  { key: 'lineage', read: list(isLineageDecision) },
  { key: APPRAISALS, read: list(isAppraisal) },
  { key: 'roster', read: whole(isRosterNote) },
  { key: COLUMNS, read: whole(isColumnNote) },
];

export function readableNote(key: string, note: unknown): string | null {
  if (typeof note !== 'string') return null;
  const reader = READERS.find((one) => (one.key.endsWith(' ') ? key.startsWith(one.key) : key === one.key));
  return reader === undefined ? note : reader.read(note);
}

function whole(isSound: (note: string) => boolean): ReadNote {
  return (note) => (isSound(note) ? note : null);
}

function list(isSound: (entry: unknown) => boolean): ReadNote {
  return (note) => {
    const entries = listIn(note, (entry) => [entry]);
    const sound = entries.filter(isSound);
    if (sound.length === 0) return note.trim() === '[]' ? note : null;
    return sound.length === entries.length ? note : JSON.stringify(sound);
  };
}

function lines(isSound: (line: string) => boolean): ReadNote {
  return (note) => {
    const all = note.split('\n').filter((line) => line !== '');
    const sound = all.filter(isSound);
    if (sound.length === all.length) return note;
    return sound.length === 0 ? null : sound.map((line) => `${line}\n`).join('');
  };
}
