import type { Moment } from './draw.ts';

interface Props {
  readonly history: readonly Moment[];
  readonly onYear: (year: number) => void;
}

const STEP = 18;
const HEIGHT = 16;
const LABEL = 12;

/**
 * A figure over the years as small bars, the reporting year inked. For the eye and the pointer; the table and the year
 * menu say the same to the others.
 */
export function Spark({ history, onYear }: Props) {
  const most = Math.max(...history.map(({ value }) => value), 0);
  return (
    <svg className="spark" width={history.length * STEP} height={HEIGHT + LABEL} aria-hidden="true">
      {history.map(({ year, value, said, chosen }, at) => {
        const height = most <= 0 ? 1 : Math.max(1, (value / most) * HEIGHT);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <g key={year} className={chosen ? 'spark-year spark-chosen' : 'spark-year'} onClick={() => onYear(year)}>
            <title>{`${year}：${said}`}</title>
            <rect x={at * STEP} y={0} width={STEP} height={HEIGHT + LABEL} className="spark-room" />
            <rect x={at * STEP + 2} y={HEIGHT - height} width={STEP - 4} height={height} className="spark-bar" />
            <text x={at * STEP + STEP / 2} y={HEIGHT + LABEL - 1} textAnchor="middle">
              {String(year).slice(2)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
