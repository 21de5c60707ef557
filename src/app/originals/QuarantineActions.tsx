import { Button, Modal } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import type { Cells } from '#app/panel/tables.ts';
import { AskOnce } from '#ui/AskOnce.tsx';
import { QuarantinedForm } from './QuarantinedForm.tsx';

/** What can be done with one form that was set aside: mend it, or drop it for good. */
export function QuarantineActions({ cells }: { readonly cells: Cells }) {
  const { text, workspace } = useDesk();
  const { sample, held } = useLoaded();
  const [open, setOpen] = useState(false);
  const { attempt, failure } = useAttempt();
  const { source, sheet = null, row, name } = cells;
  if (sample !== null || held !== null) return null;
  const words = text.quarantine;
  const place = { source: Number(source), sheet: sheet === null ? null : String(sheet), row: Number(row) };
  const title = String(name ?? words.unnamed);
  const close = () => setOpen(false);
  return (
    <div className="source-actions">
      {failure !== null && <span role="alert">{failure}</span>}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={words.mendOf(title, String(row))}
        onClick={() => setOpen(true)}
      >
        {words.mend}
      </Button>
      <AskOnce
        label={words.drop}
        about={words.dropOf(title, String(row))}
        question={text.removal.ask.form(title)}
        no={text.removal.no}
        onYes={() => attempt(() => workspace.removals.drop(place, title))}
      />
      {/* Locking the scroll would write a style element, which the policy forbids. */}
      <Modal opened={open} onClose={close} title={words.title(title)} size="xl" lockScroll={false}>
        <Boundary
          fallback={(cause) => (
            <p role="alert">
              {text.panel.failed}
              <br />
              <span className="note">{cause.message}</span>
            </p>
          )}
        >
          <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
            <QuarantinedForm place={place} onClose={close} />
          </Suspense>
        </Boundary>
      </Modal>
    </div>
  );
}
