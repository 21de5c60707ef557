import type { Chart, Fill, MarkFilter } from './chart.ts';
import { frame, gridWithin, LABELS_WITHIN, markedLabels, plain, roomFor } from './frame.ts';
import type { Palette } from './palette.ts';

/** One stretch of a bar. */
export interface Stretch {
  readonly value: number | null;
  /** Written on the mark when it has room, or beside it. */
  readonly label: string;
  /** Shown on hover, line by line. */
  readonly tip: string;
  readonly pick: MarkFilter;
  /** Drawn faintly: not part of what is chosen. */
  readonly faint?: boolean;
}

export interface BarSeries {
  readonly name: string;
  readonly fill: Fill;
  /** One for each group. */
  readonly stretches: readonly Stretch[];
}

export interface Bars {
  readonly groups: readonly string[];
  readonly series: readonly BarSeries[];
  readonly palette: Palette;
  /** Bars lie (long labels) or stand (time). */
  readonly lying: boolean;
  readonly height: number;
  /** Written at the end of each bar. */
  readonly totals?: readonly string[];
  /** Places of the groups that are set apart, such as the reporting year. */
  readonly marked?: readonly number[];
  /** Greatest value of the axis; the greatest sum when left out. */
  readonly greatest?: number;
}

/** Free pixels a label needs on its mark, on both sides together. */
const LABEL_MARGIN = 4;
/** Where a label without room goes: ECharts lets a layout move a label, not leave it out. */
const OUT_OF_SIGHT = { x: -9999, y: -9999 };

/** The part of its height a chart that stands keeps on paper. */
const STANDING_ON_PAPER = 0.6;
/** Pixels of a row of a ranking on paper: two lines of a label. */
const ROW_ON_PAPER = 36;

/** Room for totals, as a multiple of the longest bar. */
const TOTAL_ROOM = 1.2;

/** Stacked bars from zero: rows of labels and numbers in, a chart out. */
export function stackedBars({ groups, series, palette, lying, height, totals, marked = [], greatest }: Bars): Chart {
  const sums = groups.map((_, at) => series.reduce((sum, one) => sum + (one.stretches[at]?.value ?? 0), 0));
  const most = greatest ?? Math.max(0, ...sums);
  const names = {
    type: 'category',
    data: groups,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.hairline } },
    axisLabel: {
      color: palette.ink,
      fontSize: 13,
      lineHeight: 17,
      interval: 0,
      ...(marked.length === 0 ? {} : markedLabels(marked, palette, { lineHeight: 17 })),
    },
  };
  // Totals stand beyond the longest bar.
  const values = { type: 'value', max: (totals === undefined ? most : most * TOTAL_ROOM) || 1, show: false };
  return {
    height,
    onPaper: lying ? height : Math.round(height * STANDING_ON_PAPER),
    legend: series.map(({ name, fill }) => ({ name, fill })),
    picks: series.map(({ stretches }) => stretches.map(({ pick }) => pick)),
    option: {
      ...frame(palette),
      // Many bars are narrower than the totals over the first and the last of them.
      ...(!lying && totals !== undefined && groups.length > 6 ? { grid: gridWithin(32) } : {}),
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: [
        ...series.map(({ name, fill, stretches }) => ({
          type: 'bar',
          name,
          stack: 'all',
          barMaxWidth: lying ? 24 : 72,
          cursor: 'pointer',
          emphasis: { disabled: true },
          labelLayout: whereItFits,
          data: stretches.map((stretch) => ({
            // A stretch of nothing is no mark: its outline would still be drawn.
            value: stretch.value === 0 ? null : stretch.value,
            tooltip: { formatter: plain(stretch.tip) },
            itemStyle: { ...styleOf(fill, palette), opacity: stretch.faint === true ? 0.3 : 1 },
            label: {
              show: stretch.faint !== true,
              position: 'inside',
              color: fill.labelColor,
              ...(fill.look === 'marked' ? { backgroundColor: fill.color, padding: [1, 4] } : {}),
              fontSize: 12,
              formatter: plain(stretch.label),
            },
          })),
        })),
        ...(totals === undefined ? [] : [totalsOf(totals, { palette, lying, marked })]),
      ],
    },
  };
}

/** Bars of no length on top of the others, to carry the totals. */
function totalsOf(
  totals: readonly string[],
  { palette, lying, marked }: Required<Pick<Bars, 'palette' | 'lying' | 'marked'>>,
): object {
  return {
    type: 'bar',
    stack: 'all',
    silent: true,
    tooltip: { show: false },
    labelLayout: { hideOverlap: true },
    data: totals.map((total, at) => ({
      value: 0,
      label: {
        show: true,
        position: lying ? 'right' : 'top',
        color: palette.ink,
        fontSize: 12,
        lineHeight: 15,
        fontWeight: marked.includes(at) ? 'bold' : 'normal',
        formatter: plain(total),
      },
    })),
  };
}

interface RankedLook {
  readonly palette: Palette;
  readonly rowHeight?: number;
}

/** One lying bar a row, the label beside it: a ranking. */
export function rankedBars(
  rows: readonly (Stretch & { readonly group: string; readonly fill: Fill })[],
  { palette, rowHeight = 44 }: RankedLook,
): Chart {
  const most = Math.max(0, ...rows.map(({ value }) => value ?? 0));
  return {
    height: rows.length * rowHeight + 16,
    onPaper: rows.length * Math.min(rowHeight, ROW_ON_PAPER) + 16,
    legend: [],
    picks: [rows.map(({ pick }) => pick)],
    option: {
      ...frame(palette),
      grid: {
        left: 8,
        right: roomFor(rows.map(({ label }) => label)),
        top: 8,
        bottom: 8,
        ...LABELS_WITHIN,
      },
      xAxis: { type: 'value', max: most || 1, show: false },
      yAxis: {
        type: 'category',
        data: rows.map(({ group }) => group),
        inverse: true,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.hairline } },
        axisLabel: { color: palette.ink, fontSize: 13, lineHeight: 17 },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: Math.max(22, rowHeight / 2),
          cursor: 'pointer',
          // The smallest amount is still a mark to see and to click.
          barMinHeight: 3,
          emphasis: { disabled: true },
          data: rows.map((row) => ({
            value: row.value ?? 0,
            tooltip: { formatter: plain(row.tip) },
            itemStyle: { ...styleOf(row.fill, palette), opacity: opacityOf(row) },
            label: besideOf(row.label, palette),
          })),
        },
      ],
    },
  };
}

/** A step of a sum: its bar lies between two standings of the sum. */
export interface Step extends Omit<Stretch, 'value'> {
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly fill: Fill;
}

/** Lying bars from one sum to another, each step on a pale bar that reaches from zero: a waterfall. */
export function steppedBars(steps: readonly Step[], { palette, rowHeight = 40 }: RankedLook): Chart {
  const ranked = rankedBars(
    steps.map((step) => ({ ...step, value: Math.max(step.from, step.to) })),
    { palette, rowHeight },
  );
  const picks = steps.map(({ pick }) => pick);
  const bar = { type: 'bar', stack: 'sum', barMaxWidth: 22, cursor: 'pointer', emphasis: { disabled: true } };
  return {
    ...ranked,
    picks: [picks, picks],
    option: {
      ...ranked.option,
      series: [
        {
          ...bar,
          data: steps.map(({ from, to, tip }) => ({
            value: Math.min(from, to),
            tooltip: { formatter: plain(tip) },
            itemStyle: { color: palette.hairline, opacity: 0.5 },
          })),
        },
        {
          ...bar,
          barMinHeight: 2,
          data: steps.map((step) => ({
            value: step.to === step.from ? null : Math.abs(step.to - step.from),
            tooltip: { formatter: plain(step.tip) },
            // An edge would hide the smallest step.
            itemStyle: { ...styleOf(step.fill, palette), borderWidth: 0 },
            label: besideOf(step.label, palette),
          })),
        },
      ],
    },
  };
}

/** Beside a bar: what it says, and on a second line what is known besides. */
function besideOf(label: string, palette: Palette): object {
  const [first = '', ...others] = label.split('\n').map(plain);
  return {
    show: true,
    position: 'right',
    color: palette.ink,
    fontSize: 13,
    lineHeight: 17,
    formatter: [first, ...others.map((line) => `{besides|${line}}`)].join('\n'),
    rich: { besides: { color: palette.secondary, fontSize: 12, lineHeight: 16 } },
  };
}

function opacityOf({ value, faint }: Stretch): number {
  if ((value ?? 0) === 0) return 0;
  return faint === true ? 0.3 : 1;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** A cut number reads as another number: a label stands on its mark whole or not at all. */
function whereItFits({ rect, labelRect }: { readonly rect: Box; readonly labelRect: Box }): object {
  const fits = labelRect.width + LABEL_MARGIN <= rect.width && labelRect.height + LABEL_MARGIN <= rect.height;
  return fits ? {} : OUT_OF_SIGHT;
}

function styleOf({ color, look }: Fill, palette: Palette): object {
  if (look === 'outlined') {
    return { color: palette.surface, borderColor: palette.secondary, borderType: 'dashed', borderWidth: 1 };
  }
  const edge = { color, borderColor: palette.surface, borderWidth: 1 };
  if (look === 'plain') return edge;
  const marked = look === 'marked';
  const decal = {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: marked ? [1, 9] : [2, 4],
    rotation: -Math.PI / 4,
    color: marked ? palette.vermilion : palette.surface,
  };
  return { ...edge, decal };
}
