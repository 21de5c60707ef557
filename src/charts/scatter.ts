import type { Chart, MarkFilter } from './chart.ts';
import { frame, plain } from './frame.ts';
import type { Palette } from './palette.ts';

/** One point: a thing by itself, or many that fell together. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** How many things it stands for: sets its area. */
  readonly many: number;
  /** Marked in vermilion. */
  readonly grave: boolean;
  /** Written beside the point; '' for none. */
  readonly label: string;
  readonly tip: string;
  readonly pick: MarkFilter;
}

export interface Scatter {
  readonly points: readonly Point[];
  readonly palette: Palette;
  readonly height: number;
  readonly x: { readonly name: string; readonly format: (value: number) => string };
  readonly y: { readonly name: string; readonly most: number };
  /** From here to the right lies what is looked for, with what is said of it. */
  readonly corner: { readonly from: number; readonly label: string } | null;
  readonly names: { readonly grave: string; readonly others: string };
}

/** From this ratio of greatest to least on, equal steps are equal factors. */
const WIDE_SPREAD = 50;
/** Room left and right of the outermost points, as a factor. */
const MARGIN = 1.6;
const SIZES = { least: 9, most: 44 } as const;

/** Points by two measures, those that need attention in vermilion. The x axis is logarithmic when its values spread wide. */
export function scatter({ points, palette, height, x, y, corner, names }: Scatter): Chart {
  const positive = points.map((point) => point.x).filter((value) => value > 0);
  const least = Math.min(...positive);
  const log = positive.length > 0 && Math.max(...positive) > least * WIDE_SPREAD;
  const most = Math.max(1, ...points.map(({ many }) => many));
  const layers = [
    { name: names.others, own: points.filter(({ grave }) => !grave), color: palette.accent },
    { name: names.grave, own: points.filter(({ grave }) => grave), color: palette.vermilion },
  ];
  const axis = { axisLine: { lineStyle: { color: palette.hairline } }, axisTick: { show: false } };
  return {
    height,
    legend: layers.map(({ name, color }) => ({ name, fill: { color, look: 'plain', labelColor: palette.surface } })),
    picks: layers.map(({ own }) => own.map(({ pick }) => pick)),
    option: {
      ...frame(palette),
      grid: { left: 12, right: 24, top: 36, bottom: 28, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        ...axis,
        type: log ? 'log' : 'value',
        name: x.name,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: palette.secondary },
        ...(log ? { min: least / MARGIN, max: Math.max(...positive) * MARGIN } : { min: 0 }),
        splitLine: { show: false },
        axisLabel: {
          color: palette.secondary,
          hideOverlap: true,
          showMinLabel: !log,
          showMaxLabel: !log,
          formatter: x.format,
        },
      },
      yAxis: {
        ...axis,
        type: 'value',
        name: y.name,
        min: 0,
        max: y.most,
        minInterval: 1,
        nameTextStyle: { color: palette.secondary, align: 'left' },
        splitLine: { lineStyle: { color: palette.hairline } },
        axisLabel: { color: palette.secondary },
      },
      series: layers.map(({ name, own, color }, at) => ({
        type: 'scatter',
        name,
        cursor: 'pointer',
        emphasis: { disabled: true },
        ...(at === 0 && corner !== null ? { markArea: areaOf(corner, palette) } : {}),
        labelLayout: { hideOverlap: true },
        data: own.map((point) => ({
          // Nothing and less have no place on a logarithmic axis: they stand at its left end.
          value: [log ? Math.max(point.x, least) : point.x, point.y],
          symbolSize: sizeOf(point.many, most),
          itemStyle: { color, opacity: 0.72, borderColor: palette.surface, borderWidth: 1 },
          tooltip: { formatter: plain(point.tip) },
          label: {
            show: point.label !== '',
            position: 'top',
            color: palette.ink,
            fontSize: 12,
            formatter: plain(point.label),
          },
        })),
      })),
    },
  };
}

/** By area, so that a point of four looks four times one. */
function sizeOf(many: number, most: number): number {
  if (most === 1) return SIZES.least;
  return Math.max(4, Math.sqrt(many / most) * SIZES.most);
}

function areaOf({ from, label }: NonNullable<Scatter['corner']>, palette: Palette): object {
  return {
    silent: true,
    itemStyle: { color: palette.hairline, opacity: 0.35 },
    label: {
      show: true,
      position: 'insideTopRight',
      distance: 8,
      color: palette.ink,
      fontSize: 12,
      formatter: plain(label),
    },
    data: [[{ xAxis: from }, { xAxis: Number.POSITIVE_INFINITY }]],
  };
}
