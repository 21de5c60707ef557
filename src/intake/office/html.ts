import { Allowance } from './cells.ts';
import type { Grid } from './grid.ts';
import { Page } from './page.ts';
import { readTags, type TagListener } from './tags.ts';
import type { Attributes } from './xml.ts';

/** What browsers allow. */
const COLUMN_SPAN_LIMIT = 1000;
const ROW_SPAN_LIMIT = 65_534;

/**
 * The text and tables of an HTML page as one grid; none for a page without text. Text outside of tables is a row
 * of one cell, merged cells have their text in the first place. Nothing is executed or fetched. Throws F33, and F31
 * for tables nested too deep.
 */
export function readHtml(text: string): readonly Grid[] {
  const page = new Page(new Allowance());
  readTags(text, new Markup(page));
  const rows = page.rows();
  return rows.length === 0 ? [] : [{ name: null, hidden: false, rows }];
}

/** Begin a line of their own. */
const BLOCKS =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|pre|center|form|fieldset|section|article|header|footer|main|body|hr|blockquote|caption)$/;
/** White space beside these is layout of the source. */
const IN_TABLE = /^(?:table|thead|tbody|tfoot|tr|td|th|caption)$/;
const PARTS = /^t(?:head|body|foot)$/;
/** Chinese letters and full-width signs. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

class Markup implements TagListener {
  readonly #page: Page;
  /** White space not yet written: it counts only between words. '\n' began a line in the source. */
  #space = '';
  #newLine = false;
  /** Only the chosen option of a list is shown. */
  #unchosen = false;

  constructor(page: Page) {
    this.#page = page;
  }

  open(name: string, attributes: Attributes): void {
    const page = this.#page;
    if (name === 'table') page.openTable();
    else if (name === 'tr') this.#openRow();
    else if (name === 'td' || name === 'th' || name === 'caption') this.#openCell(attributes);
    else if (PARTS.test(name)) page.closeRow();
    else if (name === 'br') this.#write('\n');
    else if (name === 'input') this.#input(attributes);
    else if (name === 'option') this.#unchosen = !attributes.has('selected');
    else if (BLOCKS.test(name)) this.#breakLine();
    else return;
    if (IN_TABLE.test(name)) this.#fresh();
  }

  close(name: string): void {
    const page = this.#page;
    if (name === 'table') page.closeTable();
    else if (name === 'tr' || PARTS.test(name)) page.closeRow();
    else if (name === 'td' || name === 'th') page.closeCell();
    else if (name === 'caption') page.closeRow();
    else if (name === 'select' || name === 'option') this.#unchosen = false;
    else if (BLOCKS.test(name)) this.#breakLine();
    else return;
    if (name === 'table') this.#breakLine();
    if (IN_TABLE.test(name)) this.#space = '';
  }

  /** White space runs together; between two Chinese letters a line end of the source is no blank. */
  text(text: string): void {
    if (this.#unchosen) return;
    for (const piece of text.split(/([ \t\r\n\f]+)/)) {
      if (piece === '') continue;
      if (/^[ \t\r\n\f]/.test(piece)) this.#space += piece;
      else this.#word(piece);
    }
  }

  #word(word: string): void {
    const { last } = this.#page;
    const starts = last === '' || last === '\n';
    if (this.#newLine && !starts) this.#page.write('\n');
    else if (this.#space !== '' && !starts && !this.#isFolded(last, word)) this.#page.write(' ');
    this.#write(word.replaceAll('\u00a0', ' '));
  }

  #isFolded(last: string, word: string): boolean {
    return /[\r\n]/.test(this.#space) && WIDE.test(last) && WIDE.test(word.charAt(0));
  }

  #write(text: string): void {
    this.#fresh();
    this.#page.write(text);
  }

  #fresh(): void {
    this.#space = '';
    this.#newLine = false;
    this.#unchosen = false;
  }

  #breakLine(): void {
    this.#space = '';
    this.#unchosen = false;
    if (this.#page.inTable) this.#newLine = true;
    else this.#page.endParagraph();
  }

  #openRow(): void {
    if (!this.#page.inTable) this.#page.openTable();
    this.#page.closeRow();
    this.#page.openRow();
  }

  #openCell(attributes: Attributes): void {
    if (!this.#page.inRow) this.#openRow();
    this.#page.closeCell();
    this.#page.openCell({
      columns: span(attributes.get('colspan'), COLUMN_SPAN_LIMIT),
      rows: span(attributes.get('rowspan'), ROW_SPAN_LIMIT),
    });
  }

  /** A saved form page keeps its answers in its inputs. */
  #input(attributes: Attributes): void {
    const type = (attributes.get('type') ?? 'text').toLowerCase();
    if (type === 'checkbox' || type === 'radio') this.#word(attributes.has('checked') ? '☑' : '☐');
    else if (type === 'text' || type === 'number' || type === 'date') this.text(attributes.get('value') ?? '');
  }
}

/** How many columns or rows a cell takes; none means all that are left. */
function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  if (number === 0) return most === ROW_SPAN_LIMIT ? most : 1;
  return number > 0 ? Math.min(number, most) : 1;
}
