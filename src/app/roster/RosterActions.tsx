import { Button, Modal } from '@mantine/core';
import { Suspense, useRef, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { sentence } from '#app/import/ImportReport.tsx';
import { count } from '#text/format.ts';
import { dateOf } from '#view/today.ts';
import { RosterAsk } from './RosterAsk.tsx';
import { RosterPairs } from './RosterPairs.tsx';
import { useRoster } from './useRoster.ts';

/** The roster that holds, and the ways to import, replace and remove it. */
export function RosterActions() {
  const { text, workspace } = useDesk();
  useLoaded();
  const words = text.roster;
  const input = useRef<HTMLInputElement>(null);
  const [removing, setRemoving] = useState(false);
  const { phase, read, keep, remove, cancel } = useRoster();
  const { kept } = workspace.roster;
  return (
    <div className="data-actions" data-testid="roster-actions">
      <Button
        size="xs"
        variant="default"
        title={words.formats}
        disabled={phase.step === 'reading'}
        onClick={() => input.current?.click()}
      >
        {words.button}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.button}
        data-testid="roster-files"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Emptied, so that the same file can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) read(file);
        }}
      />
      <span className="note" role="status">
        {phase.step === 'reading'
          ? words.reading(phase.file.name)
          : kept === null
            ? [words.hint, words.formats].join(text.list.clause)
            : [
                words.held(kept.file, count(kept.rows.length), dateOf(new Date(kept.imported_at))),
                ...(kept.left_out.length > 0 ? [words.leftOut(kept.left_out.join(text.list.comma))] : []),
              ].join(text.list.clause)}
      </span>
      {kept !== null && (
        <Button size="xs" variant="default" onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
      )}
      {phase.step === 'failed' && (
        <p role="alert" className="notice notice-bad data-failure">
          {words.failed(phase.file, sentence(phase.problem, text))}
        </p>
      )}
      {phase.step === 'asking' && (
        <RosterAsk
          file={phase.file}
          asks={phase.asks}
          onRead={(answers) => read(phase.file, answers)}
          onClose={cancel}
        />
      )}
      {kept !== null && (
        <Suspense fallback={null}>
          <RosterPairs />
        </Suspense>
      )}
      <Confirm
        opened={phase.step === 'replacing'}
        title={words.replaceTitle}
        why={
          phase.step === 'replacing'
            ? words.replaceWhy(kept?.file ?? '', phase.roster.file, count(phase.roster.rows.length))
            : ''
        }
        action={words.replace}
        onConfirm={() => phase.step === 'replacing' && keep(phase.roster)}
        onClose={cancel}
      />
      <Confirm
        opened={removing}
        title={words.removeTitle}
        why={words.removeWhy(kept?.file ?? '')}
        action={words.confirmRemove}
        onConfirm={() => {
          setRemoving(false);
          remove();
        }}
        onClose={() => setRemoving(false)}
      />
    </div>
  );
}

interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  readonly why: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function Confirm({ opened, title, why, action, onConfirm, onClose }: ConfirmProps) {
  const { text } = useDesk();
  return (
    // Locking the scroll would write a style element, which the policy forbids.
    <Modal opened={opened} onClose={onClose} title={title} lockScroll={false} centered>
      <p>{why}</p>
      <div className="desk-line">
        <Button size="xs" data-testid="roster-confirm" onClick={onConfirm}>
          {action}
        </Button>
        <Button size="xs" variant="default" data-autofocus onClick={onClose}>
          {text.roster.cancel}
        </Button>
      </div>
    </Modal>
  );
}
