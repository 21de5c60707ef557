import { Button } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import type { Question } from '#questions/question.ts';
import { PanelFrame } from '#ui/PanelFrame.tsx';
import { Boundary } from './Boundary.tsx';
import { useDesk, useLoaded } from './context.ts';
import { DrawnPanel } from './DrawnPanel.tsx';

/** One question on the page: it waits, fails and is drawn by itself. */
export function Panel({ question, span }: { readonly question: Question; readonly span: number }) {
  const { text } = useDesk();
  const { forms } = useLoaded();
  const [full, setFull] = useState(false);
  const [asTable, setAsTable] = useState(false);
  useEscape(full, () => setFull(false));
  const frame = { id: question.id, title: text.panels[question.id] ?? question.id, note: '', span, full, actions: [] };
  const failed = (cause: Error, retry: () => void) => (
    <PanelFrame {...frame} state="error">
      <p role="alert">
        {text.panel.failed}
        <br />
        <span className="note">{cause.message}</span>
      </p>
      <Button size="xs" variant="default" onClick={retry}>
        {text.panel.retry}
      </Button>
    </PanelFrame>
  );
  const waiting = (
    <PanelFrame {...frame} state="loading">
      <div className="waiting">{text.panel.loading}</div>
    </PanelFrame>
  );
  return (
    <Boundary fallback={failed}>
      {/* Other data are another panel: without the key React would keep the old one hidden beside the waiting one. */}
      <Suspense key={forms} fallback={waiting}>
        <DrawnPanel
          question={question}
          frame={frame}
          asTable={asTable}
          onTable={() => setAsTable(!asTable)}
          onFull={() => setFull(!full)}
        />
      </Suspense>
    </Boundary>
  );
}

function useEscape(on: boolean, leave: () => void): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
