import { mixed } from '#charts/tint.ts';
import type { Hands } from '#panels/hands.ts';
import type { ViewProps } from '#panels/panel.ts';
import type { Heat, HeatCell } from './draw.ts';
import './heat.css';

/** The darkest cell is half accent, so that ink stays readable on every one. */
const DARKEST = 0.5;

/** Shares as a real table whose cells are tinted: read by eye, by number and by a screen reader. */
export function HeatTable({ own: heat, drawing: { summary: caption }, hands }: ViewProps<Heat>) {
  const { text } = hands;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="matrix-box" tabIndex={0} aria-label={caption}>
      <table className="matrix heat">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="matrix-project">
              {heat.corner}
            </th>
            {heat.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row" className="matrix-project">
                <span className="matrix-title" title={label}>
                  {label}
                </span>
              </th>
              {cells.map((cell, at) => (
                <td key={heat.columns[at]} className="matrix-cell">
                  {cell === null ? (
                    <span className="note" title={text.matrix.outside}>
                      ·
                    </span>
                  ) : (
                    <Cell cell={cell} hands={hands} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, hands }: { readonly cell: HeatCell; readonly hands: Hands }) {
  const { palette, pick: onPick } = hands;
  const { share, label, base, tip, pick } = cell;
  const content = (
    <>
      {label}
      <span className="heat-base">{base}</span>
    </>
  );
  const look = {
    className: share === null ? 'heat-cell heat-nothing' : 'heat-cell',
    title: tip,
    style: { '--fill': mixed(palette.surface, palette.accent, DARKEST * (share ?? 0)) } as object,
  };
  if (pick === null) return <span {...look}>{content}</span>;
  return (
    <button type="button" {...look} onClick={() => onPick(pick)}>
      {content}
    </button>
  );
}
