import { Button, SegmentedControl } from '@mantine/core';
import { useRef } from 'react';
import { useRoving } from '#ui/roving.ts';
import { MONEY_SCALES, type MoneyScale, PAGES, writeView } from '#view/view.ts';
import { Changing } from './Changing.tsx';
import { useDesk } from './context.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import './masthead.css';

/** Brand, pages, unit of money, import. */
export function Header({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { text, view, setView } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const roving = useRoving<HTMLElement>();
  return (
    <header className="masthead" {...roving}>
      <div className="brand">
        <span className="brand-name">{text.product}</span>
        <span className="brand-sub">{text.subtitle}</span>
      </div>
      <nav className="tabs" aria-label={text.product}>
        {PAGES.map((page) => (
          <a
            key={page}
            href={writeView({ ...view, page })}
            aria-current={page === view.page ? 'page' : undefined}
            // By keyboard the way goes on in the page that was opened.
            onClick={({ detail }) => detail === 0 && document.getElementById('main')?.focus({ preventScroll: true })}
          >
            {text.pages[page]}
          </a>
        ))}
      </nav>
      <div className="masthead-tools">
        <SegmentedControl
          size="xs"
          aria-label={text.money}
          value={view.money}
          onChange={(money) => setView({ ...view, money: money as MoneyScale })}
          data={MONEY_SCALES.map((scale) => ({ value: scale, label: text.scales[scale] }))}
        />
        <SettingsMenu />
        <Changing>
          <Button size="xs" onClick={() => input.current?.click()} title={text.import.formats}>
            {text.import.button}
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={text.import.button}
            data-testid="import-files"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // Emptied, so that the same file can be chosen again.
              event.currentTarget.value = '';
              if (files.length > 0) onFiles(files);
            }}
          />
        </Changing>
      </div>
    </header>
  );
}
