import {
  type Field,
  INDICATOR_FIELDS,
  type IndicatorField,
  isAmountField,
  PROJECT_FIELDS,
  type ProjectField,
} from '#domain/columns.ts';
import type { Header } from './header.ts';
import type { Part, RawForm, Remark } from './raw.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A form while its rows are still coming in. */
interface Open {
  readonly project: Part<ProjectField>;
  readonly indicators: Part<IndicatorField>[];
  readonly remarks: Remark[];
}

/** How the rows of one form find each other. */
export interface Grouping {
  /** Rows with one number are one form (nested JSON). */
  readonly nested: boolean;
  /** Keep all forms open until the end, so that scattered rows meet; too much to hold for a very large file. */
  readonly gather: boolean;
}

/**
 * Forms from the shape "one row per indicator, the project repeated". Rows of one project (same code, else same
 * year, unit and name) are one form. Rows after `header` only; blank rows are passed over.
 * `malformed` holds the rows whose quotes were broken.
 */
export async function* longForms(
  sheet: Sheet,
  header: Header,
  grouping: Grouping,
  malformed: ReadonlySet<number>,
): AsyncGenerator<RawForm> {
  const open = new Map<string, Open>();
  const closed = new Set<string>();
  for await (const rows of sheet.pieces) {
    for (const row of rows) {
      if (row.row <= header.row || row.cells.every((cell) => cell.trim() === '')) continue;
      const project = partOf(row, header, PROJECT_FIELDS);
      const key = grouping.nested ? String(row.row) : keyOf(project, row.row);
      let form = open.get(key);
      if (form === undefined) {
        if (!grouping.gather) {
          yield* finished(open, closed, sheet, header);
          open.clear();
        }
        form = { project, indicators: [], remarks: remarksOfFirst(closed, key, project) };
        open.set(key, form);
      } else if (!grouping.nested) form.remarks.push(...disagreements(form.project, project));
      form.remarks.push(...rowRemarks(row, header, malformed));
      const indicator = partOf(row, header, INDICATOR_FIELDS);
      if (Object.keys(indicator.texts).length > 0) form.indicators.push(indicator);
    }
  }
  yield* finished(open, closed, sheet, header);
}

function* finished(
  open: ReadonlyMap<string, Open>,
  closed: Set<string>,
  sheet: Sheet,
  header: Header,
): Generator<RawForm> {
  for (const [key, form] of open) {
    closed.add(key);
    yield { sheet: sheet.name, units: header.units, ...form };
  }
}

function partOf<F extends Field>({ row, cells }: SheetRow, header: Header, fields: readonly F[]): Part<F> {
  const texts: Partial<Record<F, string>> = {};
  for (const field of fields) {
    const column = header.columns.get(field);
    const text = column === undefined ? '' : (cells[column] ?? '').trim();
    if (text !== '') texts[field] = text;
  }
  return { row, texts, placement: header.placement };
}

/** A row that names no project stands alone: it is shown as a problem, not added to its neighbour. */
function keyOf({ texts }: Part<ProjectField>, row: number): string {
  if (texts.name === undefined && texts.code === undefined) return `\u001f${row}`;
  const form = texts.form ?? '';
  if (texts.code !== undefined) return [form, texts.year ?? '', texts.code].join('\u001f');
  return [form, texts.year ?? '', '', texts.unit ?? '', texts.name].join('\u001f');
}

function remarksOfFirst(closed: ReadonlySet<string>, key: string, project: Part<ProjectField>): Remark[] {
  return closed.has(key) ? [remark('X12', project, 'name', 'scattered')] : [];
}

/** What a later row of a project says otherwise than its first row. Other amounts are no detail: which one holds? */
function disagreements(first: Part<ProjectField>, later: Part<ProjectField>): Remark[] {
  return PROJECT_FIELDS.filter((field) => first.texts[field] !== later.texts[field]).map((field) =>
    remark(isAmountField(field) ? 'X12' : 'X35', later, field, first.texts[field] ?? ''),
  );
}

function remark(code: Remark['code'], part: Part<ProjectField>, field: ProjectField, detail: string): Remark {
  const column = part.placement[field]?.column ?? null;
  return { code, row: part.row, column, raw: part.texts[field] ?? null, detail };
}

function rowRemarks({ row, cells }: SheetRow, header: Header, malformed: ReadonlySet<number>): Remark[] {
  const width = header.labels.length;
  const shape = { row, column: null, raw: cells.join(' | ').slice(0, 200), detail: `${cells.length}/${width}` };
  const remarks: Remark[] = [];
  if (malformed.has(row)) remarks.push({ code: 'X27', ...shape, detail: null });
  if (cells.length < width) remarks.push({ code: 'X22', ...shape });
  if (cells.slice(width).some((cell) => cell.trim() !== '')) remarks.push({ code: 'X21', ...shape });
  return remarks;
}
