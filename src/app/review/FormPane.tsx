import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { OriginalModal } from '#app/originals/OriginalModal.tsx';
import { OfficialForm } from '#app/sheet/OfficialForm.tsx';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { Note, Pointed } from '#app/sheet/sheet-notes.ts';
import { columnWord } from '#text/columnWord.ts';
import { LastYear } from './LastYear.tsx';
import { cellAt, type DeskForm } from './useForm.ts';

interface Props {
  readonly form: DeskForm;
  /** False while the form before is still in sight. */
  readonly there: boolean;
  readonly compared: boolean;
  /** The note that is looked at. */
  readonly looked: Note | null;
  readonly onNote: (number: number) => void;
  /** A cell was chosen that has these notes. */
  readonly onCell: (notes: readonly Note[]) => void;
  readonly onCompare: () => void;
}

/** The form in its official layout: project, money and weak items on top, the cell of the remark in sight. */
export function FormPane({ form, there, compared, looked, onNote, onCell, onCompare }: Props) {
  const { text } = useDesk();
  const words = text.desk;
  const pane = useRef<HTMLElement>(null);
  const [funds, setFunds] = useState(false);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [original, setOriginal] = useState(false);
  const { sheet, identity, project, answers } = form;
  const own = sheet.years.find(({ basis }) => basis === 'self');
  const before = sheet.years.findLast(({ year }) => year < sheet.year);
  const cell = looked === null ? null : cellAt(looked.at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form or another layout has the cell elsewhere
  useLayoutEffect(() => {
    const box = pane.current;
    if (box === null) return;
    const found = cell === null ? null : box.querySelector(`[data-cell="${CSS.escape(cell)}"]`);
    inSight(box, found);
  }, [cell, project, funds, compared]);
  const at = pointed?.cell.place ?? null;
  const place = [sheet.file.name, sheet.file.sheet].filter(Boolean).join(' · ');
  return (
    <section className="desk-form" aria-label={words.form} data-there={there}>
      <header className="desk-head">
        <h3>
          <SheetLink project={project} name={sheet.title} />
        </h3>
        <p className="note">
          {[sheet.year, sheet.fields.unit?.text, words.funds(own?.amount ?? '—')].filter(Boolean).join(' · ')}
        </p>
        <p className="desk-weak">
          {sheet.weak.project !== null && <strong className="grave">{sheet.weak.project}</strong>} {sheet.weak.items}
          {sheet.weak.labels.length > 0 && (
            <span className="note"> {words.why(sheet.weak.labels.join(text.list.clause))}</span>
          )}
        </p>
        <div className="desk-buttons">
          <Button size="compact-xs" variant="default" aria-expanded={funds} onClick={() => setFunds(!funds)}>
            {funds ? words.foldFunds : words.showFunds}
          </Button>
          <Button
            size="compact-xs"
            variant={compared ? 'filled' : 'default'}
            aria-pressed={compared}
            disabled={before === undefined}
            onClick={onCompare}
          >
            {before === undefined ? words.noLastYear : words.key(words.lastYear(before.year), 'Y')}
          </Button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={pane} className="desk-paper" tabIndex={0} aria-label={words.paper}>
        {compared && before !== undefined && <LastYear sheet={sheet} rows={answers.rows} before={before} />}
        <OfficialForm
          key={project}
          {...{ sheet, identity }}
          folded={!funds}
          onPoint={setPointed}
          onOpen={() => undefined}
          notes={{
            noteId: (number) => `desk-note-${number}`,
            onNote,
            onPick: ({ cell: { notes } }) => onCell(notes),
            chosen: cell ?? undefined,
          }}
        />
      </section>
      <footer className="desk-place note">
        <span>
          {pointed === null || at === null
            ? place
            : `${pointed.label} · ${text.sheet.at(place, String(at.row), columnWord(at.column, text) ?? '')}`}
        </span>
        {at !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => setOriginal(true)}>
            {text.problems.original}
          </Button>
        )}
      </footer>
      {at !== null && (
        <OriginalModal
          file={sheet.file.name}
          place={{ source: sheet.file.source, sheet: sheet.file.sheet, row: at.row }}
          column={at.column}
          opened={original}
          onClose={() => setOriginal(false)}
        />
      )}
    </section>
  );
}

/** Scrolls the box alone, so that what is looked at stands in its middle; the page stays where it is. */
export function inSight(box: Element, found: Element | null): void {
  if (found === null) {
    box.scrollTop = 0;
    return;
  }
  const [outer, inner] = [box.getBoundingClientRect(), found.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}
