import type { EChartsCoreOption } from 'echarts/core';

/** The filter a mark stands for: clicking the mark chooses it. */
export type MarkFilter = Readonly<Record<string, string>>;

/** How a mark is filled: a hatch, a dashed outline or a red hatch where colour alone must not carry the meaning. */
export interface Fill {
  readonly color: string;
  readonly look: 'plain' | 'hatched' | 'outlined' | 'marked';
  readonly labelColor: string;
}

/** A chart as plain data: what ECharts draws, and what each mark means. */
export interface Chart {
  readonly option: EChartsCoreOption;
  /** What the colours mean, where marks do not say so themselves. */
  readonly legend: readonly { readonly name: string; readonly fill: Fill }[];
  /** Pixels. */
  readonly height: number;
  /** Pixels on paper: what stands is given less there, so that no page is left half empty. */
  readonly onPaper: number;
  /** Picks by series and place in the series. */
  readonly picks: readonly (readonly MarkFilter[])[];
}
