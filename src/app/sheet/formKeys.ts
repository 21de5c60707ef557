/** Where a cell of the form is drawn. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/**
 * The cell a key leads to, by its place among the boxes; `null` for a key that leads nowhere. The official form has no
 * columns that go through: up and down lead to the line before and after, there to the cell most nearly above or below.
 */
export function boxAfter({ key, ctrlKey }: Pressed, boxes: readonly Box[], at: number): number | null {
  const here = boxes[at];
  if (here === undefined) return null;
  const line = (wanted: Box) => [...boxes.keys()].filter((place) => boxes[place]?.top === wanted.top);
  const beside = line(here);
  const place = beside.indexOf(at);
  if (key === 'ArrowLeft') return beside[place - 1] ?? at;
  if (key === 'ArrowRight') return beside[place + 1] ?? at;
  if (key === 'Home') return (ctrlKey ? 0 : beside[0]) ?? at;
  if (key === 'End') return (ctrlKey ? boxes.length - 1 : beside.at(-1)) ?? at;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const beyond = boxes.filter(({ top }) => (key === 'ArrowDown' ? top > here.top : top < here.top));
  const next = beyond.toSorted((a, b) => Math.abs(a.top - here.top) - Math.abs(b.top - here.top))[0];
  if (next === undefined) return at;
  const shared = (one: number) => common(here, boxes[one] ?? here);
  return line(next).reduce((best, one) => (shared(one) > shared(best) ? one : best));
}

/** Pixels two boxes have one above the other; less than none for boxes apart. */
function common(a: Box, b: Box): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}
