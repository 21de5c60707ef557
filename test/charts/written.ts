import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '#charts/chart.ts';
import '#ui/echarts.ts';

use([SVGRenderer]);

/** A text of a drawn chart and the box it takes, in CSS pixels. */
export interface Written {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All texts of a chart as ECharts itself places them at a width; letters are as wide as in a browser, or wider. */
export function writtenIn({ option, height }: Chart, width: number): readonly Written[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const list = chart.getZr().storage.getDisplayList(true, false);
  const written = list.flatMap((one) => {
    const { text } = one.style as { readonly text?: string };
    if (one.type !== 'tspan' || text === undefined || text.trim() === '') return [];
    const box = one.getBoundingRect().clone();
    const transform = one.getComputedTransform();
    if (transform) box.applyTransform(transform);
    return [{ text, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }];
  });
  chart.dispose();
  return written;
}
