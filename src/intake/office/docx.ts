import { Refusal } from '#intake/refusal.ts';
import { Allowance } from './cells.ts';
import { glyphs } from './glyphs.ts';
import type { Grid } from './grid.ts';
import { openPackage } from './opc.ts';
import { Page } from './page.ts';
import { type Attributes, readXml, type XmlListener } from './xml.ts';

/** The most columns Word gives a table. */
const COLUMN_LIMIT = 63;

/**
 * The body of a Word document as one grid: tables row by row, paragraphs between them as rows of one cell, in the
 * order of the page. Merged cells have their text in the first place. Headers, footers, footnotes and numbers that
 * Word counts itself are no part of it. Throws a `Refusal` (F25–F33).
 */
export async function readWord(file: Blob): Promise<readonly Grid[]> {
  const parts = await openPackage(file);
  const document = new Document(new Page(new Allowance()));
  readXml(await parts.text(parts.main), parts.main, document);
  if (document.root !== 'document') throw new Refusal('F32', { raw: 'document' });
  return [{ name: null, hidden: false, rows: document.page.rows() }];
}

/** Not on the page: where text was moved from, copies for programs that cannot show a drawing, readings, old looks. */
const SKIPPED = /^(?:moveFrom|Fallback|rt|\w+PrChange)$/;
const BREAKS: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: '\t', noBreakHyphen: '-' };

/** A tick box of a form. Its state counts, not the sign its author chose to show it with. */
interface Box {
  ticked: boolean;
  shown: boolean;
}

class Document implements XmlListener {
  readonly page: Page;
  root: string | null = null;
  /** Elements that are open inside one to be skipped, that one included. */
  #skipped = 0;
  #inProperties = 0;
  #inText = false;
  #font = '';
  /** One for each content control that is open; `null` for those that are no tick box. */
  readonly #controls: (Box | null)[] = [];
  #field: Box | null = null;
  /** For each open cell, whether a paragraph of it has begun. */
  readonly #begun: boolean[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  open(name: string, attributes: Attributes): void {
    this.root ??= name;
    if (this.#skipped > 0 || SKIPPED.test(name)) {
      this.#skipped++;
      return;
    }
    if (name === 't') this.#inText = true;
    else if (name === 'p') this.#openParagraph();
    else if (name === 'r') this.#font = '';
    else if (name === 'tbl') this.page.openTable();
    else if (name === 'tr') this.page.openRow();
    else if (name === 'tc') this.#openCell();
    else if (name.endsWith('Pr')) this.#inProperties++;
    else if (name === 'sym') this.#write(symbol(attributes));
    else if (name in BREAKS && this.#inProperties === 0) this.#write(BREAKS[name] ?? '');
    else this.#property(name, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (name === 't') this.#inText = false;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'tc') this.#closeCell();
    else if (name === 'tr') this.page.closeRow();
    else if (name === 'tbl') this.page.closeTable();
    else if (name.endsWith('Pr')) this.#inProperties--;
    else if (name === 'sdt') this.#closeControl();
    else if (name === 'checkBox') this.#closeField();
  }

  text(text: string): void {
    if (this.#inText && this.#skipped === 0) this.#write(glyphs(text, this.#font));
  }

  #property(name: string, attributes: Attributes): void {
    const value = attributes.get('val');
    if (name === 'gridSpan') this.page.shapeCell({ columns: columns(value) });
    else if (name === 'vMerge' || name === 'hMerge') this.page.shapeCell({ continued: value !== 'restart' });
    else if (name === 'gridBefore') this.page.skip(columns(value));
    else if (name === 'rFonts') this.#font = attributes.get('ascii') ?? attributes.get('hAnsi') ?? '';
    else if (name === 'sdt') this.#controls.push(null);
    else if (name === 'checkbox') this.#isBox();
    else if (name === 'checkBox') this.#field = { ticked: false, shown: false };
    else if (name === 'default' && this.#field !== null) this.#field.ticked = isOn(value);
    else if (name === 'checked') this.#tick(isOn(value));
  }

  #openParagraph(): void {
    if (!this.page.inCell) this.page.endParagraph();
    else if (this.#begun.at(-1)) this.page.write('\n');
    if (this.#begun.length > 0) this.#begun.splice(-1, 1, true);
  }

  #closeParagraph(): void {
    if (!this.page.inCell) this.page.endParagraph();
  }

  #openCell(): void {
    this.#begun.push(false);
    this.page.openCell();
  }

  #closeCell(): void {
    this.#begun.pop();
    this.page.closeCell();
  }

  #write(text: string): void {
    const box = this.#controls.findLast((control) => control !== null);
    if (!box) this.page.write(text);
    else if (!box.shown) this.#show(box);
  }

  #show(box: Box): void {
    box.shown = true;
    this.page.write(box.ticked ? '☑' : '☐');
  }

  #isBox(): void {
    if (this.#controls.length > 0) this.#controls.splice(-1, 1, { ticked: false, shown: false });
  }

  /** The state of a field beats its default, which stands before it. */
  #tick(on: boolean): void {
    const box = this.#field ?? this.#controls.at(-1);
    if (box) box.ticked = on;
  }

  #closeControl(): void {
    const box = this.#controls.pop();
    if (box && !box.shown) this.#show(box);
  }

  #closeField(): void {
    if (this.#field !== null) this.#show(this.#field);
    this.#field = null;
  }
}

/** A sign given by its number in a font of pictures. */
function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  return glyphs(String.fromCharCode(code), attributes.get('font') ?? '');
}

function columns(value: string | undefined): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, COLUMN_LIMIT) : 1;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true' || value === 'on';
}
