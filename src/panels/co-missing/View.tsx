import { useState } from 'react';
import type { ViewProps } from '#panels/panel.ts';
import type { Text } from '#text/text.ts';
import { combinationRows, combinationTable, MOST_TOGETHER } from './co-missing-rows.ts';
import type { Combination, Together } from './draw.ts';
import './together.css';

/** Combinations of weak kinds: a row of dots each, with its bar; each opens to its projects. */
export function TogetherTable({
  own: { kinds, combinations, amountLabel },
  drawing: { summary: caption },
  hands: { text, Rows },
}: ViewProps<Together>) {
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
              text={text}
              open={open === combination.weak}
              onOpen={() => setOpen(open === combination.weak ? null : combination.weak)}
            />
            {open === combination.weak && (
              <tr>
                <td colSpan={kinds.length + 4} className="repeated-rows">
                  <Rows
                    question={combinationRows(combination.weak)}
                    caption={combination.title}
                    table={(found) => combinationTable(found, text)}
                    most={MOST_TOGETHER}
                    more={text.together.more(String(MOST_TOGETHER))}
                  />
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
  readonly text: Text;
  readonly combination: Combination;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Line({ combination, text, open, onOpen }: LineProps) {
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
