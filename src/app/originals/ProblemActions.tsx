import { Button } from '@mantine/core';
import { useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import type { Cells } from '#app/panel/tables.ts';
import { OriginalModal } from './OriginalModal.tsx';

/** What can be done about one problem: see its line in the original, read amounts in the unit they seem to be in. */
export function ProblemActions({ cells }: { readonly cells: Cells }) {
  const { text, workspace } = useDesk();
  const { sample } = useLoaded();
  const [open, setOpen] = useState(false);
  const { attempt, failure } = useAttempt();
  const { source, file, row, sheet = null, column, code, message } = cells;
  const words = text.problems;
  const place = { source: Number(source), sheet: sheet === null ? null : String(sheet), row: Number(row) };
  return (
    <div className="source-actions">
      {failure !== null && <span role="alert">{failure}</span>}
      {code === 'X02' && sample === null && (
        <Changing>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.asYuanOf(String(file))}
            onClick={() => attempt(() => workspace.originals.reread(place.source, { money_as: '元' }))}
          >
            {words.asYuan}
          </Button>
        </Changing>
      )}
      {row !== null && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.originalOf(String(file), String(row))}
          onClick={() => setOpen(true)}
        >
          {words.original}
        </Button>
      )}
      <OriginalModal
        file={String(file)}
        place={place}
        column={column === null ? null : String(column)}
        opened={open}
        onClose={() => setOpen(false)}
      >
        <p>{String(message)}</p>
      </OriginalModal>
    </div>
  );
}
