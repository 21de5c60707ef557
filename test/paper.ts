import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { CORRECTION_HEADS } from '#domain/corrections/correction.ts';

/** The sheets of a 整改单 as a unit has them before it. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a unit writes on the line that shows a text: in the left or right column, or as a remark. */
interface Answer {
  readonly sheet: string;
  /** A text of the line: the level-2 label, a goal, the title of a rule. */
  readonly line: string;
  readonly left?: string;
  readonly right?: string;
  readonly remark?: string;
}

export async function plainSheets(file: File): Promise<readonly PlainSheet[]> {
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell) => String(cell ?? ''))) }));
}

/** Writes answers into their lines. Throws where there is no such line. */
export function answered(sheets: readonly PlainSheet[], answers: readonly Answer[]): readonly PlainSheet[] {
  const done = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  for (const { sheet, line, ...cells } of answers) {
    const rows = done.find(({ name }) => name === sheet)?.rows ?? [];
    const [heads] = rows.filter((row) => row.includes(CORRECTION_HEADS.left[0]));
    const row = rows.find((one) => one.some((cell) => cell === line || cell.startsWith(`${line} `)));
    if (heads === undefined || row === undefined) throw new Error(`${sheet} has no line ${line}`);
    for (const column of ['left', 'right', 'remark'] as const) {
      if (cells[column] !== undefined) row[heads.indexOf(CORRECTION_HEADS[column][0])] = cells[column];
    }
  }
  return done;
}

/** A workbook as another program would write it: nothing but the cells. */
export async function workbookOf(sheets: readonly PlainSheet[], name: string): Promise<File> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    })),
  });
  return new File([new Uint8Array(bytes)], name);
}
