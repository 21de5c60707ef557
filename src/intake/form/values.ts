import { isAmountField, type ProjectField, plainHeader } from '#domain/columns.ts';
import { readAmount, readMoneyUnit } from '#domain/money.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { Amounts } from './amounts.ts';
import { type Cell, printedCells } from './columnLetters.ts';
import type { Fields } from './fields.ts';
import { isGoal, isOfAnotherYear, isWeak, isWider, type Label, labelsOf } from './labels.ts';

/** What a form is read with besides its own rows: the year it is of, and the rows under its indicators. */
interface Around {
  readonly year: number | null;
  readonly below: readonly SheetRow[];
  /** Cells of its goals: a goal may go on like a label with a value, 项目总投资：300万元，… */
  readonly goals: Pick<Fields, 'isUsed'>;
}

/** Reads what stands behind the labels of a form, goals apart (goals.ts). Printed rows above the indicators. */
export function readValues(rows: readonly SheetRow[], fields: Fields, { year, below, goals }: Around): void {
  const amounts = new Amounts(fields, year);
  const weak: Found[] = [];
  rows.forEach((row, at) => {
    if (amounts.readUnderHeads(row)) return;
    const labels = labelsOf(row.cells);
    const printed = printedCells(row.cells);
    for (const { column, text } of printed) {
      const isPart = labels.some((label) => column >= label.column && column < label.end);
      if (!isPart && readAmount(text, '元').kind !== 'amount') amounts.stateUnit(text);
    }
    labels.forEach((label, place) => {
      const until = labels[place + 1]?.column ?? Number.POSITIVE_INFINITY;
      const behind = printed.filter(({ column }) => column >= label.end && column < until);
      const cells = label.value
        ? [{ column: label.column, text: label.value }]
        : [...behind, ...sumBefore(labels[place + 1], behind, printed)];
      if (label.field === 'category') for (const { column } of cells) fields.use(row.row, column);
      if (label.field === null) {
        amounts.stateUnit(label.text);
        if (MONEY.test(plainHeader(label.text))) amounts.offer({ label, cells, row, next: rows[at + 1] });
        return;
      }
      if (isOfAnotherYear(label, year) || (label.value !== null && goals.isUsed(row.row, label.column))) return;
      if (year === null && label.year !== undefined && fields.text('year') === undefined)
        fields.put('year', String(label.year), row.row, label.column);
      if (isAmountField(label.field)) amounts.read(label.field, { label, cells, row, next: rows[at + 1] });
      else if (isGoal(label)) return;
      else if (isWeak(label) || isWider(label)) weak.push(textOf(label.field, { label, cells, row }));
      else put(textOf(label.field, { label, cells, row }), fields);
    });
  });
  for (const found of weak) if (found.text !== '' && fields.text(found.field) === undefined) put(found, fields);
  // A unit printed at the foot holds where none is printed above.
  if (fields.text('money_unit') === undefined)
    for (const { cells } of below) for (const { text } of printedCells(cells)) amounts.stateUnit(text);
  amounts.close();
}

/** Headings of money that say how much where no label under them does. */
const MONEY = /^(?:合计|总计|金额合计|总额|.{0,6}(?:资金|预算|金额|经费|投资)(?:安排)?)$/;

/** A sum may stand before its parts in one cell, 总额35万元 其中：财政拨款30万元: the labels in it begin no cell. */
function sumBefore(inside: Label | undefined, behind: readonly Cell[], printed: readonly Cell[]): readonly Cell[] {
  if (inside === undefined || inside.value === null || behind.length > 0) return [];
  return printed.filter(({ column, text }) => column === inside.column && !text.startsWith(inside.text));
}

interface Found {
  readonly field: ProjectField;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function put({ field, text, row, column }: Found, fields: Fields): void {
  fields.put(field, text, row, column);
}

interface Behind {
  readonly label: Label;
  readonly cells: readonly Cell[];
  readonly row: SheetRow;
}

/** The first cell behind a label; tick boxes may be spread over several. 单位：万元 is no unit that does the work. */
function textOf(field: ProjectField, { label, cells, row }: Behind): Found {
  const first = cells[0];
  // Further labels unknown to us come with their values: an even number of cells, not beside the label, are theirs.
  const blank = first === undefined || (cells.length % 2 === 0 && first.column > label.end && field !== 'category');
  if (blank) return { field, text: '', row: row.row, column: label.column };
  const text = field === 'category' ? cells.map((cell) => cell.text).join(' ') : first.text;
  const money = field === 'unit' && readMoneyUnit(text) !== null;
  return { field: money ? 'money_unit' : field, text, row: row.row, column: first.column };
}
