import { useQuery } from '@tanstack/react-query';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { SHEET_PARTS, type Sheet } from '#app/sheet/sheet.ts';
import type { Row } from '#engine/engine.ts';
import { besides, differs } from './lastYear.ts';

interface Props {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly before: Sheet['years'][number];
}

/** The indicators of a form beside those of the same project in the year before; what differs is marked. */
export function LastYear({ sheet, rows, before }: Props) {
  const { text, workspace } = useDesk();
  const { forms } = useLoaded();
  const words = text.desk;
  const { identity } = before;
  const { data } = useQuery({
    queryKey: [forms, 'year before', identity],
    queryFn: () => workspace.ask(SHEET_PARTS.rows, { identity }),
  });
  if (data === undefined) return <p className="note">{words.waiting}</p>;
  return (
    <table className="desk-years" data-testid="desk-last-year">
      <caption className="note">{words.lastYearOf(before.year, before.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.fields.level2}</th>
          <th scope="col">{words.thisYear(sheet.year)}</th>
          <th scope="col">{words.thisYear(before.year)}</th>
          <th scope="col">{words.difference}</th>
        </tr>
      </thead>
      <tbody>
        {besides(rows, data).map(({ level2, now, before: past }, at) => {
          const named = now !== null && past !== null && differs(now.name, past.name);
          const aimed = now !== null && past !== null && differs(now.target, past.target);
          const said =
            now === null ? words.dropped : past === null ? words.added : named || aimed ? words.changed : words.same;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and never change places
            <tr key={at} data-differs={said !== words.same || undefined}>
              <th scope="row">{level2}</th>
              {[now, past].map((one, side) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: this year and the year before
                <td key={side}>
                  {one !== null && (
                    <>
                      {named ? <mark>{one.name}</mark> : one.name}
                      <br />
                      {aimed ? <mark>{one.target}</mark> : one.target}
                    </>
                  )}
                </td>
              ))}
              <td>{said}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
