import { glyphs } from './glyphs.ts';
import { type Attributes, readXml } from './xml.ts';

/**
 * Collects the text of one spreadsheet string, plain or in runs of different fonts. Readings written above Chinese or
 * Japanese text (rPh) are no part of it.
 */
export class RichText {
  #text = '';
  #font = '';
  #inText = false;
  #inReading = false;

  open(name: string, attributes: Attributes): void {
    if (name === 't') this.#inText = !this.#inReading;
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'rFont') this.#font = attributes.get('val') ?? '';
    else if (name === 'r') this.#font = '';
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'r') this.#font = '';
  }

  text(text: string): void {
    if (this.#inText) this.#text += glyphs(unescaped(text), this.#font);
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#font = '';
    return text;
  }
}

/** Signs that XML cannot hold are written _x000D_, and an underscore that would be mistaken for such _x005F_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The strings that the cells of a workbook name by number. */
export function readSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  const string = new RichText();
  readXml(xml, part, {
    open: (name, attributes) => string.open(name, attributes),
    close: (name) => {
      string.close(name);
      if (name === 'si') strings.push(string.take());
    },
    text: (text) => string.text(text),
  });
  return strings;
}
