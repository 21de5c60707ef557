import { useSuspenseQuery } from '@tanstack/react-query';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import type { FormPlace } from '#data/originals/quarantined.ts';
import './originals.css';

interface Props {
  readonly place: FormPlace;
  /** The header of the cell in question, or its letter where there is no header. */
  readonly column: string | null;
}

/** A row of a file between its neighbours, as it stands there; says so where the file did not come along. */
export function OriginalRow(props: Props) {
  const { text } = useDesk();
  const { held, sample } = useLoaded();
  if (held !== null && !held.originals && sample === null) return <p className="note">{text.case.originalNotHere}</p>;
  return <Row {...props} />;
}

/** With the cell in question marked. */
function Row({ place, column }: Props) {
  const { text, workspace } = useDesk();
  const { fingerprint } = useLoaded();
  const { data } = useSuspenseQuery({
    queryKey: [fingerprint, 'line', place],
    queryFn: () => workspace.originals.line(place),
  });
  const labels = data.labels.map((label, at) => (label === '' ? letters(at) : label));
  const marked = labels.indexOf(column ?? '');
  if (!data.rows.some(({ row }) => row === place.row)) return <p className="note">{text.problems.originalHeader}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="original" tabIndex={0} aria-label={text.problems.original}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.columns.row}</th>
            {labels.map((label, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change
              <th key={at} scope="col" className={at === marked ? 'original-marked' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ row, cells }, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one record share their number
            <tr key={line} className={row === place.row ? undefined : 'original-near'}>
              <th scope="row">{row}</th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change
                <td key={at}>
                  {at === marked && row === place.row ? <mark ref={inSight}>{cell || text.filters.blank}</mark> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function inSight(cell: HTMLElement | null): void {
  cell?.scrollIntoView({ inline: 'center', block: 'nearest' });
}

/** A column as a spreadsheet names it. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
