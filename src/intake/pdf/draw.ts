import { glyphs } from '#intake/office/glyphs.ts';
import { ACTS, numberFrom } from './acts.ts';
import { Backs } from './backs.ts';
import { boxOf, filled, pathsOf, stroked } from './drawing.ts';
import { letterOf } from './letters.ts';
import type { Spending } from './limits.ts';
import type { Matrix } from './matrix.ts';
import type { Paper, Rule, Sign } from './paper.ts';
import { Pen } from './pen.ts';

/** What is to be known of a font to place its letters. */
export interface Font {
  readonly name: string;
  /** From the measure of its letters to that of the text. */
  readonly scale: number;
  readonly vertical: boolean;
}

/** A letter as pdf.js hands it over; a number among them moves the next one. */
interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

export interface Drawing {
  /** What to do, by the names of pdf.js, and with what. */
  readonly steps: readonly (readonly [name: string, given: readonly unknown[]])[];
  readonly fonts: ReadonlyMap<string, Font>;
  readonly page: Matrix;
  readonly width: number;
  readonly height: number;
}

const NO_FONT: Font = { name: '', scale: 0.001, vertical: false };
/** Text that is drawn invisibly (a scan with its guessed words behind it), or only clips. */
const UNSEEN = new Set([3, 7]);
const PAINTS_STROKE = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const PAINTS_FILL = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
const WHITE = /^#f[c-f]f[c-f]f[c-f]$/i;
/** A letter set twice to look bold stands this near to itself, in its own size. */
/** From where to where a letter has its body, in its size above the line it stands on. */
const TALL = 0.6;
const DEEP = 0.1;
const TWICE = 0.2;

/** Follows the drawing of a page and notes every letter and every straight line that shows on it. */
export function drawn(drawing: Drawing, spending: Spending): Paper {
  const hand = new DrawingHand(drawing, spending);
  for (const [name, given] of drawing.steps) hand.step(name, given);
  const { signs, rules, pictured } = hand;
  const { width, height } = drawing;
  return { width, height, signs, rules, pictured };
}

class DrawingHand {
  readonly signs: Sign[] = [];
  readonly rules: Rule[] = [];
  pictured = false;
  readonly #pen: Pen;
  readonly #fonts: ReadonlyMap<string, Font>;
  readonly #spending: Spending;
  readonly #width: number;
  readonly #height: number;
  readonly #backs = new Backs();
  #clips = false;

  constructor({ page, fonts, width, height }: Drawing, spending: Spending) {
    this.#pen = new Pen(page);
    this.#fonts = fonts;
    this.#width = width;
    this.#height = height;
    this.#spending = spending;
  }

  step(name: string, given: readonly unknown[]): void {
    const act = ACTS[name];
    if (act !== undefined) act(this.#pen, given);
    else if (name === 'clip' || name === 'eoClip') this.#clips = true;
    else if (name === 'constructPath') this.#path(given);
    else if (name === 'showText') this.#show(given[0]);
    else if (/^paint(?:Image|InlineImage|SolidColorImage)/.test(name)) this.pictured = true;
  }

  #path([paint, parts]: readonly unknown[]): void {
    const data = Array.isArray(parts) ? parts[0] : null;
    const clips = this.#clips;
    this.#clips = false;
    if (data === null || typeof data !== 'object') return;
    const numbers = data as ArrayLike<number>;
    this.#spending.steps(numbers.length);
    const { matrix, fill, stroke } = this.#pen.now;
    const paths = pathsOf(numbers, matrix);
    if (clips) this.#pen.clip(boxOf(paths));
    const painted = String(paint);
    const before = this.rules.length;
    if (PAINTS_STROKE.has(painted) && !WHITE.test(stroke)) this.rules.push(...stroked(paths));
    if (PAINTS_FILL.has(painted) && !WHITE.test(fill)) this.rules.push(...filled(paths));
    if (PAINTS_FILL.has(painted)) this.rules.push(...this.#backs.sidesOf(paths, fill));
    this.#spending.rules(this.rules.length - before, this.rules.length);
  }

  #show(list: unknown): void {
    if (!Array.isArray(list)) return;
    const { size, stretch } = this.#pen.now;
    const { vertical } = this.#font;
    for (const one of list) {
      this.#spending.steps(1);
      if (typeof one === 'number') {
        const gap = (-one / 1000) * size;
        this.#pen.advance(vertical ? 0 : gap * stretch, vertical ? gap : 0);
      } else if (one !== null && typeof one === 'object') this.#sign(one as Glyph);
    }
  }

  #sign(glyph: Glyph): void {
    const { size, stretch, letterSpace, wordSpace } = this.#pen.now;
    const { name, scale, vertical } = this.#font;
    const space = letterSpace + (glyph.isSpace === true ? wordSpace : 0);
    const text = letterOf(glyphs(glyph.unicode ?? '', name));
    const width = numberFrom(glyph.width) * scale * size;
    if (vertical) {
      const height = Math.abs(glyph.vmetric?.[0] ?? 1000) * 0.001 * size;
      this.#note(text, [-width / 2, -height], [width / 2, -height]);
      this.#pen.advance(0, space - height);
      return;
    }
    this.#note(text, [0, 0], [width * stretch, 0]);
    this.#pen.advance((width + space) * stretch);
  }

  #note(text: string, start: readonly [number, number], end: readonly [number, number]): void {
    const { now } = this.#pen;
    if (UNSEEN.has(now.mode) || text === '') return;
    this.#spending.sign();
    const [from, to] = [this.#pen.place(...start), this.#pen.place(...end)];
    const up = this.#pen.place(start[0], start[1] + now.size);
    const size = Math.hypot(up.x - from.x, up.y - from.y);
    const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    const rise = { x: (up.x - from.x) * 0.35, y: (up.y - from.y) * 0.35 };
    if (![from.x, from.y, to.x, to.y, size].every(Number.isFinite)) return;
    // Letters on a slope are a stamp or a mark across the page.
    if (Math.min(dx, dy) > 0.2 * Math.max(dx, dy, 0.1)) return;
    const { clip } = now;
    const middle = { x: (from.x + to.x) / 2 + rise.x, y: (from.y + to.y) / 2 + rise.y };
    const { x, y } = middle;
    const onPage = x >= 0 && y >= 0 && x <= this.#width && y <= this.#height;
    const base = Math.max(from.y, to.y);
    const sign: Sign = {
      cut: clip !== null && (clip.top > base - TALL * size || clip.bottom < base - DEEP * size),
      seen: onPage && (!clip || (x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom)),
      text,
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      base,
      size,
      upright: dx >= dy && up.y < from.y,
      x: clip ? held(x, clip.left, clip.right) : x,
      y: clip ? held(y, clip.top, clip.bottom) : y,
    };
    if (!this.#isTwice(sign)) this.signs.push(sign);
  }

  #isTwice(sign: Sign): boolean {
    const near = TWICE * sign.size;
    return (
      sign.text.trim() !== '' &&
      this.signs
        .slice(-200)
        .some(
          (other) =>
            other.text === sign.text &&
            Math.abs(other.left - sign.left) < near &&
            Math.abs(other.base - sign.base) < near,
        )
    );
  }

  get #font(): Font {
    return this.#fonts.get(this.#pen.now.font) ?? NO_FONT;
  }
}

function held(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
