import { Button, CloseButton } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import { sentence } from '#app/import/ImportReport.tsx';
import { count } from '#text/format.ts';
import type { Restoring } from './useBackup.ts';
import './backup.css';

/** A back-up on its way in: what it holds, what it would replace, what became of it. In the page, covering nothing. */
export function RestoreDesk({ restoring: { phase, confirm, close } }: { readonly restoring: Restoring }) {
  const { text, workspace } = useDesk();
  const words = text.backup;
  if (phase.step === 'idle') return null;
  if (phase.step === 'reading' || phase.step === 'running')
    return (
      <section className="desk" aria-live="polite" data-testid="restore-progress">
        <strong>{phase.step === 'reading' ? words.reading(phase.file) : words.running}</strong>
      </section>
    );
  if (phase.step === 'asking') {
    const { made_at, sources } = phase.backup;
    const replaced = workspace.backups.replaces;
    return (
      <section className="desk" aria-live="polite" data-testid="restore-asking">
        <div className="desk-line restore-line">
          <strong>{words.ask(phase.file)}</strong>
          <span className="note">{words.made(new Date(made_at).toLocaleString(text.language))}</span>
          <span className="note">{words.holds(count(sources.length))}</span>
        </div>
        <p className="desk-words">{replaced === 0 ? words.replacesNone : words.replaces(count(replaced))}</p>
        <div className="desk-choice">
          <Button
            size="xs"
            {...(replaced === 0 ? {} : { color: 'red' })}
            data-testid="restore-confirm"
            onClick={confirm}
          >
            {words.confirm}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </section>
    );
  }
  const failed = phase.step === 'failed';
  return (
    <section
      className={failed ? 'desk desk-bad' : 'desk'}
      role={failed ? 'alert' : 'status'}
      data-testid={failed ? 'restore-failed' : 'restore-done'}
    >
      <div className="desk-line">
        <strong>{failed ? words.failed : words.done(count(phase.files))}</strong>
        <CloseButton size="sm" aria-label={words.close} onClick={close} />
      </div>
      {failed && <p className="desk-words">{sentence(phase.problem, text)}</p>}
    </section>
  );
}
