import { CloseButton } from '@mantine/core';
import { Suspense } from 'react';
import { behindTable, cellKey, countsOf, rowsBehind } from '#questions/rows-behind.ts';
import { count } from '#text/format.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { Boundary } from './Boundary.tsx';
import { useDesk } from './context.ts';
import { SheetLink } from './SheetLink.tsx';
import { shownTable } from './tables.ts';
import { useAnswer } from './useAnswer.ts';
import { useSorts } from './useSorts.ts';

/** At the foot of the page: the rows behind its figures, each the way to its cell on the sheet. */
export function RowsBehind() {
  const { text, view, setView } = useDesk();
  const words = text.sheet.behind;
  return (
    <section className="behind" aria-label={words.title} data-testid="behind">
      <div className="behind-head">
        <h2>{view.behind === 'serious' ? words.serious : words.title}</h2>
        <CloseButton size="sm" aria-label={words.close} onClick={() => setView({ ...view, behind: null })} />
      </div>
      <Boundary fallback={(cause) => <p role="alert">{cause.message}</p>}>
        <Suspense fallback={<p className="note">{text.panel.loading}</p>}>
          <Rows />
        </Suspense>
      </Boundary>
    </section>
  );
}

function Rows() {
  const { text, view } = useDesk();
  const rows = useAnswer(rowsBehind);
  const sorting = useSorts(rowsBehind.id);
  const words = text.sheet.behind;
  const { rows: indicators, absent, cut } = countsOf(rows);
  if (rows.length === 0) return <p className="note">{words.empty}</p>;
  return (
    <>
      <p className="note" aria-live="polite">
        {words.note(count(indicators), count(absent))}
        {cut && words.cut(count(rows.length))}
      </p>
      <DataTable
        caption={words.title}
        {...shownTable(behindTable(rows, text), text, view.money)}
        {...sorting}
        content={(at, column) => {
          const row = rows[at];
          if (column !== 'name' || row === undefined) return null;
          return <SheetLink project={Number(row.project)} name={String(row.project_name)} cell={cellKey(row)} />;
        }}
      />
    </>
  );
}
