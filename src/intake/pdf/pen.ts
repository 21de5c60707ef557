import { combined, IDENTITY, type Matrix, moved, type Point } from './matrix.ts';

/** The box outside of which nothing shows. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How letters and lines are set: what PDF calls the graphics state, as far as it says where something stands. */
export interface Setting {
  readonly matrix: Matrix;
  readonly clip: Box | null;
  readonly fill: string;
  readonly stroke: string;
  readonly font: string;
  readonly size: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  /** 1 is as the font has it. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

const BLANK = { clip: null, fill: '#000000', stroke: '#000000', font: '', size: 0, letterSpace: 0, wordSpace: 0 };

/** Nothing saves so often but to exhaust a reader. */
const DEPTH_LIMIT = 1000;

/** The pen while a page is drawn. */
export class Pen {
  now: Setting;
  readonly #saved: Setting[] = [];
  #line: Matrix = IDENTITY;
  #text: Matrix = IDENTITY;

  constructor(page: Matrix) {
    this.now = { ...BLANK, matrix: page, stretch: 1, leading: 0, rise: 0, mode: 0 };
  }

  set(change: Partial<Setting>): void {
    this.now = { ...this.now, ...change };
  }

  save(): void {
    if (this.#saved.length < DEPTH_LIMIT) this.#saved.push(this.now);
  }

  restore(): void {
    this.now = this.#saved.pop() ?? this.now;
  }

  transform(matrix: Matrix | null): void {
    if (matrix !== null) this.set({ matrix: combined(this.now.matrix, matrix) });
  }

  clip(box: Box): void {
    const { clip } = this.now;
    const both = clip && {
      left: Math.max(clip.left, box.left),
      top: Math.max(clip.top, box.top),
      right: Math.min(clip.right, box.right),
      bottom: Math.min(clip.bottom, box.bottom),
    };
    this.set({ clip: both ?? box });
  }

  beginText(matrix: Matrix = IDENTITY): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  moveLine(x: number, y: number): void {
    this.beginText(combined(this.#line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.moveLine(0, -this.now.leading);
  }

  /** Goes on along the line, in the measure of the text. */
  advance(x: number, y = 0): void {
    this.#text = combined(this.#text, [1, 0, 0, 1, x, y]);
  }

  /** A place of the text on the page. */
  place(x: number, y: number): Point {
    return moved(combined(this.now.matrix, this.#text), x, y + this.now.rise);
  }
}
