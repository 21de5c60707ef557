import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { ENCODINGS, type Encoding } from '#intake/decode.ts';
import { DOWN } from '#ui/icons.tsx';
import { useDesk, useLoaded } from './context.ts';
import type { Cells } from './tables.ts';
import { useAttempt } from './useAttempt.ts';

/** What can be done with one own file: read it again in another encoding where it is text, take it out. Samples go by the notice. */
export function SourceActions({ cells }: { readonly cells: Cells }) {
  const { text, workspace } = useDesk();
  const { sample, edited, restated } = useLoaded();
  const [unreadable, setUnreadable] = useState<Encoding | null>(null);
  const { attempt, failure } = useAttempt();
  const { source, file, encoding } = cells;
  if (sample !== null) return null;
  const reread = async (chosen: Encoding) => {
    const { status } = await workspace.reread(Number(source), { encoding: chosen });
    setUnreadable(status === 'failed' ? chosen : null);
  };
  return (
    <div className="source-actions">
      {unreadable !== null && <span role="alert">{text.sources.unreadable(unreadable.toUpperCase())}</span>}
      {failure !== null && <span role="alert">{failure}</span>}
      {edited.includes(Number(source)) && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.sources.restoreOf(String(file))}
          onClick={() => attempt(() => workspace.reread(Number(source), { edits: null }))}
        >
          {text.sources.restore}
        </Button>
      )}
      {restated.includes(Number(source)) && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.sources.unitBackOf(String(file))}
          onClick={() => attempt(() => workspace.reread(Number(source), { money_as: null }))}
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
      <Button
        size="compact-xs"
        variant="default"
        aria-label={text.sources.removeOf(String(file))}
        onClick={() => attempt(() => workspace.remove(Number(source)))}
      >
        {text.sources.remove}
      </Button>
    </div>
  );
}
