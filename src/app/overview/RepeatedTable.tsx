import { Suspense, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { shownTable } from '#app/panel/tables.ts';
import { useSorts } from '#app/panel/useSorts.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { Repeated } from '#panels/question.ts';
import { wordingRows, wordingTable } from '#panels/repeated-indicators/wording-rows.ts';
import { DataTable } from '#ui/DataTable.tsx';

interface Props {
  readonly columns: readonly string[];
  readonly rows: readonly Repeated[];
  readonly caption: string;
}

/** Names that come again and again; each opens to the rows that have it. */
export function RepeatedTable({ columns, rows, caption }: Props) {
  const { text } = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label={caption}>
      <table className="table repeated">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={isNumber(at, rows) ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.lead}>
            <tr>
              <th scope="row">
                <button
                  type="button"
                  aria-expanded={open === row.lead}
                  onClick={() => setOpen(open === row.lead ? null : row.lead)}
                >
                  {row.title}
                </button>
                {row.others.length > 0 && (
                  <p className="note">{text.repeated.near(row.others.join(text.list.comma))}</p>
                )}
              </th>
              {row.facts.map((fact, at) => (
                <td key={columns[at + 1]} className="number">
                  {fact}
                </td>
              ))}
              <td className="wide">{row.kinds}</td>
              <td className="wide">{row.examples}</td>
            </tr>
            {open === row.lead && (
              <tr>
                <td colSpan={columns.length} className="repeated-rows">
                  <Boundary fallback={(cause) => <p role="alert">{cause.message}</p>}>
                    <Suspense fallback={<p className="note">{text.panel.loading}</p>}>
                      <Rows lead={row.lead} />
                    </Suspense>
                  </Boundary>
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function isNumber(at: number, [first]: readonly Repeated[]): boolean {
  return at > 0 && at <= (first?.facts.length ?? 0);
}

function Rows({ lead }: { readonly lead: string }) {
  const { text, view } = useDesk();
  const rows = useAnswer(wordingRows(lead));
  const sorting = useSorts('wording-rows');
  return (
    <>
      {rows.length === MOST_ROWS && <p className="note">{text.repeated.more(String(MOST_ROWS))}</p>}
      <DataTable
        caption={lead}
        {...shownTable(wordingTable(rows, text), text, view.money)}
        {...sorting}
        content={(at, column) => {
          const row = rows[at];
          if (column !== 'name' || row === undefined) return null;
          const { project, project_name, position } = row;
          return <SheetLink project={Number(project)} name={String(project_name)} cell={String(position)} />;
        }}
      />
    </>
  );
}

/** As many as wording-rows.sql gives. */
const MOST_ROWS = 500;
