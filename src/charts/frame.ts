import type { Palette } from './palette.ts';

/** What every chart has in common: type, room, motion, and the box shown on hover. */
export function frame(palette: Palette): object {
  return {
    animationDuration: 180,
    animationDurationUpdate: 180,
    textStyle: {
      // Without quotes: ECharts puts it into an attribute of its SVG as it stands.
      fontFamily: 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif',
      color: palette.ink,
    },
    grid: gridWithin(8),
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.hairline,
      borderWidth: 1,
      padding: 10,
      textStyle: { color: palette.ink, fontSize: 13, lineHeight: 20 },
    },
  };
}

/** The room of a chart holds the labels of its axes, whatever is left for the marks. */
export const LABELS_WITHIN = {
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
  outerBoundsClampWidth: 24,
} as const;

/** The room of a chart, which holds the labels of its axes, so many pixels from both sides. */
export function gridWithin(side: number): object {
  return { left: side, right: side + 8, top: 8, bottom: 8, ...LABELS_WITHIN };
}

/** Free pixels between a bar, what stands beside it, and the edge. */
const BESIDE = 14;

/**
 * Pixels that the longest line beside a bar needs, the first of a label in `fontSize`, the others in 12: no letter is wider
 * than high, those of English and figures at most this much of it.
 */
export function roomFor(labels: readonly string[], fontSize = 13): number {
  const widths = labels.flatMap((label) =>
    label.split('\n').map((line, at) => {
      const letters = [...line].reduce((sum, letter) => sum + (letter > '\u007f' ? 1 : 0.58), 0);
      return letters * (at === 0 ? fontSize : 12);
    }),
  );
  return Math.ceil(Math.max(0, ...widths)) + BESIDE;
}

/** Labels of an axis some of which are set apart, such as the reporting year; their plain look is the axis's own. */
export function markedLabels(
  marked: readonly number[],
  palette: Palette,
  line: { readonly lineHeight?: number } = {},
): object {
  return {
    formatter: (name: string, at: number) => (marked.includes(at) ? `{marked|${name}}` : name),
    rich: { marked: { color: palette.accent, fontSize: 13, fontWeight: 'bold', ...line } },
  };
}

/** Braces are ECharts' own template marks; in our texts they are letters. */
export function plain(text: string): string {
  return text.replaceAll('{', '｛').replaceAll('}', '｝');
}
