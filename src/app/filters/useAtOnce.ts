import { useEffect, useState } from 'react';

/** What a control shows: what was chosen last, at once, until the view has followed. */
export function useAtOnce<T>(held: T): readonly [shown: T, show: (value: T) => void] {
  const [shown, show] = useState(held);
  useEffect(() => show(() => held), [held]);
  return [shown, show];
}
