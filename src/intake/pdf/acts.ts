import { matrixFrom } from './matrix.ts';
import type { Pen } from './pen.ts';

/** What the steps of a drawing do to the pen, by the names of pdf.js. */
export const ACTS: Readonly<Record<string, (pen: Pen, given: readonly unknown[]) => void>> = {
  save: (pen) => pen.save(),
  restore: (pen) => pen.restore(),
  transform: (pen, given) => pen.transform(matrixFrom(given)),
  paintFormXObjectBegin: (pen, [matrix]) => {
    pen.save();
    pen.transform(matrixFrom(matrix));
  },
  paintFormXObjectEnd: (pen) => pen.restore(),
  beginAnnotation: (pen, [, , place, matrix]) => {
    pen.save();
    pen.transform(matrixFrom(place));
    pen.transform(matrixFrom(matrix));
  },
  endAnnotation: (pen) => pen.restore(),
  setFillRGBColor: (pen, [colour]) => pen.set({ fill: String(colour) }),
  setStrokeRGBColor: (pen, [colour]) => pen.set({ stroke: String(colour) }),
  beginText: (pen) => pen.beginText(),
  setFont: (pen, [font, size]) => pen.set({ font: String(font), size: numberFrom(size) }),
  setCharSpacing: (pen, [space]) => pen.set({ letterSpace: numberFrom(space) }),
  setWordSpacing: (pen, [space]) => pen.set({ wordSpace: numberFrom(space) }),
  setHScale: (pen, [percent]) => pen.set({ stretch: numberFrom(percent) / 100 }),
  setLeading: (pen, [leading]) => pen.set({ leading: numberFrom(leading) }),
  setTextRise: (pen, [rise]) => pen.set({ rise: numberFrom(rise) }),
  setTextRenderingMode: (pen, [mode]) => pen.set({ mode: numberFrom(mode) }),
  setTextMatrix: (pen, given) => pen.beginText(matrixFrom(given) ?? undefined),
  setLeadingMoveText: (pen, [x, y]) => {
    pen.set({ leading: -numberFrom(y) });
    pen.moveLine(numberFrom(x), numberFrom(y));
  },
  moveText: (pen, [x, y]) => pen.moveLine(numberFrom(x), numberFrom(y)),
  nextLine: (pen) => pen.nextLine(),
};

export function numberFrom(given: unknown): number {
  return typeof given === 'number' && Number.isFinite(given) ? given : 0;
}
