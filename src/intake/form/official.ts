import type { IndicatorField, ProjectField } from '#domain/columns.ts';
import type { OtherPaper } from '#domain/forms.ts';
import type { Sheet, SheetRow } from '#intake/sheet.ts';
import { readYear } from '#intake/tidy/date.ts';
import type { Part, RawForm, Remark } from '#intake/tidy/raw.ts';
import { abreast } from './abreast.ts';
import { blocks } from './blocks.ts';
import { Fields } from './fields.ts';
import { readGoals } from './goals.ts';
import { headingsOf } from './headings.ts';
import { indicatorsAt, readIndicators } from './indicators.ts';
import { isWeak, labelsOf } from './labels.ts';
import { type Paper, paperOf } from './paper.ts';
import { strangersOf } from './strangers.ts';
import { readTitle, titleOf, yearLineOf } from './title.ts';
import { unusedOf } from './unused.ts';
import { readValues } from './values.ts';

/** Labels stand on many rows of a form and on one or two of a table. */
const LEAST_ROWS = 3;

/** Whether these first rows are printed forms rather than a table with a header. */
export function looksOfficial(rows: readonly SheetRow[]): boolean {
  const fields = new Set<string>();
  let labelled = 0;
  for (const row of rows) {
    const strong = labelsOf(row.cells).filter((label) => !isWeak(label));
    const labels = strong.filter(({ field }) => field !== null);
    if (
      fields.size === 0 &&
      labels.every(({ field }) => field === 'year' || field === 'money_unit' || field === 'unit')
    ) {
      continue;
    }
    if (isTableHeader(strong)) return false;
    const known = [...labels.map(({ field }) => `${field}`), ...(headingsOf(row) === null ? [] : ['indicators'])];
    if (known.some((field) => !fields.has(field))) labelled++;
    for (const field of known) fields.add(field);
  }
  const least = rows.some((row) => titleOf(row) !== null) ? LEAST_ROWS - 1 : LEAST_ROWS;
  return labelled >= least && (fields.has('name') || fields.size > LEAST_ROWS);
}

/** The labels of a table stand side by side, those of a form have room for a value between them. */
function isTableHeader(labels: ReturnType<typeof labelsOf>): boolean {
  const besides = labels.filter(({ column, value }, at) => value === null && labels[at + 1]?.column === column + 1);
  return besides.length >= 2 && labels.some(({ field }) => field === 'name');
}

/** Forms one after another from the rows of one sheet, streaming: a form is handed on when the next begins. */
export async function* officialForms(sheet: Sheet): AsyncGenerator<RawForm> {
  const unused = new Set<string>();
  for await (const rows of blocks(sheet)) {
    for (const half of abreast(rows)) yield formOf(half, { sheet: sheet.name, unused });
  }
}

function formOf(
  rows: readonly SheetRow[],
  { sheet, unused }: { readonly sheet: string | null; readonly unused: Set<string> },
): RawForm {
  const table = indicatorsAt(rows);
  const above = rows.slice(0, table < 0 ? rows.length : table);
  const year = yearOf(above);
  const indicators = readIndicators(table < 0 ? [] : rows.slice(table), year);
  // Some forms print their indicators first.
  const isUpsideDown = !above.some(isNamed) && indicators.below.some(isNamed);
  const head = isUpsideDown ? [...above, ...indicators.below] : above;
  const below = isUpsideDown ? [] : indicators.below;
  const fields = new Fields();
  const named = head.findIndex(isNamed);
  const goals = new Fields();
  readGoals(head, goals, year);
  readValues(head, fields, { year, below, goals });
  readTitle(named < 0 ? head : head.slice(0, named), fields);
  const paper = paperOf(named < 0 ? head : head.slice(0, named), rows[table], rows.slice(table + 1));
  if (paper === 'self_evaluation') fields.put('form', '自评表', rows[0]?.row ?? 1, 0);
  readGoals(head, fields, year);
  const first = firstRow(rows);
  const other = otherOf(paper, fields, indicators.parts);
  const unread = unusedOf(head, below, fields);
  const remarks = [
    ...fields.remarks,
    ...unread,
    ...indicators.remarks,
    ...unusedColumns(indicators.unused, first, unused),
  ];
  return {
    sheet,
    project: fields.part(first),
    indicators: indicators.parts,
    units: fields.units,
    // Title and unit line stand on each form itself: they are among its fields.
    above: { year: null, money_unit: null },
    remarks,
    strangers: strangersOf(head, table < 0 ? [] : rows.slice(table), fields),
    ...(other === null ? {} : { other }),
  };
}

function isNamed({ cells }: SheetRow): boolean {
  return labelsOf(cells).some(({ field }) => field === 'name');
}

/** The year a form is of, by its title or the label it has for it: what says another year is not of this form. */
function yearOf(head: readonly SheetRow[]): number | null {
  const named = head.findIndex(isNamed);
  const fields = new Fields();
  readTitle(named < 0 ? head : head.slice(0, named), fields);
  if (fields.text('year') === undefined) readValues(head, fields, { year: null, below: [], goals: new Fields() });
  return readYear(fields.text('year') ?? '');
}

/** What a form is that is none of a project; a form without a name, money and goals is a template nobody filled in. */
function otherOf(paper: Paper, fields: Fields, indicators: readonly Part<IndicatorField>[]): OtherPaper | null {
  if (paper !== 'target' && paper !== 'self_evaluation') return paper;
  const isBlank = ['name', 'unit', 'department', 'total', 'annual'] satisfies ProjectField[];
  const filled = indicators.some(({ texts }) => texts.indicator !== undefined && texts.target !== undefined);
  return isBlank.every((field) => fields.text(field) === undefined) && !filled ? 'template' : null;
}

/** A form begins with its title, else with the first line that says something of it. */
function firstRow(rows: readonly SheetRow[]): number {
  const told = (row: SheetRow) => yearLineOf(row) !== null || labelsOf(row.cells).some(({ field }) => field !== null);
  const first = rows.find((row) => titleOf(row) !== null) ?? rows.find(told) ?? rows[0];
  return first?.row ?? 1;
}

/** Columns that are not used are the same for all forms of a sheet: said at the first. */
function unusedColumns(labels: readonly string[], row: number, told: Set<string>): Remark[] {
  const raw = labels.join(', ');
  if (raw === '' || told.has(raw)) return [];
  told.add(raw);
  return [{ code: 'X34', row, column: null, raw, detail: null }];
}
