import { useEffect, useState } from 'react';
import { type Finder, initialsFinder, plainFinder } from './initials.ts';

/** Finds by characters at once, by pinyin initials as soon as letters are typed and the readings are there. */
export function useFinder(words: string): Finder {
  const [finder, setFinder] = useState<Finder>(() => plainFinder);
  const letters = /[a-z]/i.test(words);
  useEffect(() => {
    if (!letters) return;
    let here = true;
    initialsFinder().then(
      (found) => here && setFinder(() => found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [letters]);
  return finder;
}
