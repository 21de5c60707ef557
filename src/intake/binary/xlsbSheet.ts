import type { Area, Cells } from '#intake/office/cells.ts';
import { glyphs } from '#intake/office/glyphs.ts';
import { numberText } from '#intake/office/number-format.ts';
import { type CellStyle, PLAIN_STYLE } from '#intake/office/styles.ts';
import { Refusal } from '#intake/refusal.ts';
import type { BinaryRecord } from './biff12.ts';
import { errorText, type Fields } from './fields.ts';
import { readName, readRich } from './text.ts';

const ROW = 0;
const MERGED = 176;

/** What the value of a cell is, by the number of its record. */
const CELLS: Readonly<Record<number, Kind>> = {
  ...{ 1: 'blank', 2: 'rk', 3: 'error', 4: 'boolean', 5: 'number', 6: 'text', 7: 'string', 62: 'rich' },
  ...{ 8: 'text', 9: 'number', 10: 'boolean', 11: 'error' },
};
/** Cells right of the one before, which do not say their column. */
const SHORT_CELLS: Readonly<Record<number, Kind>> = {
  ...{ 12: 'blank', 13: 'rk', 14: 'error', 15: 'boolean', 16: 'number', 17: 'text', 18: 'string' },
};
type Kind = 'blank' | 'rk' | 'error' | 'boolean' | 'number' | 'text' | 'string' | 'rich';

/** What the sheets of a binary workbook share. */
export interface XlsbShared {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly fonts: readonly string[];
  readonly date1904: boolean;
}

/** Reads the cells of one sheet: stored values only. */
export function readXlsbSheet(
  records: Iterable<BinaryRecord>,
  { part, shared, cells }: { readonly part: string; readonly shared: XlsbShared; readonly cells: Cells },
): void {
  const merged: Area[] = [];
  let row = 0;
  let column = -1;

  function broken(detail: string): Refusal {
    return new Refusal('F35', { row, raw: part, detail });
  }

  function number(value: number, { format }: CellStyle): string {
    if (!Number.isFinite(value)) throw broken('no number');
    return numberText(value, format, shared.date1904);
  }

  function string(at: number): string {
    const text = shared.strings[at];
    if (text === undefined) throw broken(`no string ${at}`);
    return text;
  }

  function textOf(kind: Kind, fields: Fields, style: CellStyle): string {
    switch (kind) {
      case 'blank':
        return '';
      case 'rk':
        return number(fields.rk(), style);
      case 'number':
        return number(fields.f64(), style);
      case 'error':
        return errorText(fields.u8());
      case 'boolean':
        return fields.u8() === 0 ? 'FALSE' : 'TRUE';
      case 'text':
        return readName(fields);
      case 'string':
        return string(fields.u32());
      case 'rich':
        return readRich(fields, shared.fonts);
    }
  }

  function cell(kind: Kind, fields: Fields): void {
    const style = shared.styles[fields.u32() & 0xffffff] ?? PLAIN_STYLE;
    const text = textOf(kind, fields, style);
    if (text !== '' && cells.has(row, column)) throw broken('two cells in one place');
    cells.put(row, column, style.pictures === '' ? text : glyphs(text, style.pictures));
  }

  for (const { id, fields } of records) {
    const long = CELLS[id];
    const short = SHORT_CELLS[id];
    if (id === ROW) {
      row = fields.u32() + 1;
      column = -1;
    } else if (id === MERGED) {
      const [top, bottom, left, right] = [fields.u32() + 1, fields.u32() + 1, fields.u32(), fields.u32()];
      merged.push({ top, left, bottom, right });
    } else if (long !== undefined) {
      column = fields.u32();
      cell(long, fields);
    } else if (short !== undefined) {
      column++;
      cell(short, fields);
    }
  }
  cells.merge(merged);
}
