import type { EChartsCoreOption, EChartsType, init as Init } from 'echarts/core';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { chartLibrary } from './library.ts';
import { usePrinting } from './printing.ts';
import { vectorOf } from './vector.ts';
import './chart.css';

/** The place of a mark: which series, which item of it. */
interface Mark {
  readonly series: number;
  readonly place: number;
}

export type Draw = (option: EChartsCoreOption) => Promise<HTMLCanvasElement>;

export interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** The same on paper. */
  readonly onPaper: number;
  /** What the chart says, for those who do not see it. */
  readonly summary: string;
  readonly onMark: (mark: Mark) => void;
  /** Called when an option has been drawn. */
  readonly onPainted: () => void;
  /** Filled with a function that draws an option in the size of this chart, as a canvas at twice that size. */
  readonly picture: RefObject<Draw | null>;
}

/** An ECharts canvas that follows its box, on paper a drawing in lines. The library is loaded with the first chart. */
export function Chart({ option, height, onPaper, summary, onMark, onPainted, picture }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const library = useRef<typeof Init | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const [failure, setFailure] = useState<Error | null>(null);
  const latest = useRef({ option, onMark, onPainted });
  latest.current = { option, onMark, onPainted };

  useEffect(() => {
    let gone = false;
    let stop: () => void = () => undefined;
    const start = ({ init }: { readonly init: typeof Init }) => {
      if (gone || box.current === null) return;
      const made = init(box.current);
      chart.current = made;
      library.current = init;
      made.on('click', ({ seriesIndex, dataIndex }) => {
        if (seriesIndex !== undefined) latest.current.onMark({ series: seriesIndex, place: dataIndex });
      });
      draw(made, latest.current);
      const observer = new ResizeObserver(([entry]) => {
        // On paper the canvas has no size.
        if (entry !== undefined && entry.contentRect.width > 0) made.resize({ animation: { duration: 0 } });
      });
      observer.observe(box.current);
      stop = () => {
        observer.disconnect();
        made.dispose();
      };
    };
    // Asked for before the library is there, a picture waits for it.
    picture.current = async (drawn) => {
      const { init } = await chartLibrary();
      const { clientWidth: width = 0, clientHeight: height = 0 } = box.current ?? {};
      const apart = init(document.createElement('div'), null, { width, height });
      apart.setOption({ ...drawn, animation: false });
      const canvas = apart.renderToCanvas({ pixelRatio: 2 });
      apart.dispose();
      return canvas;
    };
    chartLibrary()
      .then(start)
      .catch((cause: unknown) => {
        if (!gone) setFailure(cause instanceof Error ? cause : new Error(String(cause)));
      });
    return () => {
      gone = true;
      chart.current = null;
      picture.current = null;
      stop();
    };
  }, [picture]);

  useEffect(() => {
    if (chart.current !== null) draw(chart.current, { option, onPainted: latest.current.onPainted });
  }, [option]);

  useLayoutEffect(() => {
    if (!printing || library.current === null) return;
    paper.current?.replaceChildren(vectorOf(library.current, option, onPaper));
  }, [printing, option, onPaper]);

  // A library that did not load is a failure of the panel, which offers to try again; an empty chart would say nothing.
  if (failure !== null) throw failure;

  // Only layout stands in the style: the policy allows it because it is set by script, not by markup.
  return (
    <>
      <div ref={box} role="img" aria-label={summary} className="chart" style={{ height }} />
      {printing && <div ref={paper} role="img" aria-label={summary} className="chart-paper" />}
    </>
  );
}

function draw(chart: EChartsType, { option, onPainted }: Pick<ChartProps, 'option' | 'onPainted'>): void {
  const painted = () => {
    chart.off('rendered', painted);
    onPainted();
  };
  chart.on('rendered', painted);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  chart.setOption(still ? { ...option, animation: false } : option, { notMerge: true });
}
