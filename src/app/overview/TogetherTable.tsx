import { Suspense, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { shownTable } from '#app/panel/tables.ts';
import { useSorts } from '#app/panel/useSorts.ts';
import { combinationRows, combinationTable, MOST_TOGETHER } from '#panels/co-missing/co-missing-rows.ts';
import type { Combination, Together } from '#panels/question.ts';
import { DataTable } from '#ui/DataTable.tsx';

interface Props {
  readonly together: Together;
  readonly caption: string;
}

/** Combinations of weak kinds: a row of dots each, with its bar; each opens to its projects. */
export function TogetherTable({ together: { kinds, combinations, amountLabel }, caption }: Props) {
  const { text } = useDesk();
  const words = text.together;
  const [open, setOpen] = useState<number | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label={caption}>
      <table className="together">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="together-bar">
              {text.columns.projects}
            </th>
            {kinds.map(({ label }) => (
              <th key={label} scope="col" className="together-kind">
                {label}
              </th>
            ))}
            <th scope="col" className="number">
              {words.share}
            </th>
            <th scope="col" className="number">
              {amountLabel}
            </th>
            <th scope="col" className="number">
              {words.amountShare}
            </th>
          </tr>
        </thead>
        {combinations.map((combination) => (
          <tbody key={combination.weak}>
            <Line
              combination={combination}
              open={open === combination.weak}
              onOpen={() => setOpen(open === combination.weak ? null : combination.weak)}
            />
            {open === combination.weak && (
              <tr>
                <td colSpan={kinds.length + 4} className="repeated-rows">
                  <Boundary fallback={(cause) => <p role="alert">{cause.message}</p>}>
                    <Suspense fallback={<p className="note">{text.panel.loading}</p>}>
                      <Projects combination={combination} />
                    </Suspense>
                  </Boundary>
                </td>
              </tr>
            )}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{words.weakProjects}</th>
            {kinds.map(({ label, projects, length }) => (
              <td key={label} className="together-size">
                <span className="together-column" style={{ '--length': length } as object} />
                {projects}
              </td>
            ))}
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface LineProps {
  readonly combination: Combination;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Line({ combination, open, onOpen }: LineProps) {
  const { text } = useDesk();
  const words = text.together;
  const { title, members, projects, length, share, amount, amountShare } = combination;
  const [first, last] = [members.indexOf(true), members.lastIndexOf(true)];
  return (
    <tr className="together-line">
      <th scope="row" className="together-bar">
        <button
          type="button"
          aria-expanded={open}
          aria-label={words.open(title, projects)}
          title={title}
          onClick={onOpen}
        >
          <span className="bar" style={{ '--length': length } as object} />
          {projects}
        </button>
      </th>
      {members.map((weak, at) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand in a fixed order
          key={at}
          className={[
            'together-cell',
            at > first && at <= last && 'joined-left',
            at >= first && at < last && 'joined-right',
          ]
            .filter(Boolean)
            .join(' ')}
        >
          <span className={weak ? 'dot dot-weak' : 'dot'} role="img" aria-label={weak ? words.weak : words.notWeak} />
        </td>
      ))}
      <td className="number">{share}</td>
      <td className="number">{amount}</td>
      <td className="number">{amountShare}</td>
    </tr>
  );
}

function Projects({ combination: { weak, title } }: { readonly combination: Combination }) {
  const { text, view } = useDesk();
  const rows = useAnswer(combinationRows(weak));
  const sorting = useSorts('co-missing-rows');
  return (
    <>
      {rows.length === MOST_TOGETHER && <p className="note">{text.together.more(String(MOST_TOGETHER))}</p>}
      <DataTable caption={title} {...shownTable(combinationTable(rows, text), text, view.money)} {...sorting} />
    </>
  );
}
