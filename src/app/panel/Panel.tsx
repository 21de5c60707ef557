import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import type { Place } from '#panels/registry.ts';
import type { Text } from '#text/text.ts';
import type { PanelId } from '#text/zh/methods.ts';
import { PanelFrame, type PanelMethod } from '#ui/PanelFrame.tsx';
import { writeView } from '#view/view.ts';
import { DrawnPanel } from './DrawnPanel.tsx';

/** One question on the page: it waits, fails and is drawn by itself. */
export function Panel({ panel }: { readonly panel: Place }) {
  const { id, span } = panel;
  const { text, view } = useDesk();
  const { forms, fingerprint } = useLoaded();
  const { reset } = useQueryErrorResetBoundary();
  const [full, setFull] = useState(false);
  const [asTable, setAsTable] = useState(false);
  useEscape(full, () => setFull(false));
  const title = text.panels[id];
  const frame = {
    id,
    title,
    note: '',
    method: methodOf(id, title, text),
    span,
    full,
    actions: [],
  };
  const failed = (cause: Error, retry: () => void) => (
    <PanelFrame {...frame} state="error">
      <div className="failed">
        <p role="alert">
          {text.panel.failed}
          <br />
          <span className="note">{cause.message}</span>
        </p>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            reset();
            retry();
          }}
        >
          {text.panel.retry}
        </Button>
      </div>
    </PanelFrame>
  );
  const waiting = (
    <PanelFrame {...frame} state="loading">
      <div className="waiting">{text.panel.loading}</div>
    </PanelFrame>
  );
  return (
    <Boundary fallback={failed} retryOn={`${fingerprint} ${writeView(view)}`} onRetry={reset}>
      {/* Other data are another panel: without the key React would keep the old one hidden beside the waiting one. */}
      <Suspense key={forms} fallback={waiting}>
        <DrawnPanel
          panel={panel}
          frame={frame}
          asTable={asTable}
          onTable={() => setAsTable(!asTable)}
          onFull={() => setFull(!full)}
        />
      </Suspense>
    </Boundary>
  );
}

function methodOf(id: PanelId, title: string, { methods, panel }: Text): PanelMethod {
  const method = methods.panels[id];
  const parts = (['base', 'counts', 'rules'] as const).map((part) => ({
    heading: methods.headings[part],
    words: method[part],
  }));
  return { button: panel.method, label: panel.methodOf(title), parts };
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
