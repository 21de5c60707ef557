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

/** Braces are ECharts' own template marks; in our texts they are letters. */
export function plain(text: string): string {
  return text.replaceAll('{', '｛').replaceAll('}', '｝');
}
