import { useDesk } from '#app/frame/context.ts';
import type { Note } from './sheet-notes.ts';

interface Props {
  readonly notes: readonly Note[];
  /** Those on the cell that is looked at. */
  readonly pointed: readonly Note[];
}

/** 朱批: each with its rule, what shows it, and what to do. */
export function SheetNotes({ notes, pointed }: Props) {
  const { text } = useDesk();
  return (
    <ol className="sheet-notes plain-list">
      {notes.map((note) => (
        <li
          key={note.number}
          id={`note-${note.number}`}
          tabIndex={-1}
          className={
            pointed.some(({ number }) => number === note.number) ? `${noteClass(note)} note-pointed` : noteClass(note)
          }
          data-rule={note.rule}
          data-standing={note.standing}
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
            {note.dispute !== '' && <p className="sheet-dispute">{text.corrections.dispute(note.dispute)}</p>}
            {note.said !== '' && <p className="note">{note.said}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** How a note looks, in the margin and on its cell. */
export function noteClass({ standing, grave }: Note): string {
  return standing ? (grave ? 'note-grave' : 'note-mild') : 'note-dismissed';
}
