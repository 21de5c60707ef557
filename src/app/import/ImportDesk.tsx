import { Button, CloseButton, Progress } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import type { ImportProgress } from '#data/import/job.ts';
import type { Problem } from '#domain/problems.ts';
import { bytes, count } from '#text/format.ts';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportReport, sentence } from './ImportReport.tsx';
import { LockedFiles } from './LockedFiles.tsx';
import type { Importing } from './useImport.ts';
import './import.css';

/** What is being imported: how far it is, what must be asked, what became of it. In the page, covering nothing. */
export function ImportDesk({ importing: { phase, queued, cancel, undo, close } }: { readonly importing: Importing }) {
  const { text } = useDesk();
  return (
    <>
      <div className="drop-hint" aria-hidden="true">
        {text.import.drop}
      </div>
      {phase.step === 'running' && <Running progress={phase.progress} onCancel={cancel} />}
      {phase.step === 'asking' &&
        (phase.asked.locked === undefined ? (
          <ImportMapping asked={phase.asked} onAnswer={phase.answer} />
        ) : (
          <LockedFiles locked={phase.asked.locked} onAnswer={phase.answer} />
        ))}
      {queued > 0 && (
        <p className="notice" role="status" data-testid="import-queued">
          {text.import.queued(count(queued))}
        </p>
      )}
      {phase.step === 'ended' && <ImportReport report={phase.report} onUndo={undo} onClose={close} />}
      {phase.step === 'undone' && <Undone failure={phase.failure} onClose={close} />}
    </>
  );
}

function Undone({ failure, onClose }: { readonly failure: Problem | null; readonly onClose: () => void }) {
  const { text } = useDesk();
  const words = text.import;
  return (
    <section className={failure === null ? 'desk' : 'desk desk-bad'} role="status" data-testid="import-undone">
      <div className="desk-line">
        <strong>{failure === null ? words.undone : words.notUndone(sentence(failure, text))}</strong>
        <CloseButton size="sm" aria-label={words.close} onClick={onClose} />
      </div>
    </section>
  );
}

function Running({ progress, onCancel }: { readonly progress: ImportProgress | null; readonly onCancel: () => void }) {
  const { text } = useDesk();
  const words = text.import;
  const share = progress === null || progress.total === 0 ? 0 : (100 * progress.bytes) / progress.total;
  return (
    <section className="desk" data-testid="import-progress" aria-live="polite">
      <div className="desk-line">
        <strong>{words.steps[progress?.step ?? 'looking']}</strong>
        {progress !== null && (
          <span>{words.progress(progress.file, count(progress.place + 1), count(progress.files))}</span>
        )}
        {progress !== null && progress.total > 0 && (
          <span className="note">{words.bytes(bytes(progress.bytes), bytes(progress.total))}</span>
        )}
        {progress !== null && progress.rows > 0 && <span className="note">{words.rows(count(progress.rows))}</span>}
        <Button size="compact-xs" variant="default" data-testid="import-cancel" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
      <Progress value={share} size="sm" aria-label={words.steps.reading} transitionDuration={0} />
    </section>
  );
}
