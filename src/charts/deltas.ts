import type { Chart, Fill } from './chart.ts';
import { frame, LABELS_WITHIN, plain, roomFor } from './frame.ts';
import type { Palette } from './palette.ts';

/** A change with its sign, on a line of its own. */
export interface Delta {
  readonly group: string;
  readonly value: number;
  readonly label: string;
  readonly tip: string;
  readonly fill: Fill;
}

interface Look {
  readonly palette: Palette;
  readonly rowHeight?: number;
}

/** Pixels of a row on paper. */
const ROW_ON_PAPER = 26;

/**
 * Lying bars to both sides of zero, on a scale of their own: changes, not the sums they changed. What a bar to the left
 * says stands right of zero, where it is free, so that a narrow chart keeps its room for names and bars.
 */
export function deltaBars(deltas: readonly Delta[], { palette, rowHeight = 34 }: Look): Chart {
  const most = Math.max(1, ...deltas.map(({ value }) => value));
  const least = Math.min(0, ...deltas.map(({ value }) => value));
  return {
    height: deltas.length * rowHeight + 16,
    onPaper: deltas.length * ROW_ON_PAPER + 16,
    legend: [],
    picks: [deltas.map(() => ({}))],
    option: {
      ...frame(palette),
      grid: {
        left: 8,
        right: roomFor(
          deltas.map(({ label }) => label),
          12,
        ),
        top: 8,
        bottom: 8,
        ...LABELS_WITHIN,
      },
      xAxis: { type: 'value', min: least, max: most, show: false },
      yAxis: {
        type: 'category',
        data: deltas.map(({ group }) => group),
        inverse: true,
        position: 'left',
        axisTick: { show: false },
        axisLine: { onZero: true, lineStyle: { color: palette.hairline } },
        axisLabel: { color: palette.ink, fontSize: 13, lineHeight: 16, interval: 0 },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: Math.max(14, rowHeight / 2),
          barMinHeight: 2,
          cursor: 'pointer',
          emphasis: { disabled: true },
          data: deltas.map(({ value, label, tip, fill }) => ({
            value,
            tooltip: { formatter: plain(tip) },
            itemStyle: { color: fill.color },
            label: {
              show: true,
              position: 'right',
              color: palette.ink,
              fontSize: 12,
              lineHeight: 15,
              formatter: plain(label),
            },
          })),
        },
      ],
    },
  };
}
