import { boxOf, stroked } from './drawing.ts';
import type { Point } from './matrix.ts';
import type { Rule } from './paper.ts';
import type { Box } from './pen.ts';

/** A shape less wide or high than this is a line, and no back. */
const LEAST = 20;
/** A back that shows between its cells is at most this light, of 255; cells are lighter by this. */
const DARK = 200;
const LIGHTER = 40;
/** Backs that are remembered. */
const COUNT = 50;

/** Dark shapes that cells are laid on, so that the back shows between them as lines: an old way to draw a table. */
export class Backs {
  readonly #backs: { readonly box: Box; readonly light: number }[] = [];

  /** The sides of light shapes that lie on a dark one. */
  sidesOf(paths: readonly (readonly Point[])[], fill: string): readonly Rule[] {
    const light = lightOf(fill);
    return paths.flatMap((path) => {
      const box = boxOf([path]);
      if (box.right - box.left < LEAST / 4 || box.bottom - box.top < LEAST / 4) return [];
      const back = this.#backs.find(({ box: outer }) => isInside(box, outer));
      if (back !== undefined && light - back.light >= LIGHTER) return stroked([path]);
      const isBig = box.right - box.left >= LEAST && box.bottom - box.top >= LEAST;
      if (isBig && light <= DARK && this.#backs.length < COUNT) this.#backs.push({ box, light });
      return [];
    });
  }
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** How light a colour is, from 0 to 255. */
function lightOf(colour: string): number {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1) ?? [];
  return parts.length === 0 ? 255 : Math.min(...parts.map((part) => Number.parseInt(part, 16)));
}
