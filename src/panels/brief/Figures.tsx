import type { Hands } from '#panels/hands.ts';
import type { CategoryFigures } from './figures.ts';
import type { LargeList } from './large.ts';

/** Money by category against the other year, with its total. */
export function CategoryTable({ figures: { title, columns, rows, total } }: { readonly figures: CategoryFigures }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="brief-figures" tabIndex={0} aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, total].map((row) => (
            <tr key={row[0]} className={row === total ? 'brief-total' : undefined}>
              <th scope="row">{row[0]}</th>
              {row.slice(1).map((number, at) => (
                <td key={columns[at + 1]}>{number}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The large weak projects with what is weak; a name opens its form. */
export function LargeTable({ list, hands: { FormLink } }: { readonly list: LargeList; readonly hands: Hands }) {
  const { columns, rows, more } = list;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="brief-figures brief-large" tabIndex={0} aria-label={list.title}>
      <table>
        <caption>{list.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.unit}</th>
            <th scope="col" className="brief-amount">
              {columns.amount}
            </th>
            <th scope="col">{columns.weak}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ project, name, unit, amount, weak }) => (
            <tr key={project}>
              <th scope="row">
                <FormLink project={project} name={name} />
              </th>
              <td>{unit}</td>
              <td className="brief-amount">{amount}</td>
              <td>{weak}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more !== null && (
        <p className="brief-more">
          <a href={more.href}>{more.words}</a>
        </p>
      )}
    </section>
  );
}
