import { Refusal } from '#intake/refusal.ts';
import type { Cells } from './cells.ts';
import type { OdsStyles } from './odsStyles.ts';
import { OdsText } from './odsText.ts';
import { odsValue } from './odsValue.ts';
import type { Attributes, XmlListener } from './xml.ts';

/** A cell merged over more rows holds for these. */
const SPAN_LIMIT = 2000;

export interface OdsSheet {
  readonly name: string;
  readonly style: string;
  readonly cells: Cells;
}

/** Styles of columns, each up to a column. */
interface ColumnStyle {
  readonly end: number;
  readonly style: string;
}

/** Hears the content of a spreadsheet and fills the cells of its sheets. Styles stand before the sheets. */
export class OdsSheets implements XmlListener {
  found: OdsSheet[] | null = null;
  readonly #part: string;
  readonly #styles: OdsStyles;
  readonly #blank: () => Cells;
  readonly #text: OdsText;
  readonly #path: string[] = [];
  #columns: ColumnStyle[] = [];
  #row = 1;
  #column = 0;
  #rowStyle = '';
  #rowRepeats = 1;
  #filled: { readonly column: number; readonly text: string; readonly repeats: number }[] = [];
  #cell: Attributes | null = null;

  constructor(part: string, styles: OdsStyles, blank: () => Cells) {
    this.#part = part;
    this.#styles = styles;
    this.#blank = blank;
    this.#text = new OdsText(styles);
  }

  open(name: string, attributes: Attributes): void {
    const within = this.#path.at(-1);
    this.#path.push(name);
    if (this.#cell !== null) this.#text.open(name, attributes);
    else if (this.found === null) {
      if (name === 'spreadsheet') this.found = [];
      else this.#styles.open(name, attributes);
    } else if (name === 'table' && within === 'spreadsheet') this.#startTable(attributes);
    else if (this.#isAside()) return;
    else if (name === 'table-column') this.#addColumns(attributes);
    else if (name === 'table-row') this.#startRow(attributes);
    else if ((name === 'table-cell' || name === 'covered-table-cell') && within === 'table-row') {
      this.#cell = attributes;
      this.#text.start();
    }
  }

  close(name: string): void {
    this.#path.pop();
    const isCell = this.#path.at(-1) === 'table-row';
    if (this.#cell !== null && isCell && !this.#text.isInside) this.#endCell(name, this.#cell);
    else if (this.#cell !== null) this.#text.close(name);
    else if (this.found === null) this.#styles.close(name);
    else if (name === 'table-row' && !this.#isAside()) this.#endRow();
  }

  text(text: string): void {
    if (this.#cell !== null) this.#text.text(text);
    else if (this.found === null) this.#styles.text(text);
  }

  /** Pictures, changes kept for review and copies of other files have tables of their own. */
  #isAside(): boolean {
    return this.#path[this.#path.indexOf('spreadsheet') + 1] !== 'table' || this.#path.includes('shapes');
  }

  #startTable(attributes: Attributes): void {
    const sheet = { name: attributes.get('name') ?? '', style: attributes.get('style-name') ?? '' };
    this.found?.push({ ...sheet, cells: this.#blank() });
    this.#columns = [];
    this.#row = 1;
  }

  #addColumns(attributes: Attributes): void {
    const end = (this.#columns.at(-1)?.end ?? 0) + this.#count(attributes, 'number-columns-repeated');
    this.#columns.push({ end, style: attributes.get('default-cell-style-name') ?? '' });
  }

  #startRow(attributes: Attributes): void {
    this.#column = 0;
    this.#filled = [];
    this.#rowStyle = attributes.get('default-cell-style-name') ?? '';
    this.#rowRepeats = this.#count(attributes, 'number-rows-repeated');
  }

  #endCell(name: string, attributes: Attributes): void {
    const repeats = this.#count(attributes, 'number-columns-repeated');
    const shown = this.#text.take();
    if (name === 'table-cell') {
      const named = attributes.get('style-name') || this.#rowStyle || this.#columnStyle();
      const text = odsValue(attributes, shown, this.#styles.cell(named), (detail) => this.#broken(detail));
      if (text.trim() !== '') this.#filled.push({ column: this.#column, text, repeats });
      const rows = Math.min(this.#count(attributes, 'number-rows-spanned'), SPAN_LIMIT);
      for (let row = this.#row + 1; row < this.#row + rows; row++)
        this.found?.at(-1)?.cells.cover(row, this.#column, this.#row);
    }
    this.#column += repeats;
    this.#cell = null;
  }

  /** A cell or row is written once for all its repeats; blank ones run to the end of the sheet and cost nothing. */
  #endRow(): void {
    const cells = this.found?.at(-1)?.cells;
    if (this.#filled.length > 0) {
      for (let row = this.#row; row < this.#row + this.#rowRepeats; row++) {
        for (const { column, text, repeats } of this.#filled) {
          for (let at = column; at < column + repeats; at++) cells?.put(row, at, text);
        }
      }
    }
    this.#row += this.#rowRepeats;
  }

  #columnStyle(): string {
    return this.#columns.find(({ end }) => this.#column < end)?.style ?? '';
  }

  #count(attributes: Attributes, name: string): number {
    const written = attributes.get(name) ?? '1';
    if (!/^[1-9]\d{0,6}$/.test(written)) throw this.#broken(`${name} ${written.slice(0, 20)}`);
    return Number(written);
  }

  #broken(detail: string): Refusal {
    return new Refusal('F31', { row: this.#row, raw: this.#part, detail });
  }
}
