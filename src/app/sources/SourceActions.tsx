import { Button, Menu, Modal } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useDesk, useLoaded, useReadOnly } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import type { Cells } from '#app/panel/tables.ts';
import { ENCODINGS, type Encoding } from '#intake/bytes/decode.ts';
import { count } from '#text/format.ts';
import { AskOnce } from '#ui/AskOnce.tsx';
import { DOWN } from '#ui/icons.tsx';
import { SourceFrameworks } from './SourceFrameworks.tsx';
import './sources.css';

/** What can be done with one file: choose its framework; an own one is read in another encoding where it is text, or taken out. */
export function SourceActions({ cells }: { readonly cells: Cells }) {
  const { text, workspace } = useDesk();
  const { sample, edited, restated } = useLoaded();
  const readOnly = useReadOnly();
  const [unreadable, setUnreadable] = useState<Encoding | null>(null);
  const { attempt, failure } = useAttempt();
  const { source, file, encoding } = cells;
  const reread = async (chosen: Encoding) => {
    const { status } = await workspace.originals.reread(Number(source), { encoding: chosen });
    setUnreadable(status === 'failed' ? chosen : null);
  };
  const frameworks = <FrameworksButton source={Number(source)} file={String(file)} />;
  if (sample !== null || readOnly) return <div className="source-actions">{frameworks}</div>;
  return (
    <div className="source-actions">
      {frameworks}
      {unreadable !== null && <span role="alert">{text.sources.unreadable(unreadable.toUpperCase())}</span>}
      {failure !== null && <span role="alert">{failure}</span>}
      {edited.includes(Number(source)) && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.sources.restoreOf(String(file))}
          onClick={() => attempt(() => workspace.originals.reread(Number(source), { edits: null }))}
        >
          {text.sources.restore}
        </Button>
      )}
      {restated.includes(Number(source)) && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.sources.unitBackOf(String(file))}
          onClick={() => attempt(() => workspace.originals.reread(Number(source), { money_as: null }))}
        >
          {text.sources.unitBack}
        </Button>
      )}
      {encoding !== null && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              size="compact-xs"
              variant="default"
              rightSection={DOWN}
              aria-label={text.sources.rereadOf(String(file))}
            >
              {text.sources.reread}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {ENCODINGS.filter((one) => one.toUpperCase() !== encoding).map((one) => (
              <Menu.Item key={one} onClick={() => reread(one)}>
                {one.toUpperCase()}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <AskOnce
        label={text.sources.remove}
        about={text.sources.removeOf(String(file))}
        question={text.removal.ask.source(count(Number(cells.found ?? 0)))}
        no={text.removal.no}
        onYes={() => attempt(() => workspace.remove(Number(source)))}
      />
    </div>
  );
}

function FrameworksButton({ source, file }: { readonly source: number; readonly file: string }) {
  const { text } = useDesk();
  const [open, setOpen] = useState(false);
  const words = text.sources.framework;
  return (
    <>
      <Button size="compact-xs" variant="default" aria-label={words.buttonOf(file)} onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      {/* Locking the scroll would write a style element, which the policy forbids. */}
      <Modal opened={open} onClose={() => setOpen(false)} title={words.title(file)} size="xl" lockScroll={false}>
        <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
          <SourceFrameworks source={source} />
        </Suspense>
      </Modal>
    </>
  );
}
