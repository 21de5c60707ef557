import { announcedPaper } from '#intake/form/paper.ts';
import type { Shaped } from '#intake/form/shape.ts';
import { type ColumnGuess, guessColumns } from '#intake/table/guess.ts';
import { unknownHeader } from '#intake/table/header.ts';
import { type Unitless, unitlessOf } from './figures.ts';
import { type Lacking, unitlessIn } from './lacking.ts';

/** What is asked of a file of which nothing is known but its headings. */
interface Strangers {
  readonly asks: { readonly money_unit: boolean; readonly year: boolean };
  readonly year: null;
  readonly unitless: readonly string[];
  readonly money: readonly Unitless[];
  readonly headers: readonly string[];
  readonly columns: readonly ColumnGuess[];
  readonly half: null;
  readonly stranger: true;
}

/**
 * What to ask of a file whose headings mean nothing to us: all of its columns with values. `null` where nothing in it looks
 * like a table, or where it says that it is some other paper.
 */
export async function strangersIn(tables: readonly Shaped[]): Promise<Strangers | null> {
  if (tables.some(({ first }) => announcedPaper(first) !== null)) return null;
  for (const { sheet, first } of tables) {
    const header = sheet.hidden ? null : unknownHeader(first);
    if (header === null) continue;
    const lacking: Pick<Lacking, 'money_unit' | 'year'> = { money_unit: false, year: header.above.year === null };
    const unitless = header.above.money_unit === null ? unitlessIn(header, first) : [];
    return {
      asks: lacking,
      year: null,
      unitless,
      money: unitless.length === 0 ? [] : await unitlessOf(sheet, header, unitless),
      headers: header.labels,
      columns: guessColumns(header, first, { all: true }),
      half: null,
      stranger: true,
    };
  }
  return null;
}
