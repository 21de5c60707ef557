import { Button, Modal } from '@mantine/core';
import { Suspense, useRef, useState } from 'react';
import { useDesk, useReadOnly } from '#app/frame/context.ts';
import { count } from '#text/format.ts';
import { AppraisalDesk, type Scope } from './AppraisalDesk.tsx';
import './appraisal.css';

/** The way to 绩效目标审核表: of one form, of all that are chosen, or of some of these. */
export function AppraisalButton({ scope }: { readonly scope: Scope }) {
  const { text } = useDesk();
  const words = text.appraisal;
  const [open, setOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const dirty = useRef(0);
  const readOnly = useReadOnly();
  const leave = () => {
    setLeaving(false);
    setOpen(false);
    dirty.current = 0;
  };
  if (readOnly) return null;
  const label =
    'identity' in scope ? words.open : scope.only === null ? words.openAll : words.openChosen(count(scope.only.size));
  return (
    <>
      <Button
        size={'identity' in scope ? 'compact-xs' : 'compact-sm'}
        variant="default"
        className="appraisal-open"
        data-testid={'identity' in scope ? 'appraise-form' : 'appraise-forms'}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {/* Locking the scroll would write a style element, which the policy forbids. */}
      <Modal
        opened={open}
        onClose={() => (dirty.current > 0 ? setLeaving(true) : leave())}
        title={words.title}
        fullScreen
        lockScroll={false}
        classNames={{ body: 'appraisal-body' }}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {leaving && (
          <div className="notice notice-bad appraisal-leaving" role="alert">
            {words.leaving(count(dirty.current))}
            <Button size="compact-xs" variant="default" onClick={() => setLeaving(false)}>
              {words.stay}
            </Button>
            <Button size="compact-xs" variant="default" onClick={leave}>
              {words.discard}
            </Button>
          </div>
        )}
        <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
          <AppraisalDesk
            scope={scope}
            onDirty={(forms) => {
              dirty.current = forms;
            }}
          />
        </Suspense>
      </Modal>
    </>
  );
}
