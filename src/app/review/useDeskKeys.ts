import { useEffect, useRef } from 'react';

/**
 * One key each, while nothing is typed, nothing lies over the page, and the focus is on the desk or nowhere. What a key
 * does is named by the key itself, in small letters.
 */
export function useDeskKeys(actions: Readonly<Record<string, () => void>>): void {
  const now = useRef(actions);
  useEffect(() => {
    now.current = actions;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      if (target.closest('input, textarea, select, [contenteditable]') !== null) return;
      if (document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]') !== null) return;
      const walked = event.key.startsWith('Arrow');
      // Arrows scroll the page, and walk the cells of the form.
      if (
        walked
          ? target.closest('[data-keys]') === null
          : target !== document.body && target.closest('.review-desk') === null
      )
        return;
      const act = now.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      // What the key changes is to be seen.
      document.querySelector('.review-desk')?.scrollIntoView({ block: 'nearest' });
      act();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
