import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { citationOf } from '#rules/basis/citations.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { FIRST_REMARKS, remarksOf } from '#rules/remarks.ts';
import { count } from '#text/format.ts';
import { citationText } from '#view/citations.ts';
import type { Note } from './sheet-notes.ts';

interface Props {
  readonly notes: readonly Note[];
  /** Those on the cell that is looked at. */
  readonly pointed: readonly Note[];
}

/**
 * 朱批: one remark a cause and row, with its reasons folded in. The weightiest are shown first, the rest and what was
 * dismissed on demand, on paper, or when their cell is pointed at.
 */
export function SheetNotes({ notes, pointed }: Props) {
  const { text } = useDesk();
  const [all, setAll] = useState(false);
  const standing = remarksOf(notes.filter((note) => note.standing).map(remarked));
  const dismissed = notes.filter((note) => !note.standing).map((note) => ({ lead: remarked(note), reasons: [] }));
  const remarks = [...standing, ...dismissed];
  const rest = remarks.length - Math.min(FIRST_REMARKS, standing.length);
  const isPointed = ({ number }: Note) => pointed.some((one) => one.number === number);
  return (
    <>
      <ol className="sheet-notes plain-list">
        {remarks.map(({ lead, reasons }, place) => (
          <Remark
            key={lead.note.number}
            notes={[lead, ...reasons].map(({ note }) => note)}
            isPointed={isPointed}
            later={!all && (place >= FIRST_REMARKS || !lead.note.standing)}
          />
        ))}
      </ol>
      {remarks.length > 0 && <p className="note">{text.rules.citation.others}</p>}
      {rest > 0 && (
        <Button size="compact-xs" variant="subtle" className="sheet-more" onClick={() => setAll(!all)}>
          {all ? text.sheet.fewerRemarks : text.sheet.moreRemarks(count(rest))}
        </Button>
      )}
    </>
  );
}

function remarked(note: Note) {
  const { rule, severity, suspected, at } = note;
  return { rule, severity, suspected, about: /^\d/.test(at) ? (at.split(' ')[0] ?? at) : at, note };
}

interface RemarkProps {
  readonly notes: readonly Note[];
  readonly isPointed: (note: Note) => boolean;
  /** Not among the first. */
  readonly later: boolean;
}

function Remark({ notes, isPointed, later }: RemarkProps) {
  const [lead, ...reasons] = notes;
  if (lead === undefined) return null;
  return (
    <Item note={lead} pointed={isPointed(lead)} hidden={later && !notes.some(isPointed)}>
      {reasons.length > 0 && (
        <ul className="sheet-reasons plain-list">
          {reasons.map((note) => (
            <Item key={note.number} note={note} pointed={isPointed(note)} hidden={false} />
          ))}
        </ul>
      )}
    </Item>
  );
}

interface ItemProps {
  readonly note: Note;
  readonly pointed: boolean;
  readonly hidden: boolean;
  readonly children?: React.ReactNode;
}

function Item({ note, pointed, hidden, children }: ItemProps) {
  const { text } = useDesk();
  const { review } = useLoaded();
  const citation = citationOf(review?.pack ?? BUILT_IN, note.rule);
  return (
    <li
      id={`note-${note.number}`}
      tabIndex={-1}
      className={pointed ? `${noteClass(note)} note-pointed` : noteClass(note)}
      data-rule={note.rule}
      data-standing={note.standing}
      hidden={hidden}
    >
      <span className="sheet-number" aria-hidden="true">
        {note.number}
      </span>
      <div>
        <p className="sheet-note-head">
          <strong>{note.title}</strong>
          {note.suspected && <span className="suspected">{text.verdicts.suspected}</span>}
          <span className="note">{[note.rule, text.rules.severities[note.severity], note.about].join(' · ')}</span>
        </p>
        {note.evidence !== '' && <p className="sheet-evidence">{note.evidence}</p>}
        <p>{note.fix}</p>
        {citation !== null && (
          <p className="note">
            {text.rules.citation.title}
            {text.list.colon}
            {citationText(note.rule, citation, text)}
          </p>
        )}
        {note.dispute !== '' && <p className="sheet-dispute">{text.corrections.dispute(note.dispute)}</p>}
        {note.said !== '' && <p className="note">{note.said}</p>}
        {children}
      </div>
    </li>
  );
}

/** How a note looks, in the margin and on its cell. */
export function noteClass({ standing, grave }: Note): string {
  return standing ? (grave ? 'note-grave' : 'note-mild') : 'note-dismissed';
}
