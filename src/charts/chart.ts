import type { EChartsCoreOption } from 'echarts/core';

/** The filter a mark stands for: clicking the mark chooses it. */
export type MarkFilter = Readonly<Record<string, string>>;

/** A chart as plain data: what ECharts draws, and what each mark means. */
export interface Chart {
  readonly option: EChartsCoreOption;
  /** Pixels. */
  readonly height: number;
  /** Picks by series and place in the series. */
  readonly picks: readonly (readonly MarkFilter[])[];
}
