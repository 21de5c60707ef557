import { Suspense } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { RowsProps } from '#panels/hands.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { shownTable } from './tables.ts';
import { useSorts } from './useSorts.ts';

/** Rows that are asked for when something in a panel is opened: they wait and fail by themselves. */
export function AskedRows(props: RowsProps) {
  const { text } = useDesk();
  return (
    <Boundary fallback={(cause) => <p role="alert">{cause.message}</p>}>
      <Suspense fallback={<p className="note">{text.panel.loading}</p>}>
        <Answered {...props} />
      </Suspense>
    </Boundary>
  );
}

function Answered({ question, caption, table, most, more, form }: RowsProps) {
  const { text, view } = useDesk();
  const rows = useAnswer(question);
  const sorting = useSorts(question.id);
  const content = (at: number, column: string) => {
    const row = rows[at];
    return form === undefined || column !== 'name' || row === undefined ? null : <SheetLink {...form(row)} />;
  };
  return (
    <>
      {rows.length === most && <p className="note">{more}</p>}
      <DataTable
        caption={caption}
        {...shownTable(table(rows), text, view.money)}
        {...sorting}
        {...(form === undefined ? {} : { content })}
      />
    </>
  );
}
