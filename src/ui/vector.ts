import type { EChartsCoreOption, init as Init } from 'echarts/core';

/** CSS pixels; an A4 page shows 718 of them, so that the letters of a chart come to 9 points. */
const PAPER_WIDTH = 840;

/** A chart as SVG for paper: lines stay lines and text stays text at any size. */
export function vectorOf(init: typeof Init, option: EChartsCoreOption, height: number): SVGElement {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: PAPER_WIDTH, height });
  chart.setOption({ ...option, animation: false });
  // The policy of the page lets only script set a style. Signs in texts are escaped: these are elements and attributes.
  const markup = chart
    .renderToSVGString()
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(' style="', ' data-style="');
  chart.dispose();
  const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
  const svg = document.importNode(parsed, true) as unknown as SVGElement;
  for (const element of [svg, ...svg.querySelectorAll<SVGElement>('[data-style]')]) {
    element.style.cssText = element.getAttribute('data-style') ?? '';
    element.removeAttribute('data-style');
  }
  return svg;
}
