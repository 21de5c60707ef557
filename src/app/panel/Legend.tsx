import type { Chart } from '#charts/chart.ts';
import './legend.css';

/** What the colours of a chart mean, in the order of its marks. */
export function Legend({ entries }: { readonly entries: Chart['legend'] }) {
  if (entries.length < 2) return null;
  return (
    <ul className="legend">
      {entries.map(({ name, fill }) => (
        <li key={name}>
          <span
            className={`swatch swatch-${fill.look}`}
            style={{ '--fill': fill.color } as object}
            aria-hidden="true"
          />
          {name}
        </li>
      ))}
    </ul>
  );
}
