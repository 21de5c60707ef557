import type { SheetRow } from '#intake/sheet.ts';

/**
 * One table of cells as it stands on its sheet or page: what every office format becomes before anything else
 * looks at it. Blank rows are left out, the others keep their number; a row ends with its last cell that is not
 * blank. Text is as the file shows it, line ends are line feeds; a merged cell has its text in its top left place,
 * the rest of it is blank.
 */
export interface Grid {
  /** The name of the sheet; `null` for a document or page, which has none. */
  readonly name: string | null;
  /** A sheet its author hid: often the lists behind drop-downs, sometimes data. Left out, and said. */
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  /** A page that is a picture only, named by its number: it has no rows, and the report says so. */
  readonly pictured?: true;
}
