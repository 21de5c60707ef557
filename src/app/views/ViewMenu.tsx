import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { HandOver } from '#app/case/HandOver.tsx';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { WorkbookButton } from '#app/workbook/WorkbookButton.tsx';
import { DOWN } from '#ui/icons.tsx';
import { linkHash } from '#view/link.ts';
import { SavedViewList } from './SavedViewList.tsx';
import './views.css';

/** The present view: to be kept by name, found again, and passed on as a link. */
export function ViewMenu() {
  const { text, view } = useDesk();
  const { identity, sample, held, empty } = useLoaded();
  const [said, setSaid] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [handing, setHanding] = useState(false);
  const words = text.views;
  const copy = async () => {
    const [place] = location.href.split(/[?#]/, 1);
    const own = sample === null ? '' : `?sample=${sample}`;
    const link = `${place}${held === null ? own : location.search}${linkHash(view, identity)}`;
    try {
      await navigator.clipboard.writeText(link);
      setSaid(words.link.copied);
    } catch {
      // Without https, or where the browser forbids it.
      history.replaceState(null, '', link);
      setSaid(words.link.inAddress);
    }
  };
  return (
    <div className="view-menu">
      <span className="note" role="status">
        {said}
      </span>
      <Popover position="bottom-end" shadow="sm" trapFocus returnFocus opened={open} onChange={setOpen}>
        <Popover.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            rightSection={DOWN}
            aria-haspopup="dialog"
            data-testid="views"
            onClick={() => setOpen(!open)}
          >
            {words.button}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className="view-list" aria-label={words.title}>
          <SavedViewList onDone={() => setOpen(false)} />
          <WorkbookButton />
          <Changing>
            <div className="view-workbook">
              <Button
                size="xs"
                variant="default"
                data-testid="hand-over"
                disabled={empty}
                onClick={() => {
                  setOpen(false);
                  setHanding(true);
                }}
              >
                {text.case.button}
              </Button>
              <p className="note">{text.case.hint}</p>
            </div>
          </Changing>
        </Popover.Dropdown>
      </Popover>
      <HandOver opened={handing} onClose={() => setHanding(false)} />
      <Button size="compact-xs" variant="subtle" data-testid="copy-link" onClick={copy} onBlur={() => setSaid(null)}>
        {words.link.copy}
      </Button>
    </div>
  );
}
