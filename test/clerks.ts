import { zipSync } from 'fflate';
import { FORM_HEADS, readCorrectionKey } from '#domain/corrections/correction.ts';
import { type PlainSheet, workbookOf } from '#test/paper.ts';

type Rows = readonly (readonly string[])[];

/** A sheet of a 整改单 as a clerk has it open: cells found by what stands beside them, changed in place. */
export class Clerk {
  readonly #sheets: { readonly name: string; rows: string[][] }[];

  constructor(sheets: readonly PlainSheet[]) {
    this.#sheets = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  }

  get sheets(): readonly PlainSheet[] {
    return this.#sheets;
  }

  rows(sheet: string): string[][] {
    const found = this.#sheets.find(({ name }) => name === sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    return found.rows;
  }

  /** The row of an indicator or a field, the first that says these words. */
  row(sheet: string, words: string): string[] {
    const found = this.rows(sheet).find((row) => row.includes(words));
    if (found === undefined) throw new Error(`${sheet} has no ${words}`);
    return found;
  }

  /** The blank row for one indicator more of a kind. */
  blank(sheet: string, level2: string): string[] {
    const found = this.rows(sheet).find(
      (row) => row.includes(level2) && row.some((cell) => cell.startsWith('（如需增加')),
    );
    if (found === undefined) throw new Error(`${sheet} has no blank row for ${level2}`);
    return found;
  }

  /** Writes beside a row: in the left or right column for corrections, or as a remark. */
  writes(row: string[], cells: Partial<Record<'left' | 'right' | 'remark', string>>): this {
    for (const [column, text] of Object.entries(cells)) row[COLUMNS[column as keyof typeof COLUMNS]] = text;
    return this;
  }

  /** Writes into the form itself. */
  overwrites(row: string[], cells: Partial<Record<'level2' | 'name' | 'target', string>>): this {
    for (const [part, text] of Object.entries(cells)) row[PRINTED[part as keyof typeof PRINTED]] = text;
    return this;
  }

  setRows(sheet: string, rows: Rows): this {
    const found = this.#sheets.find(({ name }) => name === sheet);
    if (found !== undefined) found.rows = rows.map((row) => [...row]);
    return this;
  }

  /** Sorts the indicator rows; without their hidden keys where only what is seen was marked. */
  sorts(sheet: string, keysToo: boolean): this {
    const rows = this.rows(sheet);
    const from = rows.findIndex((row) => row.includes(FORM_HEADS.name)) + 1;
    const isIndicator = (row: readonly string[]) =>
      row.some((cell) => {
        const key = readCorrectionKey(cell);
        return (
          key !== null && typeof key === 'object' && 'place' in key && ['row', 'absent', 'more'].includes(key.place.of)
        );
      });
    const block = rows.slice(from).filter(isIndicator);
    const sorted = block.toSorted((a, b) => (a[3] ?? '').localeCompare(b[3] ?? '', 'zh'));
    const done = sorted.map((row, at) => (keysToo ? row : [...row.slice(0, KEYS), ...(block[at]?.slice(KEYS) ?? [])]));
    return this.setRows(sheet, [
      ...rows.slice(0, from),
      ...done,
      ...rows.slice(from).filter((row) => !isIndicator(row)),
    ]);
  }

  file(name = '交回.xlsx'): Promise<File> {
    return workbookOf(this.#sheets, name);
  }
}

const COLUMNS = { left: 8, right: 9, remark: 10 } as const;
const PRINTED = { level2: 2, name: 3, target: 5 } as const;
/** The hidden columns begin here. */
const KEYS = 11;

/** Several files as a clerk packs them. */
export async function zipOf(name: string, files: readonly File[]): Promise<File> {
  const entries = await Promise.all(
    files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  return new File([new Uint8Array(zipSync(Object.fromEntries(entries)))], name);
}
