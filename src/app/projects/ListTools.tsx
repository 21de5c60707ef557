import { Button } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import { CopyRows } from '#app/panel/CopyRows.tsx';
import { explanation } from '#app/panel/explanation.ts';
import { factsOf } from '#app/panel/panelFiles.ts';
import { csvRows, sheetOf } from '#app/panel/tables.ts';
import { useSaving } from '#app/panel/useSaving.ts';
import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import { csv } from '#export/csv.ts';
import { csvBlob } from '#export/download.ts';
import { xlsx } from '#export/xlsx.ts';
import { type Asked, askedBy, statementOf } from '#panels/question.ts';
import type { Text } from '#text/text.ts';

interface Props {
  readonly title: string;
  readonly table: Table;
  /** The rows in the order shown. */
  readonly order: () => readonly number[];
  readonly question: Asked;
  readonly tableOf: (rows: readonly Row[], text: Text) => Table;
}

/** As many rows as a file takes. */
const MOST_IN_FILE = 100_000;

/** Carries a list away with its total: copied as it is shown, saved with all its rows. */
export function ListTools({ title, table, order, question, tableOf }: Props) {
  const desk = useDesk();
  const { workspace, view, text } = desk;
  const { save, busy, failure } = useSaving();
  const whole = async () => {
    const asked = { ...askedBy(question, view), rows: MOST_IN_FILE };
    return tableOf(await workspace.ask(statementOf(question), asked), text);
  };
  const workbook = async () =>
    xlsx([sheetOf(await whole(), title, text), explanation([[text.workbook.panel, title]], await factsOf(desk), text)]);
  return (
    <>
      <CopyRows table={table} order={order} ticked={0} />
      <Button
        size="compact-xs"
        variant="default"
        disabled={busy}
        onClick={() => save(`${title}.csv`, async () => csvBlob(csv(csvRows(await whole(), text))))}
      >
        {text.panel.csv}
      </Button>
      <Button size="compact-xs" variant="default" disabled={busy} onClick={() => save(`${title}.xlsx`, workbook)}>
        {text.panel.xlsx}
      </Button>
      {failure !== null && <span role="alert">{failure}</span>}
    </>
  );
}
