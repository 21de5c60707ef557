import { type ProjectField, plainHeader } from '#domain/columns.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { type Cell, columnLetters, printedCells } from './columnLetters.ts';
import type { Fields } from './fields.ts';
import { isGoal, isOfAnotherYear, type Label, labelsOf } from './labels.ts';

/** A goal while its texts are gathered: the columns in which they may stand, the texts, where the first stood. */
interface Open {
  readonly field: ProjectField;
  readonly label: Label;
  readonly from: number;
  readonly until: number;
  readonly texts: string[];
  first: { readonly row: number; readonly column: number } | null;
}

const BARE = /^(?:项目|资金|专项|政策)?(?:支出)?(?:绩效|预期|工作)?目标$/;
const BARE_FIELD = 'goal_annual' satisfies ProjectField;
/** Pieces of the heading 项目绩效目标 that runs down the left edge of a form. */
const EDGE = /^[项目年度总体绩效\s]{1,4}$/;
const PERIOD = /[([（【]([^()（）[\]【】]*(?:\d{4}|20[×xX*]{2})[^()（）[\]【】]*)[)\]）】]/;

/**
 * Reads the goals of a form: behind their label, below it, or below two labels side by side. A form that names neither the
 * goal of the year nor that of the whole project prints one under 绩效目标: it is that of the year.
 */
export function readGoals(rows: readonly SheetRow[], fields: Fields, year: number | null): void {
  const named = rows.some(({ cells }) => labelsOf(cells).some(isGoal));
  const goalsIn = (row: SheetRow): readonly Label[] =>
    labelsOf(row.cells)
      .filter((label) => !(isGoal(label) && isOfAnotherYear(label, year)))
      .map((label) => (named || !BARE.test(plainHeader(label.text)) ? label : { ...label, field: BARE_FIELD }));
  let at = 0;
  while (at < rows.length) {
    const row = rows[at++];
    const labels = row === undefined ? [] : goalsIn(row);
    if (row === undefined || !labels.some(isGoal)) continue;
    const open = goalsOfRow(row, labels);
    for (const { label, field, from, until } of open) {
      readPeriod(label, field, row, fields);
      for (const { column } of printedCells(row.cells))
        if (column >= from && column < until) fields.use(row.row, column);
    }
    at += gather(open, labels, { rows: rows.slice(at), fields });
    for (const { field, label, texts, first } of open) {
      fields.put(field, texts.join('\n'), first?.row ?? row.row, first?.column ?? label.column);
    }
  }
}

function goalsOfRow(row: SheetRow, labels: readonly Label[]): Open[] {
  const printed = printedCells(row.cells);
  return labels.flatMap((label, place) => {
    const { field } = label;
    if (field === null || !isGoal(label)) return [];
    const until =
      labels.slice(place + 1).find(({ column }) => column > label.column)?.column ?? Number.POSITIVE_INFINITY;
    const behind = label.value ? [] : printed.filter(({ column }) => column >= label.end && column < until);
    const texts = label.value ? [label.value] : behind.map(({ text }) => text);
    const column = behind[0]?.column ?? label.column;
    return [{ field, label, from: column, until, texts, first: texts.length > 0 ? { row: row.row, column } : null }];
  });
}

/** Takes the texts below, up to a row with a label or with a cell that is no part of a goal; how many rows. */
function gather(
  open: readonly Open[],
  labels: readonly Label[],
  { rows, fields }: { readonly rows: readonly SheetRow[]; readonly fields: Fields },
): number {
  const left = Math.min(...open.map(({ label }) => label.column));
  const beside = labels.filter((label) => !isGoal(label) && label.column > left);
  const end = rows.findIndex((row) => {
    if (labelsOf(row.cells).some((label) => !isText(label, open))) return true;
    const cells = printedCells(row.cells).filter(({ column, text }) => {
      const above = labels.findLast((label) => label.column <= column);
      return !EDGE.test(text) && (above === undefined || !beside.includes(above));
    });
    const goals = cells.map(({ column }) => open.find((goal) => spans(goal, column)));
    const inPlace = goals.every((goal, at) => goal !== undefined && goals.indexOf(goal) === at);
    const empty = open.every(({ texts }) => texts.length === 0);
    const inOrder = !inPlace && beside.length === 0 && cells.length === open.length && empty;
    if (!inOrder && goals.includes(undefined)) return true;
    if (inOrder) fields.remarks.push(shifted(row, cells));
    cells.forEach(({ column, text }, at) => {
      const goal = inOrder ? open[at] : goals[at];
      goal?.texts.push(text);
      fields.use(row.row, column);
      if (goal !== undefined) goal.first ??= { row: row.row, column };
    });
    return false;
  });
  return end < 0 ? rows.length : end;
}

/** A goal may begin with words like a label's, 项目概况：…, or with its own: what stands in its columns is its text. */
function isText({ field, column, value }: Label, open: readonly Open[]): boolean {
  if (value === null) return false;
  // A sentence is no value of another label.
  const isSentence = value.includes('。') && open.every(({ texts }) => texts.length === 0);
  return open.some((goal) => spans(goal, column) && (field === null || field === goal.field || isSentence));
}

function spans({ from, until }: Open, column: number): boolean {
  return column >= from && column < until;
}

function shifted({ row, cells }: SheetRow, printed: readonly Cell[]) {
  const column = columnLetters(printed[0]?.column ?? 0);
  return {
    code: 'X07' as const,
    row,
    column,
    raw: cells
      .join(' | ')
      .replace(/[\s|]+$/, '')
      .slice(0, 200),
    detail: null,
  };
}

/** The years in brackets behind a goal's name: the period of the overall goal, the year of the annual one. */
function readPeriod(label: Label, field: ProjectField, { row }: SheetRow, fields: Fields): void {
  const period = PERIOD.exec(label.text)?.[1]?.trim();
  if (period === undefined) return;
  if (field === 'goal_overall') fields.put('goal_period', period, row, label.column);
  else if (fields.text('year') === undefined) fields.put('year', period, row, label.column);
}
