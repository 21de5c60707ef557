import {
  CORRECTION_HEADS,
  type CorrectionKey,
  correctionKeyText,
  readCorrectionKey,
} from '#domain/corrections/correction.ts';
import { Refusal } from '#intake/refusal.ts';
import type { SheetRow } from '#intake/sheet.ts';

/** One cell of a 整改单 that came back: what the unit wrote for it and beside it; '' where it wrote nothing. */
export interface CorrectionRow {
  readonly key: CorrectionKey;
  readonly corrected: string;
  readonly remark: string;
  /** What else stands on its line: the form as it was sent, unless someone wrote over it. */
  readonly beside: readonly string[];
  readonly sheet: string | null;
  readonly row: number;
}

interface Table {
  readonly sheet: { readonly name: string | null };
  readonly first: readonly SheetRow[];
}

type Column = keyof typeof CORRECTION_HEADS;
type Columns = Readonly<Partial<Record<Column, number>>>;

/** Whether any cell of these rows is the key of a 整改单, whole or damaged. */
export function hasCorrectionKeys(tables: readonly Table[]): boolean {
  return tables.some(({ first }) => first.some(({ cells }) => cells.some((cell) => readCorrectionKey(cell) !== null)));
}

/**
 * The cells of a 整改单, known by their keys wherever these stand; `null` for any other file. Throws F40 for an answer
 * beside a damaged key, or where all keys are gone, F41 for keys of another format, F42 for two answers to one cell, F43 where keys stand below no
 * known heads, F44 for an answer on a row without a key, F47 where nothing is filled in.
 */
export function correctionsIn(tables: readonly Table[]): readonly CorrectionRow[] | null {
  if (!hasCorrectionKeys(tables)) {
    const heads = tables.flatMap(({ first }) => first).find((line) => headsIn(line) !== null);
    if (heads === undefined) return null;
    throw new Refusal('F40', { row: heads.row });
  }
  const rows = new Map<string, CorrectionRow>();
  let name: string | null = null;
  let columns: Columns = {};
  for (const { sheet, first } of tables) {
    if (sheet.name !== name) columns = {};
    name = sheet.name;
    for (const line of first) {
      const heads = headsIn(line);
      if (heads !== null) columns = heads;
      else for (const row of rowsOf(line, columns, name)) take(rows, row);
    }
  }
  const all = [...rows.values()];
  if (!all.some(isAnswered)) throw new Refusal('F47', { raw: String(all.length) });
  return all;
}

/** Something was written for the cell or beside it. */
export function isAnswered({ corrected, remark }: Pick<CorrectionRow, 'corrected' | 'remark'>): boolean {
  return corrected !== '' || remark !== '';
}

/** The same cell twice is no harm where it says the same, or where one of them says nothing. */
function take(rows: Map<string, CorrectionRow>, row: CorrectionRow): void {
  const key = correctionKeyText(row.key);
  const before = rows.get(key);
  if (before === undefined || !isAnswered(before)) {
    rows.set(key, row);
    return;
  }
  if (!isAnswered(row) || (row.corrected === before.corrected && row.remark === before.remark)) return;
  throw new Refusal('F42', {
    row: row.row,
    raw: row.corrected || row.remark,
    detail: `${before.sheet ?? ''} ${before.row}：${before.corrected || before.remark}`.trim(),
  });
}

function rowsOf({ row, cells }: SheetRow, columns: Columns, sheet: string | null): readonly CorrectionRow[] {
  const said = (column: Column) => (columns[column] === undefined ? '' : (cells[columns[column]] ?? '').trim());
  const found = cells.flatMap((cell) => readCorrectionKey(cell) ?? []);
  const answer = said('left') || said('right') || said('remark');
  const keys: CorrectionKey[] = [];
  for (const key of found) {
    if (key !== 'damaged' && 'version' in key) throw new Refusal('F41', { row, raw: key.version });
    if (key !== 'damaged') keys.push(key);
    else if (answer !== '') throw new Refusal('F40', { row, raw: answer, detail: sheet });
  }
  if (keys.length === 0) {
    if (answer !== '') throw new Refusal('F44', { row, raw: answer, detail: sheet });
    return [];
  }
  if (columns.left === undefined || columns.right === undefined || columns.remark === undefined) {
    throw new Refusal('F43', { row, raw: sheet, detail: missing(columns) });
  }
  const stray = (['left', 'right'] as const).find(
    (side) => said(side) !== '' && !keys.some((key) => key.side === side),
  );
  if (stray !== undefined) throw new Refusal('F44', { row, raw: said(stray), detail: sheet });
  const answers = Object.values(columns);
  const beside = cells.filter((cell, at) => cell !== '' && !answers.includes(at) && readCorrectionKey(cell) === null);
  return keys.map((key) => ({ key, corrected: said(key.side), remark: said('remark'), beside, sheet, row }));
}

function missing(columns: Columns): string {
  return Object.entries(CORRECTION_HEADS)
    .filter(([column]) => columns[column as Column] === undefined)
    .map(([, [head]]) => head)
    .join('、');
}

const HEADS = new Map(
  Object.entries(CORRECTION_HEADS).flatMap(([column, heads]) => heads.map((head) => [plain(head), column as Column])),
);
/** One alone may be a word of the form itself: a form has a line 说明 here and there. */
const LEAST_HEADS = 2;

/** The columns of a head row; `null` for any other row. */
function headsIn({ cells }: SheetRow): Columns | null {
  // Every row of every workbook comes by here.
  if (!cells.some((cell) => cell.includes('整改后'))) return null;
  const found = cells.flatMap((cell, column): [Column, number][] => {
    const head = HEADS.get(plain(cell));
    return head === undefined ? [] : [[head, column]];
  });
  return found.length < LEAST_HEADS ? null : Object.fromEntries(found);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
