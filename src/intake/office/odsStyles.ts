import { isPictureFont } from './glyphs.ts';
import { GENERAL, type NumberFormat, readNumberFormat } from './number-format.ts';
import { type CellStyle, PLAIN_STYLE } from './styles.ts';
import type { Attributes, XmlListener } from './xml.ts';

/** A style as it is written: what it does not say its parent does. */
interface Written {
  readonly parent: string;
  readonly data: string | null;
  font: string | null;
  hidden: boolean;
}

/** The styles of an OpenDocument spreadsheet, of its own part and of its content. */
export class OdsStyles implements XmlListener {
  readonly #written = new Map<string, Written>();
  readonly #fonts = new Map<string, string>();
  /** Number formats as the codes that Excel writes for them, and where another applies first, its name. */
  readonly #codes = new Map<string, { code: string; first: string | null }>();
  readonly #read = new Map<string, CellStyle>();
  #style: Written | null = null;
  #format: { code: string; first: string | null } | null = null;
  #word: string | null = null;

  open(name: string, attributes: Attributes): void {
    if (this.#format !== null) this.#part(name, attributes);
    else if (name === 'font-face') this.#fonts.set(attributes.get('name') ?? '', attributes.get('font-family') ?? '');
    else if (name === 'style' || name === 'default-style') this.#startStyle(name, attributes);
    else if (name === 'text-properties' && this.#style !== null) {
      this.#style.font ??= attributes.get('font-name') ?? null;
    } else if (name === 'table-properties' && this.#style !== null) {
      this.#style.hidden = attributes.get('display') === 'false';
    } else if (FORMATS.has(name)) {
      this.#format = { code: '', first: null };
      this.#codes.set(attributes.get('name') ?? '', this.#format);
    }
  }

  close(name: string): void {
    if (name === 'style' || name === 'default-style') this.#style = null;
    else if (this.#format !== null && FORMATS.has(name)) this.#format = null;
    else if (name === 'text' && this.#format !== null && this.#word !== null) {
      this.#format.code += this.#word === '%' ? '%' : quoted(this.#word);
      this.#word = null;
    }
  }

  text(text: string): void {
    if (this.#word !== null) this.#word += text;
  }

  /** The style of a cell by its name. */
  cell(name: string): CellStyle {
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const code = this.#codeOf(this.#inherited('cell', name, ({ data }) => data));
    const font = this.#fontOf(this.#inherited('cell', name, (style) => style.font));
    const format: NumberFormat = code === '' ? GENERAL : readNumberFormat(code);
    const style = code === '' && font === '' ? PLAIN_STYLE : { format, pictures: font };
    this.#read.set(name, style);
    return style;
  }

  /** The font of a piece of text, when its letters are pictures; else ''. */
  pictures(name: string): string {
    return this.#fontOf(this.#inherited('text', name, ({ font }) => font));
  }

  isHidden(table: string): boolean {
    return this.#written.get(`table ${table}`)?.hidden ?? false;
  }

  #startStyle(element: string, attributes: Attributes): void {
    const family = attributes.get('family')?.replace('table-cell', 'cell') ?? '';
    const name = element === 'style' ? (attributes.get('name') ?? '') : '';
    const data = attributes.get('data-style-name') ?? null;
    this.#style = { parent: attributes.get('parent-style-name') ?? '', data, font: null, hidden: false };
    this.#written.set(`${family} ${name}`, this.#style);
  }

  /** What of a number format becomes a piece of a code. */
  #part(name: string, attributes: Attributes): void {
    if (this.#format === null) return;
    if (name === 'text') this.#word = '';
    else if (name === 'map') this.#format.first ??= attributes.get('apply-style-name') ?? null;
    else if (name === 'number' || name === 'fraction' || name === 'scientific-number') {
      const factor = Number(attributes.get('display-factor') ?? 1);
      this.#format.code += factor > 1 ? '0,' : '0';
    } else if (name === 'embedded-text') this.#format.code += '"."0';
    else if (name === 'hours' && attributes.get('truncate-on-overflow') === 'false') this.#format.code += '[h]';
    else this.#format.code += PARTS[name] ?? '';
  }

  #codeOf(name: string | null): string {
    const found = this.#codes.get(name ?? '');
    if (found === undefined) return '';
    return (found.first === null ? undefined : this.#codes.get(found.first)?.code) ?? found.code;
  }

  #fontOf(name: string | null): string {
    const family = (this.#fonts.get(name ?? '') ?? name ?? '').replace(/['"]/g, '');
    return isPictureFont(family) ? family : '';
  }

  #inherited(family: string, name: string, told: (style: Written) => string | null): string | null {
    let at = name;
    for (let steps = 0; steps < 32; steps++) {
      const style = this.#written.get(`${family} ${at}`);
      if (style === undefined) return null;
      const found = told(style);
      if (found !== null || at === '') return found;
      at = style.parent;
    }
    return null;
  }
}

const FORMATS = new Set([
  ...['number-style', 'percentage-style', 'currency-style', 'date-style', 'time-style', 'boolean-style', 'text-style'],
]);
const PARTS: Readonly<Record<string, string>> = {
  ...{ year: 'yyyy', month: 'm', day: 'd', 'day-of-week': 'aaa', era: 'e', quarter: 'm', 'week-of-year': 'd' },
  ...{ hours: 'h', minutes: 'm', seconds: 's', 'am-pm': 'AM/PM' },
};

function quoted(word: string): string {
  return word === '' ? '' : `"${word.replaceAll('"', '')}"`;
}
