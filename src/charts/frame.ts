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
    grid: { left: 8, right: 16, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
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
