import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { expect, test } from 'vitest';
import { rankedBars, type Stretch, stackedBars, steppedBars } from '#charts/bars.ts';
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

test('each step of a waterfall lies between the sum before it and the sum behind it', () => {
  const step = (group: string, from: number, to: number, color: string) => ({
    group,
    from,
    to,
    fill: { color, look: 'plain' as const, labelColor: '#ffffff' },
    label: `${group}\n1 项`,
    tip: group,
    pick: { year: group },
  });
  const chart = steppedBars(
    [
      step('2023', 0, 100, '#111111'),
      step('增加', 100, 150, '#222222'),
      step('减少', 150, 60, '#333333'),
      step('2024', 0, 60, '#444444'),
    ],
    { palette: LIGHT },
  );
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: chart.height });
  drawing.setOption({ ...chart.option, animation: false });
  const svg = drawing.renderToSVGString();
  const bars = ['#111111', '#222222', '#333333', '#444444'].map((color) => {
    const [, start, width] =
      new RegExp(`<path d="M([0-9.]+) [0-9.]+l([0-9.]+) 0[^"]*"[^>]*fill="${color}"`).exec(svg) ?? [];
    return [Number(start), Number(start) + Number(width)];
  });
  const zero = bars[0]?.[0] ?? 0;
  const scale = ((bars[0]?.[1] ?? 0) - zero) / 100;
  expect(bars.map((ends) => ends.map((end) => Math.round((end - zero) / scale)))).toEqual([
    [0, 100],
    [100, 150],
    [60, 150],
    [0, 60],
  ]);
  expect(textsIn(chart, 600)).toEqual(expect.arrayContaining(['2023', '增加', '减少', '2024', '1 项']));
  expect(chart.picks[0]).toEqual(chart.picks[1]);
});
