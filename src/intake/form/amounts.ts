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
    const field = MONEY_ROWS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
    const goesOn =
      words.length > 0 && (hasNumbers(open, printed) || (field !== undefined && printed.length === words.length));
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

  read(printed: AmountField, { label, cells, row, next }: Found): void {
    if (printed === 'total' || printed === 'annual') this.#sums.set(label.column, printed);
    const field = this.#meaning(printed, label.column);
    const value = cells.find(({ text }) => readMoneyUnit(text) === null || /\d/.test(text));
    const own = [label.text, ...cells.map(({ text }) => text)].map(readMoneyUnit).find((unit) => unit !== null);
    const under = value === undefined ? valueUnder(label, row, next) : undefined;
    if (own !== undefined) this.#fields.units[field] = own;
    for (const { column, text } of cells) if (readMoneyUnit(text) !== null) this.#fields.use(row.row, column);
    this.#seen.add(field);
    if (under !== undefined && next !== undefined) this.#fields.put(field, under.text, next.row, under.column);
    else this.#fields.put(field, value?.text ?? '', row.row, value?.column ?? label.column);
  }

  /** A heading of money, 项目资金(万元) or 合计, with a number behind it: the sum where no label names one. */
  offer(found: Found): void {
    const [first] = found.cells;
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

/** Sums printed as a small table of their own: labels side by side, the numbers in the row below. */
function valueUnder(label: Label, row: SheetRow, next: SheetRow | undefined): Cell | undefined {
  if (next === undefined || labelsOf(next.cells).length > 0) return undefined;
  const labels = labelsOf(row.cells);
  const bare = labels.length === printedCells(row.cells).length && labels.every(({ value }) => value === null);
  const cell = printedCells(next.cells).find(({ column }) => column === label.column);
  return bare && cell !== undefined && NUMBER.test(cell.text) ? cell : undefined;
}
