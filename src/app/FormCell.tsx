import type { ReactNode } from 'react';
import type { SheetCell } from '#questions/sheet.ts';
import { useDesk } from './context.ts';
import type { Pointed } from './SheetBody.tsx';
import { noteClass } from './SheetNotes.tsx';

interface Props {
  readonly cell: SheetCell | undefined;
  readonly label: string;
  readonly span: number;
  readonly children?: ReactNode;
  /** Without it the cell is only to be read: the file has no such cell. */
  readonly onPoint?: (pointed: Pointed) => void;
  readonly onOpen?: () => void;
}

/** A cell of the form: marked where notes stand on it; the file has it where the foot of the sheet says. */
export function FormCell({ cell, label, span, children, onPoint, onOpen }: Props) {
  const { text } = useDesk();
  if (cell === undefined) return <td colSpan={span} />;
  const { notes } = cell;
  const standing = notes.filter((note) => note.standing);
  const mark = standing.some(({ grave }) => grave) ? 'cell-grave' : standing.length > 0 ? 'cell-mild' : undefined;
  const said = children ?? cell.text;
  const point = () => onPoint?.({ label, cell });
  return (
    <td colSpan={span} className={mark}>
      {onPoint === undefined ? (
        <span className="cell-text">{said}</span>
      ) : (
        <button
          type="button"
          className="cell-text"
          aria-label={text.sheet.cellLabel(label, cell.text === '' ? text.sheet.blank : cell.text)}
          onMouseEnter={point}
          onFocus={point}
          onClick={() => {
            point();
            if (cell.place !== null) onOpen?.();
          }}
        >
          {said}
        </button>
      )}
      {notes.map((note) => (
        <button
          key={note.number}
          type="button"
          className={`cell-note ${noteClass(note)}`}
          title={`${note.title}：${note.fix}`}
          aria-label={text.sheet.toNote(`${note.number} ${note.title}`)}
          onClick={() => show(note.number)}
        >
          {note.number}
        </button>
      ))}
    </td>
  );
}

function show(number: number): void {
  const note = document.getElementById(`note-${number}`);
  note?.scrollIntoView({ block: 'nearest' });
  note?.focus({ preventScroll: true });
}
