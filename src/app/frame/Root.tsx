import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, use, useEffect, useMemo } from 'react';
import { useAnnotatedProjects } from '#app/notes/useAnnotatedProjects.ts';
import { DARK, LIGHT } from '#charts/palette.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { WorkbookWriter } from '#export/writer.ts';
import { texts } from '#text/text.ts';
import { usePrinting } from '#ui/printing.ts';
import { App } from './App.tsx';
import { Boundary } from './Boundary.tsx';
import { DeskContext } from './context.ts';
import { useDisplay } from './display.ts';
import { useOpened } from './useOpened.ts';
import { useView } from './useView.ts';
import './frame.css';
import './masthead.css';

const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false } },
});

interface RootProps {
  readonly workspace: Promise<Workspace>;
  readonly openWriter: () => WorkbookWriter;
}

/** The page around the workspace: theme, language, queries, and what is seen until the database has started. */
export function Root({ workspace, openWriter }: RootProps) {
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
        <Boundary fallback={(cause) => <StartFailed cause={cause} />}>
          <Suspense fallback={<Starting />}>
            <Opened {...{ workspace, openWriter }} />
          </Suspense>
        </Boundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Opened({ workspace: opening, openWriter }: RootProps) {
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
      text: texts[language],
      palette: colors === 'dark' ? DARK : LIGHT,
      view,
      opened,
      annotated,
      pending,
      setView,
    }),
    [workspace, openWriter, language, colors, view, opened, annotated, pending, setView],
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
  return (
    <main className="starting" aria-busy="true">
      <p className="brand-name">{product}</p>
      <p role="status">{starting}</p>
      <p className="note">{startingHint}</p>
    </main>
  );
}

function StartFailed({ cause }: { readonly cause: Error }) {
  const { startFailed, startFailedHint } = texts[useDisplay().language];
  return (
    <main className="starting" role="alert">
      <h1>{startFailed}</h1>
      <p>{startFailedHint}</p>
      <p className="note">
        {cause.cause instanceof Error ? `${cause.message}: ${cause.cause.message}` : cause.message}
      </p>
    </main>
  );
}
