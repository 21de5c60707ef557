import { CloseButton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type RefObject, Suspense, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { SheetBody } from './SheetBody.tsx';
import { askSheet, drawSheet } from './sheet.ts';
import './sheet.css';

/** The open project at the right of the page: its form as printed, with the notes on it. */
export function ProjectSheet({ identity }: { readonly identity: string }) {
  const { text, view, setView } = useDesk();
  const aside = useRef<HTMLElement>(null);
  const close = () => setView({ ...view, sheet: null, cell: null });
  useEscape(close);
  useFittingHeight(aside);
  useEffect(() => {
    const before = document.activeElement;
    aside.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside ref={aside} className="sheet" tabIndex={-1} aria-label={text.panels['project-sheet']}>
      <div className="sheet-close">
        <CloseButton aria-label={text.sheet.close} onClick={close} />
      </div>
      <Boundary key={identity} fallback={(cause) => <p role="alert">{cause.message}</p>}>
        <Suspense fallback={<Waiting />}>
          <Opened identity={identity} />
        </Suspense>
      </Boundary>
    </aside>
  );
}

function Waiting() {
  const { text } = useDesk();
  return (
    <div className="waiting" data-panel="project-sheet" data-state="loading">
      {text.panel.loading}
    </div>
  );
}

function Opened({ identity }: { readonly identity: string }) {
  const { workspace, text, view } = useDesk();
  const loaded = useLoaded();
  const fingerprint = useDeferredValue(`${loaded.changes} ${loaded.fingerprint}`);
  const { data } = useSuspenseQuery({
    queryKey: [fingerprint, 'sheet', identity],
    queryFn: () => askSheet((sql) => workspace.ask(sql, { identity })),
  });
  const sheet = drawSheet(data, text, view.money);
  if (sheet === null) {
    return (
      <div className="sheet-missing" data-panel="project-sheet" data-state="empty">
        <h2>{text.sheet.missing}</h2>
        <p>{text.sheet.missingWhy}</p>
      </div>
    );
  }
  return <SheetBody key={identity} identity={identity} sheet={sheet} />;
}

/** As high as the window below it: at the top of the page the header stands above. */
function useFittingHeight(aside: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const reach = () => {
      const element = aside.current;
      if (element !== null)
        element.style.height = `${innerHeight - Math.max(0, element.getBoundingClientRect().top)}px`;
    };
    reach();
    addEventListener('scroll', reach, { passive: true });
    addEventListener('resize', reach);
    return () => {
      removeEventListener('scroll', reach);
      removeEventListener('resize', reach);
    };
  }, [aside]);
}

/** Unless Escape is for something that lies over the sheet. */
function useEscape(leave: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const over = document.querySelector('[role="dialog"], [role="listbox"], [role="menu"], .panel-full');
      if (event.key === 'Escape' && !event.defaultPrevented && over === null) leave();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
