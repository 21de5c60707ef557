import { type FocusEvent, type KeyboardEvent, type RefCallback, useCallback, useRef } from 'react';

const STOPS = 'a[href], button:not(:disabled)';
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

interface Roving<Box extends HTMLElement> {
  readonly ref: RefCallback<Box>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Makes all links and buttons of a box one tab stop, walked by the arrow keys; Tab comes back to the one last held. What
 * opens from the box but stands elsewhere in the document is no part of it, nor is a field, which needs its arrows.
 */
export function useRoving<Box extends HTMLElement>(first: 'first' | 'last' = 'first'): Roving<Box> {
  const box = useRef<Box>(null);
  const held = useRef<Element | undefined>(undefined);
  const settle = useCallback(() => {
    const stops = stopsIn(box.current);
    const seen = stops.filter((stop) => stop.checkVisibility());
    if (!seen.some((stop) => stop === held.current)) held.current = seen.at(first === 'first' ? 0 : -1);
    for (const stop of stops) {
      const tabIndex = stop === held.current ? 0 : -1;
      if (stop.tabIndex !== tabIndex) stop.tabIndex = tabIndex;
    }
  }, [first]);
  const ref = useCallback(
    (element: Box) => {
      box.current = element;
      settle();
      const changes = new MutationObserver(settle);
      changes.observe(element, { childList: true, subtree: true, attributeFilter: ['disabled'] });
      // On another width another one may be the first in sight.
      const widths = new ResizeObserver(settle);
      widths.observe(element);
      return () => {
        changes.disconnect();
        widths.disconnect();
      };
    },
    [settle],
  );
  const onFocus = ({ target }: FocusEvent) => {
    if (!stopsIn(box.current).includes(target as HTMLElement)) return;
    held.current = target;
    settle();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const stops = stopsIn(box.current).filter((stop) => stop.checkVisibility());
    const at = stops.indexOf(event.target as HTMLElement);
    if (step === undefined || at === -1) return;
    event.preventDefault();
    stops.at((at + step) % stops.length)?.focus();
  };
  return { ref, onKeyDown, onFocus };
}

function stopsIn(box: HTMLElement | null): readonly HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
}
