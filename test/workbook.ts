import { read, utils } from '@e965/xlsx';

type Cell = string | number | boolean | null;

/** One sheet as another program reads it. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheets of a workbook as SheetJS reads them, which shares nothing with our writer. */
export async function readSheets(file: Blob): Promise<readonly ReadSheet[]> {
  const { SheetNames, Sheets } = read(await file.arrayBuffer(), { dense: true });
  return SheetNames.map((name) => {
    const sheet = Sheets[name];
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return { name, rows: utils.sheet_to_json<Cell[]>(sheet, { header: 1, defval: null, blankrows: true }) };
  });
}
