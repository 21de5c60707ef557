import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import type { Table } from '#charts/table.ts';
import { tsv } from '#export/tsv.ts';
import { count } from '#text/format.ts';
import { copyText } from './clipboard.ts';
import { csvRows } from './tables.ts';

interface Props {
  readonly table: Table;
  /** The rows to copy, in the order shown. */
  readonly order: () => readonly number[];
  /** How many are ticked; without any, all are copied. */
  readonly ticked: number;
}

/** Copies rows for a spreadsheet: amounts in 元, numbers as numbers. */
export function CopyRows({ table, order, ticked }: Props) {
  const { text } = useDesk();
  const words = text.sheet.projects;
  const [said, setSaid] = useState('');
  const copy = async () => {
    const rows = order().flatMap((row) => (table.rows[row] === undefined ? [] : [table.rows[row]]));
    // Sums stand under the whole table alone.
    const whole = ticked === 0 && rows.length === table.rows.length;
    const copied = await copyText(
      tsv(csvRows({ columns: table.columns, rows, totals: whole ? (table.totals ?? []) : [] }, text)),
    );
    setSaid(copied ? words.copied(count(rows.length)) : words.notCopied);
  };
  return (
    <>
      <Button size="compact-xs" variant="default" data-testid="copy-rows" onClick={copy}>
        {ticked === 0 ? words.copy : words.copyChosen(count(ticked))}
      </Button>
      <span className="note" role="status">
        {said}
      </span>
    </>
  );
}
