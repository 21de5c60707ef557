import type { Hands } from '#panels/hands.ts';
import type { MoneyBar } from './bars.ts';

interface Props {
  readonly bars: readonly MoneyBar[];
  readonly hands: Hands;
}

const WIDTH = 264;
const HEIGHT = 112;
const HEAD = 16;
const FOOT = 18;
/** So many bars all carry their amount; of more only a single reporting year does. */
const LABELLED = 4;

/** The money of the loaded years as bars, the reporting year inked; drawn in lines, so that it prints as it is. */
export function MoneyBars({ bars, hands: { text, view } }: Props) {
  const words = text.brief.bars;
  const title = words.title(text.scales[view.money]);
  const step = WIDTH / bars.length;
  const width = Math.min(step * 0.62, 40);
  const alone = bars.filter(({ chosen }) => chosen).length === 1;
  const isLabelled = ({ chosen }: MoneyBar) => bars.length <= LABELLED || (alone && chosen);
  const said = bars.map(({ year, label }) => words.bar(year, label)).join(text.list.comma);
  return (
    <figure className="brief-bars">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEAD + HEIGHT + FOOT}`} role="img" aria-label={`${title}${text.list.colon}${said}`}>
        <line x1="0" x2={WIDTH} y1={HEAD + HEIGHT + 0.5} y2={HEAD + HEIGHT + 0.5} className="brief-axis" />
        {bars.map((bar, at) => {
          const { year, size, label, chosen } = bar;
          const height = Math.max(1, size * HEIGHT);
          const middle = (at + 0.5) * step;
          return (
            <g key={year} className={chosen ? 'brief-bar brief-bar-chosen' : 'brief-bar'}>
              <rect x={middle - width / 2} y={HEAD + HEIGHT - height} width={width} height={height} />
              {isLabelled(bar) && (
                <text x={clamped(middle, label)} y={HEAD + HEIGHT - height - 4} textAnchor="middle">
                  {label}
                </text>
              )}
              <text x={middle} y={HEAD + HEIGHT + 14} textAnchor="middle">
                {bars.length > 8 ? year.slice(2) : year}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** A long amount over the first or the last bar stays within the drawing. */
function clamped(middle: number, label: string): number {
  const half = label.length * 3.4;
  return Math.min(Math.max(middle, half), WIDTH - half);
}
