import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { expect, test } from 'vitest';
import { rankedBars, type Stretch, stackedBars } from '#charts/bars.ts';
import type { Chart, Fill } from '#charts/chart.ts';
import { LIGHT } from '#charts/palette.ts';

use([BarChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

const FILL: Fill = { color: '#27496d', look: 'plain', labelColor: '#ffffff' };

function stretch(value: number, label: string): Stretch {
  return { value, label, tip: label, pick: {} };
}

/** The texts inside the drawing, read from its SVG; one moved out of it is not seen. */
function textsIn({ option, height }: Chart, width: number): readonly string[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  return [...chart.renderToSVGString().matchAll(/<text([^>]*)>([^<]*)<\/text>/g)]
    .filter(([, attributes]) => !attributes?.includes('translate(-'))
    .map(([, , text]) => text ?? '');
}

/** Six years with an amount each: wide columns on a desk, narrow ones on a phone. */
const YEARS = stackedBars({
  groups: ['2020', '2021', '2022', '2023', '2024', '2025'],
  series: [{ name: '经常性', fill: FILL, stretches: Array.from({ length: 6 }, () => stretch(4, '4,558.50')) }],
  palette: LIGHT,
  lying: false,
  height: 280,
});

test('a label that has no room on its mark is left out, never cut', () => {
  expect(textsIn(YEARS, 640).filter((text) => text === '4,558.50')).toHaveLength(6);
  expect(textsIn(YEARS, 300).filter((text) => text === '4,558.50')).toHaveLength(0);
  expect(textsIn(YEARS, 300)).toContain('2025');
});

test('the smallest amount of a ranking still has a mark; nothing has none', () => {
  const rows = [stretch(1_000_000, '100'), stretch(1, '0'), stretch(0, '0')];
  const chart = rankedBars(
    rows.map((row, at) => ({ ...row, group: String(at), fill: FILL })),
    { palette: LIGHT },
  );
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: 400, height: chart.height });
  drawn.setOption({ ...chart.option, animation: false });
  const svg = drawn.renderToSVGString();
  const opacities = [...svg.matchAll(/<path[^>]*fill="#27496d"[^>]*>/g)].map(([path]) =>
    path.includes('fill-opacity="0"'),
  );
  expect(opacities).toEqual([false, false, true]);
});
