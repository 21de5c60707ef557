import { useCallback, useEffect, useState, useTransition } from 'react';
import { panelsOn } from '#panels/registry.ts';
import { readView, rebased, type View, writeView } from '#view/view.ts';
import { paintClock } from './paint.ts';

/** The view on screen, whether another one is on its way, and the way to ask for one. */
export interface Viewing {
  readonly view: View;
  readonly pending: boolean;
  readonly setView: (view: View) => void;
}

/** The view in the URL hash: the only home it has, so that links and the back button restore it. */
export function useView(): Viewing {
  const [view, show] = useState(() => noted(readView(location.hash)));

  const [pending, startTransition] = useTransition();

  useEffect(() => {
    let shown = writeView(readView(location.hash));
    const follow = () => {
      const read = readView(location.hash);
      // A hash may change in what is no part of the view, such as the data a link was made over.
      if (writeView(read) === shown) return;
      shown = writeView(read);
      const next = noted(read);
      startTransition(() => show(next));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  // Two clicks may come before the first is on screen: each changes only what it meant to change.
  const setView = useCallback(
    (next: View) => {
      location.hash = writeView(rebased(readView(location.hash), view, next));
    },
    [view],
  );

  return { view, pending, setView };
}

function noted(view: View): View {
  paintClock.changed(
    writeView(view),
    panelsOn(view.page).map(({ question }) => question.id),
  );
  return view;
}
