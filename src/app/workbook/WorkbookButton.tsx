import { Button } from '@mantine/core';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useSaving } from '#app/panel/useSaving.ts';
import { workbookName, writtenWorkbook } from './writtenWorkbook.ts';
import './workbook.css';

/** The present view as one workbook. */
export function WorkbookButton() {
  const desk = useDesk();
  const { text } = desk;
  const { empty } = useLoaded();
  const { save, busy, failure } = useSaving();
  const words = text.workbook;
  return (
    <div className="view-workbook">
      <Button
        size="xs"
        variant="default"
        data-testid="save-workbook"
        disabled={empty || busy}
        onClick={() => save(workbookName(desk), () => writtenWorkbook(desk))}
      >
        {busy ? words.making : words.button}
      </Button>
      <p className="note">{words.hint}</p>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  );
}
