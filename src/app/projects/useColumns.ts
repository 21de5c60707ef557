import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';

/** Not shown until asked for. */
const FIRST_HIDDEN: readonly string[] = ['basis', 'indicators', 'none_rows'];

/** The hidden columns of the project table, kept from one visit to the next. */
export function useColumns(): readonly [readonly string[], (hidden: readonly string[]) => void] {
  const {
    workspace: { habits },
  } = useDesk();
  const [hidden, setHidden] = useState(FIRST_HIDDEN);
  useEffect(() => {
    habits.hidden().then(
      (kept) => setHidden(kept ?? FIRST_HIDDEN),
      () => undefined,
    );
  }, [habits]);
  const keep = useCallback(
    (next: readonly string[]) => {
      setHidden(next);
      void habits.setHidden(next);
    },
    [habits],
  );
  return [hidden, keep];
}
