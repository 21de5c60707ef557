import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { copyText } from '#app/panel/clipboard.ts';
import { csvRows } from '#app/panel/tables.ts';
import type { KindId } from '#domain/kinds.ts';
import { tsv } from '#export/tsv.ts';
import { sum } from '#model/rows.ts';
import { matrixTable } from '#panels/status-matrix/matrixTable.ts';
import { count } from '#text/format.ts';
import type { Selection } from './useSelection.ts';

interface Props {
  readonly kinds: readonly KindId[];
  readonly selection: Selection;
}

/** What the ticked projects come to, and what can be done with them. */
export function MatrixSelection({ kinds, selection: { rows, none } }: Props) {
  const { text, view } = useDesk();
  const words = text.matrix;
  const [said, setSaid] = useState('');
  const without = rows.filter(({ amount }) => amount === null).length;
  const copy = async () => {
    const copied = await copyText(tsv(csvRows(matrixTable(rows, kinds, text), text)));
    setSaid(copied ? words.copied(count(rows.length)) : words.copyFailed);
  };
  const deselect = () => {
    setSaid('');
    none();
  };
  return (
    <div className={rows.length === 0 ? 'visually-hidden' : 'matrix-selection'} role="status" data-testid="selection">
      {rows.length > 0 && (
        <>
          <span>
            {words.selected(count(rows.length), text.amount(sum(rows, 'amount'), view.money))}
            {without > 0 && <span className="note"> {words.withoutAmount(count(without))}</span>}
          </span>
          <Button size="compact-xs" variant="default" onClick={copy}>
            {words.copy}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={deselect}>
            {words.deselect}
          </Button>
          <span className="note">{said}</span>
        </>
      )}
    </div>
  );
}
