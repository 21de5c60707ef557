import type { ReactNode } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { noteClass } from './SheetNotes.tsx';
import type { Pointed, SheetCell } from './sheet-notes.ts';

interface Props {
  readonly cell: SheetCell | undefined;
  /** By which the grid knows it. */
  readonly id: string;
  readonly label: string;
  readonly span: number;
  readonly children?: ReactNode;
  readonly grid: FormActions;
}

/** What the cells of a form have in common. */
export interface FormActions {
  /** The one cell the tab key comes to. */
  readonly active: string;
  readonly onPoint: (pointed: Pointed) => void;
  readonly onOpen: () => void;
  /** Where the notes stand beside the form, by their elements; and the way to one. */
  readonly noteId: (number: number) => string;
  readonly onNote: (number: number) => void;
  /** Instead of opening the original: the cell was chosen. */
  readonly onPick?: (pointed: Pointed) => void;
  /** The cell that is looked at together with its note. */
  readonly chosen?: string | undefined;
}

/** The notes in the margin of the open sheet. */
export const MARGIN: Pick<FormActions, 'noteId' | 'onNote'> = {
  noteId: (number) => `note-${number}`,
  onNote: show,
};

/** A cell of the form: marked where notes stand on it; the file has it where the foot of the sheet says. */
export function FormCell({ cell, id, label, span, children, grid }: Props) {
  const { text } = useDesk();
  if (cell === undefined) return <td colSpan={span} />;
  const { notes } = cell;
  const standing = notes.filter((note) => note.standing);
  const mark = standing.some(({ grave }) => grave) ? 'cell-grave' : standing.length > 0 ? 'cell-mild' : undefined;
  const said = children ?? cell.text;
  // Boxes say more than one text can: the name is what they say, behind the name of the field.
  const name =
    typeof said === 'string' ? text.sheet.cellLabel(label, said === '' ? text.sheet.blank : said) : undefined;
  const stop = id === grid.active ? 0 : -1;
  const point = () => grid.onPoint({ label, cell });
  return (
    <td colSpan={span} className={mark} data-cell={id} data-looked-at={id === grid.chosen || undefined}>
      <button
        type="button"
        className="cell-text"
        tabIndex={stop}
        aria-label={name}
        aria-describedby={notes.length === 0 ? undefined : notes.map(({ number }) => grid.noteId(number)).join(' ')}
        onMouseEnter={point}
        onFocus={() => {
          point();
          grid.onPick?.({ label, cell });
        }}
        onClick={() => {
          point();
          if (grid.onPick !== undefined) grid.onPick({ label, cell });
          else if (cell.place !== null) grid.onOpen();
        }}
      >
        {name === undefined && <span className="visually-hidden">{text.sheet.cellLabel(label, '')}</span>}
        {said}
      </button>
      {notes.map((note) => (
        <button
          key={note.number}
          type="button"
          className={`cell-note ${noteClass(note)}`}
          tabIndex={stop}
          title={`${note.title}：${note.fix}`}
          aria-label={text.sheet.toNote(`${note.number} ${note.title}`)}
          onClick={() => grid.onNote(note.number)}
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
