import { useDesk } from '#app/frame/context.ts';
import { count } from '#text/format.ts';
import { PEN } from '#ui/icons.tsx';
import { useSheet } from './useSheet.ts';
import './sheet.css';

interface Props {
  readonly project: number;
  readonly name: string;
  /** The line of the sheet to show. */
  readonly cell?: string | null;
  /** In a grid only one cell is a tab stop. */
  readonly tabIndex?: 0 | -1;
}

/** The name of a project as the way to its sheet. */
export function SheetLink({ project, name, cell, tabIndex }: Props) {
  const { text, view, opened, annotated } = useDesk();
  const open = useSheet();
  const shown = project === opened && (cell === undefined || view.cell === null || cell === view.cell);
  const annotations = annotated.get(project) ?? 0;
  const mark = text.annotations.mark(count(annotations));
  return (
    <button
      type="button"
      className="sheet-link"
      tabIndex={tabIndex}
      title={text.sheet.open(name)}
      data-project={project}
      aria-current={shown ? 'true' : undefined}
      onClick={(event) => {
        event.stopPropagation();
        open(project, cell);
      }}
    >
      {name}
      {annotations > 0 && (
        <span className="sheet-link-mark" role="img" aria-label={mark} title={mark}>
          {PEN}
          {count(annotations)}
        </span>
      )}
    </button>
  );
}
