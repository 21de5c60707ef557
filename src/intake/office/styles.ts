import { isPictureFont } from './glyphs.ts';
import { BUILT_IN_FORMATS, GENERAL, type NumberFormat, readNumberFormat } from './number-format.ts';
import { readXml } from './xml.ts';

/** What the look of a cell says of its meaning. */
export interface CellStyle {
  readonly format: NumberFormat;
  /** The font of the cell when its letters are pictures (see `glyphs`), else ''. */
  readonly pictures: string;
}

/** The style of cells without one. */
export const PLAIN_STYLE: CellStyle = { format: GENERAL, pictures: '' };

/** The cell styles of a workbook by their number, from its styles part. */
export function readStyles(xml: string, part: string): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const fonts: string[] = [];
  const formats: { readonly number: number; readonly font: number }[] = [];
  const path: string[] = [];
  readXml(xml, part, {
    open: (name, attributes) => {
      const within = path.at(-1);
      path.push(name);
      if (name === 'numFmt' && within === 'numFmts') {
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      } else if (name === 'font' && within === 'fonts') fonts.push('');
      else if (name === 'name' && path.at(-3) === 'fonts') fonts.splice(-1, 1, attributes.get('val') ?? '');
      else if (name === 'xf' && within === 'cellXfs') {
        formats.push({ number: Number(attributes.get('numFmtId')), font: Number(attributes.get('fontId')) });
      }
    },
    close: () => path.pop(),
    text: () => undefined,
  });
  return cellStyles(codes, fonts, formats);
}

/** Styles from what every version of the format keeps: format codes by number, font names, and the pairs of both. */
export function cellStyles(
  codes: ReadonlyMap<number, string>,
  fonts: readonly string[],
  formats: readonly { readonly number: number; readonly font: number }[],
): readonly CellStyle[] {
  const read = new Map<number, NumberFormat>();
  return formats.map(({ number, font }) => {
    const format = read.get(number) ?? readNumberFormat(codes.get(number) ?? BUILT_IN_FORMATS[number] ?? '');
    read.set(number, format);
    const pictures = isPictureFont(fonts[font] ?? '') ? (fonts[font] ?? '') : '';
    return { format, pictures };
  });
}
