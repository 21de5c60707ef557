import { Button } from '@mantine/core';
import { useState } from 'react';
import { SheetAlike } from '#app/alike/SheetAlike.tsx';
import { SheetAppraisal } from '#app/appraisal/SheetAppraisal.tsx';
import { CorrectionDialog } from '#app/corrections/CorrectionDialog.tsx';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk } from '#app/frame/context.ts';
import { PaperFoot } from '#app/frame/PaperFoot.tsx';
import { LineageApart } from '#app/lineage/LineageApart.tsx';
import { SheetAnnotations } from '#app/notes/SheetAnnotations.tsx';
import { OriginalModal } from '#app/originals/OriginalModal.tsx';
import { UnitLink } from '#app/projects/UnitLink.tsx';
import { columnWord } from '#text/columnWord.ts';
import { count } from '#text/format.ts';
import { OfficialForm } from './OfficialForm.tsx';
import { SheetNotes } from './SheetNotes.tsx';
import { SheetRounds } from './SheetRounds.tsx';
import { SheetYears } from './SheetYears.tsx';
import type { Sheet } from './sheet.ts';
import type { Pointed } from './sheet-notes.ts';
import './notes.css';

/** Years, form, margin notes and, at the foot, where the cell that is looked at stands in the file. */
export function SheetBody({ identity, sheet }: { readonly identity: string; readonly sheet: Sheet }) {
  const { text } = useDesk();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [original, setOriginal] = useState(false);
  const { file, standing, notes, problems } = sheet;
  const unit = sheet.fields.unit?.text ?? '';
  const at = pointed?.cell.place ?? null;
  const name = [file.name, file.sheet].filter(Boolean).join(' · ');
  return (
    <div className="sheet-body" data-panel="project-sheet" data-state="ready">
      <SheetYears years={sheet.years} />
      <Changing>
        <LineageApart years={sheet.years} />
      </Changing>
      {unit !== '' && (
        <p className="sheet-unit note">
          {text.columns.unit}
          {text.list.colon}
          <UnitLink unit={unit}>{unit}</UnitLink>
        </p>
      )}
      <div className="sheet-columns">
        <OfficialForm {...{ sheet, identity }} onPoint={setPointed} onOpen={() => setOriginal(true)} />
        <PaperFoot file={name} />
        <div>
          <SheetRounds identity={identity} />
          <SheetAppraisal identity={identity} content={sheet.content} />
          <SheetAnnotations identity={identity} rows={sheet.rows} />
          <SheetWeak weak={sheet.weak} />
          <SheetAlike identity={identity} items={sheet.weakKinds} />
          <h3 className="sheet-notes-title">
            {notes.length === 0
              ? text.sheet.noNotes
              : text.sheet.noteCount(count(standing), count(notes.length - standing))}
          </h3>
          {standing > 0 && (
            <p className="sheet-correct">
              <Changing>
                <CorrectionDialog identity={identity} />
              </Changing>
            </p>
          )}
          <SheetNotes notes={notes} pointed={pointed?.cell.notes ?? []} />
          {problems.length > 0 && (
            <section className="sheet-doubts">
              <h3>{text.sheet.doubts}</h3>
              <ul>
                {problems.map(({ code, title, message }) => (
                  <li key={`${code} ${message}`}>
                    {code} {title}
                    <span className="note">{message}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      <footer className="sheet-source" data-testid="sheet-source">
        <p>
          {pointed === null ? (
            text.sheet.pointAt
          ) : (
            <>
              <strong>{pointed.label}</strong>{' '}
              {at === null
                ? `${name} · ${text.sheet.noPlace}`
                : text.sheet.at(name, String(at.row), columnWord(at.column, text) ?? '')}
              <span className="sheet-raw">
                {pointed.cell.text === '' ? text.sheet.blank : text.sheet.text(pointed.cell.text)}
              </span>
              {pointed.cell.notes.map(({ number, title, fix }) => (
                <span key={number} className="sheet-raw">
                  {text.sheet.noteOf(String(number), title, fix)}
                </span>
              ))}
            </>
          )}
        </p>
        {at !== null && (
          <Button size="compact-xs" variant="default" onClick={() => setOriginal(true)}>
            {text.problems.original}
          </Button>
        )}
      </footer>
      {at !== null && (
        <OriginalModal
          file={file.name}
          place={{ source: file.source, sheet: file.sheet, row: at.row }}
          column={at.column}
          opened={original}
          onClose={() => setOriginal(false)}
        />
      )}
    </div>
  );
}

/** What the form comes to by its weak items. */
function SheetWeak({ weak: { project, items, labels } }: Pick<Sheet, 'weak'>) {
  const { text } = useDesk();
  return (
    <section className="sheet-weak" data-testid="sheet-weak">
      <h3>
        {project !== null && <span className="grave">{project}</span>}
        {items}
      </h3>
      {labels.length > 0 && <p className="note">{labels.join(text.list.clause)}</p>}
    </section>
  );
}
