import type { Area, Cells } from '#intake/office/cells.ts';
import { glyphs } from '#intake/office/glyphs.ts';
import { numberText } from '#intake/office/number-format.ts';
import { type CellStyle, PLAIN_STYLE } from '#intake/office/styles.ts';
import { Refusal } from '#intake/refusal.ts';
import type { BiffRecord } from './biff.ts';
import { errorText, Fields } from './fields.ts';
import { type Run, readRuns, readText } from './text.ts';

const BOOLERR = 0x205;
const FORMULA = 0x06;
const LABEL = 0x204;
const LABELSST = 0xfd;
const MERGECELLS = 0xe5;
const MULRK = 0xbd;
const NUMBER = 0x203;
const RK = 0x27e;
const RSTRING = 0xd6;
const STRING = 0x207;

/** What the result of a formula is where it is no number. */
const RESULT = { string: 0, boolean: 1, error: 2, blank: 3 };

/** What the sheets of an old workbook share. */
export interface XlsShared {
  readonly string: (at: number) => string;
  readonly written: (text: string, runs: readonly Run[]) => string;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly style: CellStyle;
}

/**
 * Reads the cells of one sheet: stored values only. The format has no sign for a formula that was never worked out;
 * what its writer left as result (0 or nothing) is all there is.
 */
export function readXlsSheet(
  records: Iterable<BiffRecord>,
  { part, shared, cells }: { readonly part: string; readonly shared: XlsShared; readonly cells: Cells },
): void {
  const merged: Area[] = [];
  let waiting: Place | null = null;

  function put({ row, column, style }: Place, text: string): void {
    if (text !== '' && cells.has(row, column)) throw broken(row, 'two cells in one place');
    cells.put(row, column, style.pictures === '' ? text : glyphs(text, style.pictures));
  }

  function broken(row: number, detail: string): Refusal {
    return new Refusal('F35', { row, raw: part, detail });
  }

  function styleAt(number: number): CellStyle {
    return shared.styles[number] ?? PLAIN_STYLE;
  }

  function placeOf(fields: Fields): Place {
    return { row: fields.u16() + 1, column: fields.u16(), style: styleAt(fields.u16()) };
  }

  function number(place: Place, value: number): void {
    if (!Number.isFinite(value)) throw broken(place.row, 'no number');
    put(place, numberText(value, place.style.format, shared.date1904));
  }

  /** A row of numbers: the last column stands behind them. */
  function several(fields: Fields): void {
    const row = fields.u16() + 1;
    const first = fields.u16();
    for (let column = first; fields.left > 2; column++) {
      number({ row, column, style: styleAt(fields.u16()) }, fields.rk());
    }
  }

  function formula(fields: Fields): void {
    const place = placeOf(fields);
    const result = fields.bytes(8);
    const view = new DataView(result.buffer);
    if (view.getUint16(6, true) !== 0xffff) number(place, view.getFloat64(0, true));
    else if (result[0] === RESULT.string && waiting === null) waiting = place;
    else if (result[0] === RESULT.boolean) put(place, truth(result[2] ?? 0));
    else if (result[0] === RESULT.error) put(place, errorText(result[2] ?? 0));
    else if (result[0] !== RESULT.blank) throw broken(place.row, 'no result');
  }

  function areas(fields: Fields): void {
    for (let count = fields.u16(); count > 0; count--) {
      const [top, bottom, left, right] = [fields.u16() + 1, fields.u16() + 1, fields.u16(), fields.u16()];
      merged.push({ top, left, bottom, right });
    }
  }

  const readers: Readonly<Record<number, (fields: Fields) => void>> = {
    [RK]: (fields) => number(placeOf(fields), fields.rk()),
    [NUMBER]: (fields) => number(placeOf(fields), fields.f64()),
    [MULRK]: several,
    [LABELSST]: (fields) => put(placeOf(fields), shared.string(fields.u32())),
    [LABEL]: (fields) => put(placeOf(fields), readText(fields)),
    [RSTRING]: (fields) => {
      const place = placeOf(fields);
      const text = readText(fields);
      put(place, shared.written(text, readRuns(fields, fields.u16())));
    },
    [BOOLERR]: (fields) => {
      const place = placeOf(fields);
      const value = fields.u8();
      put(place, fields.u8() === 1 ? errorText(value) : truth(value));
    },
    [FORMULA]: formula,
    [STRING]: (fields) => {
      if (waiting !== null) put(waiting, readText(fields));
      waiting = null;
    },
    [MERGECELLS]: areas,
  };
  for (const { id, blocks } of records) readers[id]?.(new Fields(blocks, part));
  if (waiting !== null) throw broken(0, 'a text of a formula is missing');
  cells.merge(merged);
}

function truth(value: number): string {
  return value === 0 ? 'FALSE' : 'TRUE';
}
