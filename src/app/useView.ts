import { startTransition, useCallback, useEffect, useState } from 'react';
import { REGISTRY } from '#questions/registry.ts';
import { readView, type View, writeView } from '#questions/view.ts';
import { paintClock } from './paint.ts';

/** The view in the URL hash: the only home it has, so that links and the back button restore it. */
export function useView(): readonly [View, (view: View) => void] {
  const [view, show] = useState(() => noted(readView(location.hash)));

  useEffect(() => {
    const follow = () => {
      const next = noted(readView(location.hash));
      startTransition(() => show(next));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const setView = useCallback((next: View) => {
    location.hash = writeView(next);
  }, []);

  return [view, setView];
}

function noted(view: View): View {
  paintClock.changed(
    writeView(view),
    REGISTRY[view.page].map(({ question }) => question.id),
  );
  return view;
}
