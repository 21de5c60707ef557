import {
  askedIn,
  CORRECTION_HEADS,
  type CorrectionKey,
  correctionKeyText,
  FORM_HEADS,
  PAPER_TITLES,
  readCorrectionKey,
} from '#domain/corrections/correction.ts';
import { Refusal } from '#intake/refusal.ts';
import type { SheetRow } from '#intake/sheet.ts';
import {
  type CorrectionBook,
  type CorrectionRow,
  clashOf,
  isAnswered,
  type LooseLine,
  type PrintedLine,
  type UnreadAnswer,
} from './book.ts';

interface Table {
  readonly sheet: { readonly name: string | null };
  readonly first: readonly SheetRow[];
}

type Column = keyof typeof CORRECTION_HEADS;
type Columns = Readonly<Partial<Record<Column | keyof typeof FORM_HEADS, number>>>;
type Key = NonNullable<ReturnType<typeof readCorrectionKey>>;

/** Whether any cell of these rows is the key of a 整改单, whole or damaged. */
export function hasCorrectionKeys(tables: readonly Table[]): boolean {
  return tables.some(({ first }) => first.some(({ cells }) => cells.some((cell) => readCorrectionKey(cell) !== null)));
}

/** Whether the columns for answers are there: also on a sheet that lost its keys. */
export function hasCorrectionHeads(tables: readonly Table[]): boolean {
  return tables.some(({ first }) => first.some((line) => headsIn(line) !== null));
}

/**
 * The cells of a 整改单, known by their keys wherever these stand; `null` for any other file. Throws F40 where all keys are
 * gone or damaged, F41 where all are of another format, F43 where no sheet has known heads. What is wrong with one line is
 * told of that line.
 */
export function correctionsIn(tables: readonly Table[]): CorrectionBook | null {
  const reading = new Reading();
  const hasKeys = hasCorrectionKeys(tables);
  for (const { sheet, first } of tables) {
    reading.sheet = sheet.name;
    for (const line of first) reading.line(line);
  }
  if (!hasKeys) {
    if (reading.heads === null) return null;
    throw new Refusal('F40', { row: reading.heads });
  }
  return reading.book();
}

class Reading {
  readonly #rows = new Map<string, CorrectionRow>();
  readonly #clashed = new Set<string>();
  readonly #loose: LooseLine[] = [];
  readonly #unread: UnreadAnswer[] = [];
  readonly #asked: Record<string, readonly string[]> = {};
  #sheet: string | null = null;
  #columns: Columns = {};
  #form: string | null = null;
  #foreign: { readonly row: number; readonly version: string } | null = null;
  #damaged: { readonly row: number; readonly answer: string } | null = null;
  #headless: { readonly row: number; readonly missing: string } | null = null;
  /** The row of the first heads. */
  heads: number | null = null;

  set sheet(name: string | null) {
    if (name === this.#sheet) return;
    this.#sheet = name;
    this.#columns = {};
    this.#form = null;
  }

  line(line: SheetRow): void {
    const heads = headsIn(line);
    if (heads !== null) {
      this.heads ??= line.row;
      this.#columns = heads;
      return;
    }
    if (line.cells.some((cell) => PAPER_TITLES.some((title) => cell.startsWith(title)))) {
      // Sheets copied below one another.
      this.#columns = {};
      this.#form = null;
    }
    for (const cell of line.cells) {
      const asked = cell.startsWith('MJ') ? askedIn(cell) : null;
      if (asked !== null) this.#asked[asked.form] = asked.findings;
    }
    const found = line.cells.flatMap((cell) => readCorrectionKey(cell) ?? []);
    const keys = found.filter((key): key is CorrectionKey => key !== 'damaged' && !('version' in key));
    if (keys.length < found.length) this.#broken(line, found, keys);
    const [key] = keys;
    if (key === undefined) {
      this.#keyless(line);
      return;
    }
    this.#form = key.form;
    this.#keyed(line, keys);
  }

  book(): CorrectionBook {
    const rows = [...this.#rows.values()];
    if (rows.length === 0) {
      if (this.#headless !== null) {
        throw new Refusal('F43', { row: this.#headless.row, raw: this.#sheet, detail: this.#headless.missing });
      }
      if (this.#foreign !== null) throw new Refusal('F41', { row: this.#foreign.row, raw: this.#foreign.version });
      const damaged = this.#damaged;
      throw new Refusal('F40', damaged === null ? {} : { row: damaged.row, raw: damaged.answer, detail: this.#sheet });
    }
    return { rows, loose: this.#loose, unread: this.#unread, asked: this.#asked };
  }

  #broken(line: SheetRow, found: readonly Key[], keys: readonly CorrectionKey[]): void {
    const answer = this.#answers(line);
    const raw = answer.left || answer.right || answer.remark;
    for (const key of found) {
      if (key === 'damaged') this.#damaged ??= { row: line.row, answer: raw };
      else if ('version' in key) this.#foreign ??= { row: line.row, version: key.version };
    }
    // Without any whole key the line is read as one that lost them.
    if (raw === '' || keys.length === 0) return;
    const lost = (['left', 'right'] as const).find(
      (side) => answer[side] !== '' && !keys.some((key) => key.side === side),
    );
    if (lost !== undefined) this.#untold('X66', answer[lost], line.row);
  }

  #keyless(line: SheetRow): void {
    const { left, right, remark } = this.#answers(line);
    const printed = this.#printed(line);
    if (this.#form !== null && printed.indicator !== null) {
      this.#loose.push({ form: this.#form, left, right, remark, printed, sheet: this.#sheet, row: line.row });
    } else if (left || right || remark) this.#untold('X66', left || right || remark, line.row);
  }

  #keyed(line: SheetRow, keys: readonly CorrectionKey[]): void {
    const columns = this.#columns;
    if (columns.left === undefined || columns.right === undefined || columns.remark === undefined) {
      if (this.#headless === null) this.#untold('X66', '', line.row);
      this.#headless ??= { row: line.row, missing: missing(columns) };
      return;
    }
    const answer = this.#answers(line);
    const whole = line.cells.every((cell) => readCorrectionKey(cell) !== 'damaged');
    for (const side of whole ? (['left', 'right'] as const) : []) {
      // Grey, so that nothing is asked there.
      if (answer[side] !== '' && !keys.some((key) => key.side === side)) this.#untold('X66', answer[side], line.row);
    }
    const printed = this.#printed(line);
    for (const key of keys) {
      const { remark } = answer;
      this.#take({ key, corrected: answer[key.side], remark, printed, sheet: this.#sheet, row: line.row });
    }
  }

  /** The same cell twice is no harm where it says the same, or where one of them says nothing. */
  #take(row: CorrectionRow): void {
    const { of } = row.key.place;
    const twice = of === 'more' || of === 'absent';
    // A copied blank row is one indicator more.
    const key = twice ? `${correctionKeyText(row.key)} ${row.sheet} ${row.row}` : correctionKeyText(row.key);
    const before = this.#rows.get(key);
    if (this.#clashed.has(key)) {
      if (isAnswered(row)) this.#untold('X67', row.corrected || row.remark, row.row);
      return;
    }
    if (before === undefined || !isAnswered(before)) {
      this.#rows.set(key, row);
      return;
    }
    if (!isAnswered(row) || (row.corrected === before.corrected && row.remark === before.remark)) return;
    this.#unread.push(clashOf(before, row));
    this.#clashed.add(key);
    this.#rows.set(key, { ...before, corrected: '', remark: '' });
  }

  #untold(code: UnreadAnswer['code'], raw: string, row: number): void {
    this.#unread.push({ code, raw, detail: this.#sheet ?? '', sheet: this.#sheet, row });
  }

  #answers({ cells }: SheetRow): Readonly<Record<Column, string>> {
    const said = (column: Column) => cells[this.#columns[column] ?? -1]?.trim() ?? '';
    return { left: said('left'), right: said('right'), remark: said('remark') };
  }

  #printed({ cells }: SheetRow): PrintedLine {
    const { left, right, remark, problem, fix, level2, name, target } = this.#columns;
    const aside = [left, right, remark, problem, fix];
    const texts = cells.filter(
      (cell, at) => cell !== '' && !aside.includes(at) && !cell.startsWith('MJ') && readCorrectionKey(cell) === null,
    );
    const at = (column: number | undefined) => cells[column ?? -1]?.trim() ?? '';
    const known = level2 !== undefined && name !== undefined && target !== undefined;
    return { texts, indicator: known ? { level2: at(level2), name: at(name), target: at(target) } : null };
  }
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
const FORM_COLUMNS = new Map(
  Object.entries(FORM_HEADS).map(([column, head]) => [head as string, column as keyof typeof FORM_HEADS]),
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
  if (found.length < LEAST_HEADS) return null;
  const printed = cells.flatMap((cell, column): [string, number][] => {
    const head = FORM_COLUMNS.get(plain(cell));
    return head === undefined ? [] : [[head, column]];
  });
  return Object.fromEntries([...printed, ...found]);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
