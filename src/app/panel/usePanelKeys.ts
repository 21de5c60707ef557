import { useEffect } from 'react';

/** Alt+Page Down and Alt+Page Up go from panel to panel: no browser uses them, and a page has many tab stops. */
export function usePanelKeys(): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return;
      event.preventDefault();
      const panels = [...document.querySelectorAll<HTMLElement>('main [data-panel]')];
      const here = panels.findIndex((panel) => panel.contains(document.activeElement));
      const next = event.key === 'PageDown' ? here + 1 : here === -1 ? panels.length - 1 : here - 1;
      const heading = panels[(next + panels.length) % panels.length]?.querySelector<HTMLElement>('h2');
      heading?.focus();
      heading?.scrollIntoView({ block: 'nearest' });
    };
    addEventListener('keydown', walk);
    return () => removeEventListener('keydown', walk);
  }, []);
}
