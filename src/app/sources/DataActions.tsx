import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import { useSaving } from '#app/panel/useSaving.ts';
import { packName } from '#app/rules/packName.ts';
import { workbookName, writtenWorkbook } from '#app/workbook/writtenWorkbook.ts';
import { wholeCsv, wholeJson } from '#export/whole/whole.ts';
import { packVersion } from '#rules/pack.ts';
import './sources.css';

/** Everything out, everything gone: the two things done with all data at once. */
export function DataActions() {
  const desk = useDesk();
  const { text, workspace } = desk;
  const { empty, review } = useLoaded();
  const [asking, setAsking] = useState(false);
  const { save: saveAs, busy, failure: unsaved } = useSaving();
  const { attempt, failure } = useAttempt();
  const ask: Parameters<typeof wholeCsv>[0] = (sql, parameters) => workspace.ask(sql, parameters);
  const { pack } = workspace.reviewing.review;
  const save = (format: string, make: () => Promise<Blob>) =>
    saveAs(`${text.rules.fileBy('mingji', packVersion(pack))}.${format}`, make);
  return (
    <div className="data-actions">
      <Button
        size="xs"
        variant="default"
        data-testid="export-json"
        disabled={empty || busy}
        onClick={() =>
          save('json', async () =>
            wholeJson(ask, text, {
              pack,
              annotations: await workspace.annotations.all(),
              appraisals: workspace.appraisals.all,
            }),
          )
        }
      >
        {text.export.json}
      </Button>
      <Button
        size="xs"
        variant="default"
        data-testid="export-csv"
        disabled={empty || busy}
        onClick={() => save('csv', () => wholeCsv(ask))}
      >
        {text.export.csv}
      </Button>
      <Button
        size="xs"
        variant="default"
        data-testid="export-xlsx"
        disabled={empty || busy}
        onClick={() => saveAs(workbookName(desk), () => writtenWorkbook(desk))}
      >
        {text.export.xlsx}
      </Button>
      <span className="note">
        {[
          text.export.note,
          review === null ? null : text.rules.exportVersion(packName(review.pack, text), packVersion(review.pack)),
        ]
          .filter(Boolean)
          .join(text.list.clause)}
      </span>
      <Changing>
        <Button size="xs" color="red" variant="outline" data-testid="clear-data" onClick={() => setAsking(true)}>
          {text.clear.button}
        </Button>
      </Changing>
      {[unsaved, failure].map(
        (message) =>
          message !== null && (
            <p key={message} role="alert" className="notice notice-bad data-failure">
              {message}
            </p>
          ),
      )}
      {/* Locking the scroll would write a style element, which the policy forbids. */}
      <Modal opened={asking} onClose={() => setAsking(false)} title={text.clear.title} lockScroll={false} centered>
        <p>{text.clear.warning}</p>
        <div className="desk-line">
          <Button
            size="xs"
            color="red"
            data-testid="confirm"
            onClick={() => {
              setAsking(false);
              void attempt(() => workspace.clear());
            }}
          >
            {text.clear.confirm}
          </Button>
          <Button size="xs" variant="default" data-autofocus onClick={() => setAsking(false)}>
            {text.clear.cancel}
          </Button>
        </div>
      </Modal>
    </div>
  );
}
