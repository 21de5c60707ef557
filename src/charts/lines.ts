import type { Chart, MarkFilter } from './chart.ts';
import { frame, LABELS_WITHIN, markedLabels, plain } from './frame.ts';
import type { Palette } from './palette.ts';

export interface LineSeries {
  readonly name: string;
  readonly color: string;
  readonly dashed?: boolean;
  /** One for each group; `null` where there is nothing to measure. */
  readonly points: readonly {
    readonly value: number | null;
    readonly label: string;
    readonly tip: string;
    readonly pick: MarkFilter;
  }[];
}

interface Lines {
  readonly groups: readonly string[];
  readonly series: readonly LineSeries[];
  readonly palette: Palette;
  readonly height: number;
  /** Places of the groups that are set apart, such as the reporting year. */
  readonly marked: readonly number[];
}

/** Shares over years as lines from zero, each point said, the marked ones larger. */
export function shareLines({ groups, series, palette, height, marked }: Lines): Chart {
  return {
    height,
    onPaper: Math.round(height * 0.6),
    legend: series.map(({ name, color }) => ({ name, fill: { color, look: 'plain', labelColor: palette.surface } })),
    picks: series.map(({ points }) => points.map(({ pick }) => pick)),
    option: {
      ...frame(palette),
      grid: { left: 8, right: 24, top: 22, bottom: 8, ...LABELS_WITHIN },
      xAxis: {
        type: 'category',
        data: groups,
        boundaryGap: true,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.hairline } },
        axisLabel: {
          color: palette.ink,
          fontSize: 13,
          interval: 0,
          ...markedLabels(marked, palette),
        },
      },
      yAxis: { type: 'value', min: 0, show: false },
      series: series.map(({ name, color, dashed, points }) => ({
        type: 'line',
        name,
        symbol: 'circle',
        symbolSize: 7,
        cursor: 'pointer',
        emphasis: { disabled: true },
        lineStyle: { color, width: 2, type: dashed === true ? 'dashed' : 'solid' },
        itemStyle: { color },
        labelLayout: { hideOverlap: true },
        data: points.map(({ value, label, tip }, at) => ({
          value,
          symbolSize: marked.includes(at) ? 9 : 6,
          tooltip: { formatter: plain(tip) },
          label: {
            show: true,
            position: dashed === true ? 'bottom' : 'top',
            color: palette.ink,
            fontSize: 12,
            formatter: plain(label),
          },
        })),
      })),
    },
  };
}
