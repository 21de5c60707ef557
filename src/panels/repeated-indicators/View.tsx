import { useState } from 'react';
import type { ViewProps } from '#panels/panel.ts';
import type { Repeated, RepeatedNames } from './draw.ts';
import { wordingRows, wordingTable } from './wording-rows.ts';
import './repeated.css';

/** Names that come again and again; each opens to the rows that have it. */
export function RepeatedTable({
  own: { columns, rows },
  drawing: { summary: caption },
  hands: { text, Rows },
}: ViewProps<RepeatedNames>) {
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
                  <Rows
                    question={wordingRows(row.lead)}
                    caption={row.lead}
                    table={(found) => wordingTable(found, text)}
                    most={MOST_ROWS}
                    more={text.repeated.more(String(MOST_ROWS))}
                    form={({ project, project_name, position }) => ({
                      project: Number(project),
                      name: String(project_name),
                      cell: String(position),
                    })}
                  />
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

/** As many as wording-rows.sql gives. */
const MOST_ROWS = 500;
