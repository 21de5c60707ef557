import { glyphs } from './glyphs.ts';
import type { OdsStyles } from './odsStyles.ts';
import type { Attributes } from './xml.ts';

/** More blanks in a row than anybody types. */
const BLANKS_LIMIT = 10_000;

/** The text that a cell shows: its paragraphs, without notes, drawings and readings above the signs. */
export class OdsText {
  readonly #styles: OdsStyles;
  readonly #open: { readonly name: string; readonly font: string }[] = [];
  #paragraphs: string[] = [];

  constructor(styles: OdsStyles) {
    this.#styles = styles;
  }

  get isInside(): boolean {
    return this.#open.length > 0;
  }

  start(): void {
    this.#paragraphs = [];
  }

  open(name: string, attributes: Attributes): void {
    const font = name === 'span' ? this.#styles.pictures(attributes.get('style-name') ?? '') : '';
    this.#open.push({ name, font: font || (this.#open.at(-1)?.font ?? '') });
    if (!this.#isShown()) return;
    if (name === 'p') this.#paragraphs.push('');
    else if (name === 's') this.#add(' '.repeat(Math.min(Number(attributes.get('c') ?? 1) || 1, BLANKS_LIMIT)));
    else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#add('\n');
  }

  close(_: string): void {
    this.#open.pop();
  }

  /** Line ends and runs of blanks in the markup are one blank. */
  text(text: string): void {
    const font = this.#open.at(-1)?.font ?? '';
    if (this.#isShown()) this.#add(glyphs(text.replace(/[ \t\r\n]+/g, ' '), font));
  }

  /** The text of the cell; `null` where it has no paragraph. */
  take(): string | null {
    return this.#paragraphs.length === 0 ? null : this.#paragraphs.join('\n');
  }

  #isShown(): boolean {
    return this.#open[0]?.name === 'p' && !this.#open.some(({ name }) => ASIDE.has(name));
  }

  #add(text: string): void {
    const last = this.#paragraphs.length - 1;
    this.#paragraphs[last] += text;
  }
}

const ASIDE: ReadonlySet<string> = new Set(['annotation', 'ruby-text', 'note', 'frame', 'custom-shape']);
