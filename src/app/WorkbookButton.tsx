import { Button } from '@mantine/core';
import { useState } from 'react';
import { download } from '#export/download.ts';
import { packVersion } from '#rules/pack.ts';
import { useDesk, useLoaded } from './context.ts';
import { writtenWorkbook } from './writtenWorkbook.ts';

/** The present view as one workbook. */
export function WorkbookButton() {
  const desk = useDesk();
  const { workspace, text } = desk;
  const { empty } = useLoaded();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const words = text.workbook;
  const save = async () => {
    const { pack } = workspace.reviewing.review;
    setBusy(true);
    setFailure(null);
    try {
      const book = await writtenWorkbook(desk);
      download(`${text.rules.fileBy(`${text.product} ${words.title}`, packVersion(pack))}.xlsx`, book);
    } catch (cause) {
      setFailure(text.export.failed(cause instanceof Error ? cause.message : String(cause)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="view-workbook">
      <Button size="xs" variant="default" data-testid="save-workbook" disabled={empty || busy} onClick={save}>
        {busy ? words.making : words.button}
      </Button>
      <p className="note">{words.hint}</p>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  );
}
