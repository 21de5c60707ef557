import { readFileSync } from 'node:fs';
import type { Project } from '#domain/project.ts';
import { officialForms } from '#intake/form/official.ts';
import type { SheetRow } from '#intake/sheet.ts';
import type { RawForm, Remark } from '#intake/tidy/raw.ts';
import { type Tidied, tidy } from '#intake/tidy/tidy.ts';

export type Table = readonly (readonly string[])[];

/** The eight forms as a table of cells, each row as wide as it was printed. */
export const EIGHT = cellsOf(readFileSync(new URL('../fixtures/wujing-2023.tsv', import.meta.url), 'utf8'), '\t');

/** Cells from lines of text; blanks around a cell do not count. */
export function cellsOf(text: string, delimiter = '|'): string[][] {
  return text.split(/\r?\n/).map((line) => line.split(delimiter).map((cell) => cell.trim()));
}

/** Rows as a spreadsheet numbers them. */
export function numbered(table: Table): SheetRow[] {
  return table.map((cells, at) => ({ row: at + 1, cells }));
}

export async function rawForms(table: Table): Promise<RawForm[]> {
  const rows = numbered(table);
  async function* pieces() {
    for (let from = 0; from < rows.length; from += 7) yield rows.slice(from, from + 7);
  }
  const forms: RawForm[] = [];
  for await (const form of officialForms({
    name: '表',
    origin: 'cells',
    hidden: false,
    own: false,
    nested: false,
    pieces: pieces(),
  }))
    forms.push(form);
  return forms;
}

/** The forms of a table with their values read. */
export async function readForms(table: Table): Promise<(Tidied & { readonly raw: RawForm })[]> {
  const forms = await rawForms(table);
  return forms.map((raw) => ({ raw, ...tidy(raw, { year: null, money_unit: null }) }));
}

export function codesOf({ remarks }: { readonly remarks: readonly Remark[] }): string[] {
  return [...new Set(remarks.map(({ code }) => code))].sort();
}

/** Indicators as level 1, level 2, name, target. */
export function rowsOf({ indicators }: Project): (string | null)[][] {
  return indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target]);
}
