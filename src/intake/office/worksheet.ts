import { Refusal } from '#intake/refusal.ts';
import { type Area, type Cells, NOT_CALCULATED } from './cells.ts';
import { glyphs } from './glyphs.ts';
import { numberText } from './number-format.ts';
import { RichText, unescaped } from './rich-text.ts';
import { type CellStyle, PLAIN_STYLE } from './styles.ts';
import { type Attributes, readXml, type XmlListener } from './xml.ts';

/** What the sheets of a workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** Reads the cells of one worksheet: stored values only, formulas are never worked out. Throws F31, F32 and F33. */
export function readWorksheet(xml: string, part: string, { shared, cells }: { shared: Shared; cells: Cells }): void {
  const listener = new Worksheet(shared, part, cells);
  readXml(xml, part, listener);
  cells.merge(listener.merged);
}

class Worksheet implements XmlListener {
  readonly merged: Area[] = [];
  readonly #shared: Shared;
  readonly #part: string;
  readonly #cells: Cells;
  readonly #inline = new RichText();
  #row = 0;
  #column = -1;
  #inCell = false;
  #inInline = false;
  #inValue = false;
  #type = '';
  #style = PLAIN_STYLE;
  #value: string | null = null;
  #formula = false;

  constructor(shared: Shared, part: string, cells: Cells) {
    this.#shared = shared;
    this.#part = part;
    this.#cells = cells;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#inInline) this.#inline.open(name, attributes);
    else if (name === 'v') this.#startValue();
    else if (name === 'c') this.#startCell(attributes);
    else if (name === 'row') this.#startRow(attributes.get('r'));
    else if (name === 'f') this.#formula = true;
    else if (name === 'is') this.#inInline = this.#inCell;
    else if (name === 'mergeCell') this.merged.push(this.#areaOf(attributes.get('ref') ?? ''));
  }

  close(name: string): void {
    if (name === 'is') this.#inInline = false;
    else if (this.#inInline) this.#inline.close(name);
    else if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#endCell();
  }

  text(text: string): void {
    if (this.#inInline) this.#inline.text(text);
    else if (this.#inValue) this.#value += text;
  }

  #startRow(number: string | undefined): void {
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = -1;
  }

  /** A cell without a reference stands right of the one before. */
  #startCell(attributes: Attributes): void {
    const reference = attributes.get('r');
    if (reference === undefined) this.#column++;
    else {
      const place = this.#placeOf(reference);
      this.#row = place.row;
      this.#column = place.column;
    }
    this.#inCell = true;
    this.#type = attributes.get('t') ?? 'n';
    this.#style = this.#shared.styles[Number(attributes.get('s') ?? 0)] ?? PLAIN_STYLE;
    this.#value = null;
    this.#formula = false;
  }

  #startValue(): void {
    this.#inValue = this.#inCell;
    this.#value = '';
  }

  #endCell(): void {
    this.#inCell = false;
    const text = this.#type === 'inlineStr' ? this.#inline.take() : this.#textOf(this.#value);
    const { pictures } = this.#style;
    if (text !== '' && this.#cells.has(this.#row, this.#column)) throw this.#broken('two cells in one place');
    this.#cells.put(this.#row, this.#column, pictures === '' ? text : glyphs(text, pictures));
  }

  #textOf(value: string | null): string {
    if (value === null) return this.#formula && this.#type !== 'str' ? NOT_CALCULATED : '';
    switch (this.#type) {
      case 's':
        return this.#stringAt(value);
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      case 'n':
        return this.#numberText(value);
      default:
        return unescaped(value);
    }
  }

  #numberText(value: string): string {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    return numberText(number, this.#style.format, this.#shared.date1904);
  }

  /** A number without a string would be a cell silently lost. */
  #stringAt(value: string): string {
    const text = value.trim() === '' ? '' : this.#shared.strings[Number(value)];
    if (text === undefined) throw this.#broken(`no string ${value.slice(0, 20)}`);
    return text;
  }

  #placeOf(reference: string): { readonly row: number; readonly column: number } {
    const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
    if (letters === undefined) throw this.#broken(`no place ${reference.slice(0, 20)}`);
    let column = 0;
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    return { row: Number(digits), column: column - 1 };
  }

  #areaOf(reference: string): Area {
    const [first = '', last = first] = reference.split(':');
    const { row: top, column: left } = this.#placeOf(first);
    const { row: bottom, column: right } = this.#placeOf(last);
    return { top, left, bottom, right };
  }

  #broken(detail: string): Refusal {
    return new Refusal('F31', { row: this.#row, raw: this.#part, detail });
  }
}
