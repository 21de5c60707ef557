import { Button, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, use, useEffect, useMemo, useState } from 'react';
import { useAsking } from '#app/case/door.ts';
import { Passphrase } from '#app/case/Passphrase.tsx';
import { useAnnotatedProjects } from '#app/notes/useAnnotatedProjects.ts';
import { DARK, LIGHT } from '#charts/palette.ts';
import { CaseRefused } from '#data/case/refused.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { WorkbookWriter } from '#export/writer.ts';
import { readOnlyText } from '#text/readOnly.ts';
import { texts } from '#text/text.ts';
import { usePrinting } from '#ui/printing.ts';
import { App } from './App.tsx';
import { Boundary } from './Boundary.tsx';
import { DeskContext } from './context.ts';
import { useDisplay } from './display.ts';
import { startFailureOf } from './startFailure.ts';
import { useOpened } from './useOpened.ts';
import { useView } from './useView.ts';
import './frame.css';
import './masthead.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      // An answer under its key never changes; comparing it with the one before costs more than drawing it.
      structuralSharing: false,
      // Long enough for the way back, short enough that a hundred clicks over many forms do not pile up.
      gcTime: 60_000,
    },
  },
});

interface RootProps {
  readonly workspace: Promise<Workspace>;
  /** Opens it once more, where it did not open. */
  readonly reopen: () => Promise<Workspace>;
  readonly openWriter: () => WorkbookWriter;
  readonly handedIn: (held: Blob) => Promise<Blob>;
}

/** The page around the workspace: theme, language, queries, and what is seen until the database has started. */
export function Root({ workspace: first, reopen, openWriter, handedIn }: RootProps) {
  const [workspace, setWorkspace] = useState(first);
  const { language } = useDisplay();
  const colors = useColors();
  const { title, language: tag } = texts[language];
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = tag;
    document.documentElement.dataset.theme = colors;
  }, [title, tag, colors]);
  return (
    // Theme variables stand in ui/theme.css: the style policy lets no script write style elements.
    <MantineProvider
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
      forceColorScheme={colors}
    >
      <QueryClientProvider client={queries}>
        <Boundary
          fallback={(cause, retry) => (
            <StartFailed
              cause={cause}
              onRetry={() => {
                setWorkspace(reopen());
                retry();
              }}
            />
          )}
        >
          <Suspense fallback={<Starting />}>
            <Opened {...{ workspace, openWriter, handedIn }} />
          </Suspense>
        </Boundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Opened({ workspace: opening, openWriter, handedIn }: Omit<RootProps, 'reopen'>) {
  const workspace = use(opening);
  const { view, pending, setView } = useView();
  const opened = useOpened(workspace, view.sheet);
  const annotated = useAnnotatedProjects(workspace);
  const { language } = useDisplay();
  const colors = useColors();
  const desk = useMemo(
    () => ({
      workspace,
      openWriter,
      handedIn,
      text: workspace.loaded.held === null ? texts[language] : readOnlyText(texts[language]),
      palette: colors === 'dark' ? DARK : LIGHT,
      view,
      opened,
      annotated,
      pending,
      setView,
    }),
    [workspace, openWriter, handedIn, language, colors, view, opened, annotated, pending, setView],
  );
  return (
    <DeskContext value={desk}>
      <App />
    </DeskContext>
  );
}

/** Paper is light, whatever the theme. */
function useColors(): 'light' | 'dark' {
  const { colors } = useDisplay();
  return usePrinting() ? 'light' : colors;
}

/** On a slow machine this stands for some seconds: it says what is coming and that nothing leaves the machine. */
function Starting() {
  const { product, starting, startingHint } = texts[useDisplay().language];
  const asking = useAsking();
  if (asking !== null) return <Passphrase again={asking.again} onAnswer={asking.answer} />;
  return (
    <main className="starting" aria-busy="true">
      <p className="brand-name">{product}</p>
      <p role="status">{starting}</p>
      <p className="note">{startingHint}</p>
    </main>
  );
}

/** Says the cause that is known, and that of a browser without WebAssembly only where it is that. */
function StartFailed({ cause, onRetry }: { readonly cause: Error; readonly onRetry: () => void }) {
  const { startFailed, startFailedBy, panel, newVersion, case: words } = texts[useDisplay().language];
  if (cause instanceof CaseRefused) {
    return (
      <main className="starting" role="alert" data-reason={`case-${cause.reason}`}>
        <h1>{words.refusedTitle}</h1>
        <p>{words.refused[cause.reason]}</p>
        <p className="note">{cause.detail}</p>
      </main>
    );
  }
  const { reason, detail } = startFailureOf(cause);
  return (
    <main className="starting" role="alert" data-reason={reason}>
      <h1>{startFailed}</h1>
      <p>{startFailedBy[reason]}</p>
      <p className="note">{detail}</p>
      <Button size="xs" variant="default" onClick={onRetry}>
        {panel.retry}
      </Button>
      {reason === 'part' && (
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {newVersion.reload}
        </Button>
      )}
    </main>
  );
}
