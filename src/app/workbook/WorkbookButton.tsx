import { Button } from '@mantine/core';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useSaving } from '#app/panel/useSaving.ts';
import { packVersion } from '#rules/pack.ts';
import { writtenWorkbook } from './writtenWorkbook.ts';
import './workbook.css';

/** The present view as one workbook. */
export function WorkbookButton() {
  const desk = useDesk();
  const { workspace, text } = desk;
  const { empty } = useLoaded();
  const { save, busy, failure } = useSaving();
  const words = text.workbook;
  const name = `${text.rules.fileBy(`${text.product} ${words.title}`, packVersion(workspace.reviewing.review.pack))}.xlsx`;
  return (
    <div className="view-workbook">
      <Button
        size="xs"
        variant="default"
        data-testid="save-workbook"
        disabled={empty || busy}
        onClick={() => save(name, () => writtenWorkbook(desk))}
      >
        {busy ? words.making : words.button}
      </Button>
      <p className="note">{words.hint}</p>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  );
}
