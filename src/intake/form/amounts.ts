import type { AmountField } from '#domain/columns.ts';
import { type MoneyUnit, readAmount, readMoneyUnit } from '#domain/money.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { type Cell, compact, printedCells } from './columnLetters.ts';
import type { Fields } from './fields.ts';
import { type Label, labelsOf } from './labels.ts';
import {
  budgetCell,
  budgetColumn,
  hasNumbers,
  MONEY_ROWS,
  type MoneyHeads,
  moneyHeadsOf,
  pairsOf,
  wholeCell,
} from './moneyHeads.ts';

/** Parts that mean the year's money where they stand under the annual sum. */
const OF_THE_YEAR: Readonly<Partial<Record<AmountField, AmountField>>> = {
  fiscal: 'appropriation',
  other: 'annual_other',
};
/** Sums of all years beside those of one. */
const WHOLE: Readonly<Partial<Record<AmountField, AmountField>>> = {
  annual: 'total',
  appropriation: 'fiscal',
  annual_other: 'other',
};
const LONGEST_UNIT = 20;
/** The unit behind the first number of a cell. */
const UNIT_BEHIND = /^[^\d]*[\d,.]+\s*((?:百万|千|万|亿)?元)/;
const NUMBER = /^[\d０-９,，.．]+(?:万?元)?$/;

interface Found {
  readonly label: Label;
  readonly cells: readonly Cell[];
  readonly row: SheetRow;
  readonly next: SheetRow | undefined;
}

/** The money of one form: 其他资金 is told apart by the sum it stands under, not by its column. */
export class Amounts {
  readonly #fields: Fields;
  readonly #sums = new Map<number, AmountField>();
  readonly #seen = new Set<AmountField>();
  #heads: MoneyHeads | null = null;
  #unit: MoneyUnit | null = null;
  #unnamed: Found | null = null;
  readonly #year: number | null;

  /** `year` is that of the form: of the money of several years its own counts. */
  constructor(fields: Fields, year: number | null) {
    this.#fields = fields;
    this.#year = year;
  }

  /** 项目资金 (万元), or a cell that says 单位：万元: holds for all amounts whose label says nothing else. */
  stateUnit(text: string): void {
    if (text.length <= LONGEST_UNIT) this.#unit ??= readMoneyUnit(text);
  }

  /**
   * Reads a row of a table of money with a column each for budget and execution, and tells whether it was one. The amount
   * is that of the column the headings name: scores and rates are no money.
   */
  readUnderHeads(row: SheetRow): boolean {
    const heads = moneyHeadsOf(row, this.#year);
    if (heads !== null && this.#readPairs(heads, row)) return true;
    if (heads !== null) {
      this.#heads = heads;
      for (const { column, text } of printedCells(row.cells)) {
        this.stateUnit(text);
        this.#fields.use(row.row, column);
      }
      return true;
    }
    const open = this.#heads;
    if (open === null) return false;
    const first = open.list[0]?.column ?? 0;
    const printed = printedCells(row.cells);
    const words = printed.filter(({ column }) => column < first).map(({ text }) => compact(text));
    // The one row of such a table may have no words of its own.
    const isOnly = words.length === 0 && row.row === open.row + 1 && printed.length > 1;
    const field = isOnly ? 'annual' : MONEY_ROWS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
    const goesOn =
      (words.length > 0 || isOnly) &&
      (hasNumbers(open, printed) || (field !== undefined && printed.length === words.length));
    if (!goesOn) this.#heads = null;
    if (!goesOn || field === undefined) return goesOn;
    for (const { column } of printed) if (column < first) this.#fields.use(row.row, column);
    const own = words.map(readMoneyUnit).find((unit) => unit !== null);
    if (own !== undefined && own !== null) this.#fields.units[field] = own;
    this.#seen.add(field);
    const whole = wholeCell(open, printed);
    const sum = WHOLE[field];
    if (whole !== undefined && sum !== undefined) {
      if (own !== undefined && own !== null) this.#fields.units[sum] = own;
      this.#seen.add(sum);
      this.#fields.put(sum, whole.text, row.row, whole.column);
    }
    const cell = budgetCell(open, printed);
    this.#fields.put(field, cell?.text ?? '', row.row, cell?.column ?? budgetColumn(open) ?? first);
    return true;
  }

  /** 年初预算数 | 30 | 全年预算数 | 28 in one row: each number behind its heading. */
  #readPairs(heads: MoneyHeads, row: SheetRow): boolean {
    const printed = printedCells(row.cells);
    const isPaired = printed.some(
      ({ column, text }) => NUMBER.test(text) && heads.list.some((head) => head.column < column),
    );
    const cell = isPaired ? budgetCell(pairsOf(heads, printed), printed) : undefined;
    if (cell === undefined) return false;
    this.#seen.add('annual');
    const label = printed.findLast(({ column }) => column < cell.column);
    const unit = readMoneyUnit(label?.text ?? '');
    if (unit !== null) this.#fields.units.annual = unit;
    for (const { column } of printed)
      if (heads.list.some((head) => head.column === column)) this.#fields.use(row.row, column);
    this.#fields.put('annual', cell.text, row.row, cell.column);
    return true;
  }

  read(printed: AmountField, { label, cells, row, next }: Found): void {
    if (printed === 'total' || printed === 'annual') this.#sums.set(label.column, printed);
    const field = this.#meaning(printed, label.column);
    const value = cells.find(({ text }) => readMoneyUnit(text) === null || /\d/.test(text));
    const own =
      [label.text, ...cells.map(({ text }) => text)].map(readMoneyUnit).find((unit) => unit !== null) ??
      this.#unitOfCell(label, row);
    const under = valueUnder(label, row, next);
    if (own !== undefined) this.#fields.units[field] = own;
    for (const { column, text } of cells) if (readMoneyUnit(text) !== null) this.#fields.use(row.row, column);
    this.#seen.add(field);
    if (under !== undefined && next !== undefined) this.#fields.put(field, under.text, next.row, under.column);
    else this.#fields.put(field, value?.text ?? '', row.row, value?.column ?? label.column);
  }

  /** Of 年度资金总额：100万元 其中：财政拨款：80 the parts are in the unit of their sum. */
  #unitOfCell(label: Label, { cells }: SheetRow): MoneyUnit | undefined {
    if (label.value === null || UNIT_BEHIND.test(label.value)) return undefined;
    const [, unit = ''] = UNIT_BEHIND.exec(cells[label.column] ?? '') ?? [];
    return /\d/.test(label.value) ? (readMoneyUnit(unit) ?? undefined) : undefined;
  }

  /** A heading of money, 项目资金(万元) or 合计, with a number behind it: the sum where no label names one. */
  offer(found: Found): void {
    const first = valueUnder(found.label, found.row, found.next) ?? found.cells[0];
    const isSum = first !== undefined && /\d/.test(first.text) && readAmount(first.text, '元').kind === 'amount';
    if (isSum) this.#unnamed ??= found;
  }

  close(): void {
    const found = this.#unnamed;
    const named = this.#fields.text('total') ?? this.#fields.text('annual');
    if (found !== null && named === undefined) this.read('total', found);
    for (const field of this.#seen) if (this.#unit !== null) this.#fields.units[field] ??= this.#unit;
  }

  /** A part belongs to the sum whose label stands nearest to its left, the latest one in a column. */
  #meaning(field: AmountField, column: number): AmountField {
    const nearest = Math.max(...[...this.#sums.keys()].filter((sum) => sum <= column));
    return this.#sums.get(nearest) === 'annual' ? (OF_THE_YEAR[field] ?? field) : field;
  }
}

/** Sums printed as a small table of their own: words side by side, the numbers in the row below, each under its word. */
function valueUnder(label: Label, row: SheetRow, next: SheetRow | undefined): Cell | undefined {
  if (next === undefined || label.value !== null || labelsOf(next.cells).length > 0) return undefined;
  const words = printedCells(row.cells);
  const numbers = printedCells(next.cells);
  const isHead =
    labelsOf(row.cells).every(({ value }) => value === null) && words.every(({ text }) => !/\d/.test(text));
  const isAligned = numbers.every(
    ({ column, text }) => NUMBER.test(text) && words.some((word) => word.column === column),
  );
  const isBare = labelsOf(row.cells).length === words.length;
  return isHead && isAligned && (isBare || numbers.length > 1)
    ? numbers.find(({ column }) => column === label.column)
    : undefined;
}
