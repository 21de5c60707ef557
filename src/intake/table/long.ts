import {
  INDICATOR_FIELDS,
  type IndicatorField,
  isAmountField,
  PROJECT_FIELDS,
  type ProjectField,
} from '#domain/columns.ts';
import type { Sheet, SheetRow } from '#intake/sheet.ts';
import { mergedRemark } from '#intake/tidy/mergedRemark.ts';
import type { Part, RawForm, Remark } from '#intake/tidy/raw.ts';
import { BudgetItems } from './budgetItems.ts';
import type { Header } from './header.ts';
import { Owners } from './owners.ts';
import {
  belowMerged,
  completed,
  isBelow,
  isFootline,
  isSubtotal,
  keyOf,
  mergedDown,
  partOf,
  saysNothing,
  sideBySide,
} from './parts.ts';
import { Subtotals, type Suspect } from './subtotals.ts';
import { isColumnNumbers, UnitRows } from './unitRows.ts';

/** A form while its rows are still coming in. */
interface Open {
  project: Part<ProjectField>;
  readonly indicators: Part<IndicatorField>[];
  readonly remarks: Remark[];
  /** Rows read as standing below a merged cell. */
  readonly merged: Set<number>;
}

/** How the rows of a table are read. */
export interface Way {
  /** Keep all forms open until the end, so that scattered rows meet; too much to hold for a very large file. */
  readonly gather: boolean;
  /** Rows whose quotes were broken. */
  readonly malformed: ReadonlySet<number>;
  /** Hears of rows that are no part of any form. */
  readonly notice: (remark: Remark, sheet: string | null) => void;
}

/**
 * Forms from a table with a header: one row per indicator with the project repeated or merged, or one row per
 * project with its indicators side by side. Rows of one project (same code, else same year, unit and name) are
 * one form.
 */
export async function* longForms(sheet: Sheet, header: Header, way: Way): AsyncGenerator<RawForm> {
  const merged = mayBeMerged(sheet);
  const open = new Map<string, Open>();
  const closed = new Set<string>();
  const units = new UnitRows(header);
  const owners = new Owners(merged);
  const items = new BudgetItems(header);
  const subtotals = way.gather && merged ? new Subtotals(header) : null;
  const suspects = new Map<Suspect, string>();
  let latest: Open | null = null;
  for await (const rows of sheet.pieces) {
    for (const row of rows) {
      if (row.row <= header.row || row.cells.every((cell) => cell.trim() === '') || isColumnNumbers(row)) continue;
      const printed = partOf(row, header, PROJECT_FIELDS);
      const indicators = header.pairs.length > 0 ? sideBySide(row, header) : [partOf(row, header, INDICATOR_FIELDS)];
      const carried = row.merged === undefined ? null : mergedDown(row, header);
      if (units.take(printed, indicators)) continue;
      const stated = units.under(printed);
      if (isSubtotal(row, stated, indicators)) {
        way.notice({ code: 'X11', row: row.row, column: null, raw: rawOf(row), detail: null }, sheet.name);
        continue;
      }
      if (isFootline(row, stated, indicators)) {
        way.notice({ code: 'X45', row: row.row, column: null, raw: rawOf(row), detail: null }, sheet.name);
        continue;
      }
      const project = owners.under(stated);
      const below: Open | null = merged && latest !== null && isBelow(project, latest.project) ? latest : null;
      const key = sheet.nested ? String(row.row) : keyOf(project);
      const suspect = below === null && !open.has(key) ? (subtotals?.suspect(row, project, indicators) ?? null) : null;
      if (suspect !== null) {
        subtotals?.take(suspect);
        suspects.set(suspect, key);
        if (!suspect.named) {
          owners.head(stated);
          continue;
        }
      }
      let form: Open | undefined = below ?? open.get(key);
      if (form === undefined) {
        if (!way.gather) {
          yield* finished(open, closed, sheet, header);
          open.clear();
        }
        items.begin(project, row);
        if (suspect === null) subtotals?.take(project);
        form = { project, indicators: [], remarks: remarksOfFirst(closed, key, project), merged: new Set() };
        open.set(key, form);
      } else if (below !== null) form.merged.add(row.row);
      else if (!sheet.nested) {
        const added = items.added(form.project, { project, row });
        form.remarks.push(...(added === null ? disagreements(form.project, project) : added.remarks));
        form.project = completed(added?.project ?? form.project, project);
      }
      form.remarks.push(...rowRemarks(row, header, { malformed: way.malformed, origin: sheet.origin }));
      addIndicators(form, carried === null ? indicators : [carried], merged);
      if (carried !== null) form.merged.add(row.row);
      latest = form;
    }
  }
  const sums = subtotals?.sums() ?? new Set();
  for (const [suspect, key] of suspects) {
    const { row, project, named } = suspect;
    if (sums.has(suspect)) {
      way.notice({ code: 'X11', row: row.row, column: null, raw: rawOf(row), detail: null }, sheet.name);
      open.delete(key);
    } else if (!named) open.set(key, { project, indicators: [], remarks: [], merged: new Set() });
  }
  if (owners.rows.size > 0) way.notice(mergedRemark(owners.rows), sheet.name);
  yield* finished(open, closed, sheet, header);
}

/** Whether blank cells may stand below a merged one; never in records or in our own export, where blank is blank. */
export function mayBeMerged({ origin, own }: Sheet): boolean {
  return origin !== 'records' && !own;
}

function addIndicators(form: Open, indicators: readonly Part<IndicatorField>[], merged: boolean): void {
  const above = form.indicators.at(-1);
  for (const indicator of indicators) {
    if (saysNothing(indicator)) continue;
    const read = merged && above !== undefined ? belowMerged(indicator, above) : indicator;
    if (read !== indicator) form.merged.add(indicator.row);
    form.indicators.push(read);
  }
}

function* finished(
  open: ReadonlyMap<string, Open>,
  closed: Set<string>,
  sheet: Sheet,
  header: Header,
): Generator<RawForm> {
  for (const [key, { project, indicators, merged, remarks }] of open) {
    closed.add(key);
    const said = merged.size === 0 ? remarks : [...remarks, { ...mergedRemark(merged), row: project.row }];
    yield { sheet: sheet.name, units: header.units, above: header.above, project, indicators, remarks: said };
  }
}

function remarksOfFirst(closed: ReadonlySet<string>, key: string, project: Part<ProjectField>): Remark[] {
  return closed.has(key) ? [remark('X12', project, 'name', 'scattered')] : [];
}

/**
 * What a later row of a project says otherwise than its first row; a blank cell says nothing. Other amounts are
 * no detail: which one holds?
 */
function disagreements(first: Part<ProjectField>, later: Part<ProjectField>): Remark[] {
  return PROJECT_FIELDS.filter((field) => {
    const said = later.texts[field];
    return said !== undefined && first.texts[field] !== undefined && first.texts[field] !== said;
  }).map((field) => remark(isAmountField(field) ? 'X12' : 'X35', later, field, first.texts[field] ?? ''));
}

function remark(code: Remark['code'], part: Part<ProjectField>, field: ProjectField, detail: string): Remark {
  const column = part.placement[field]?.column ?? null;
  return { code, row: part.row, column, raw: part.texts[field] ?? null, detail };
}

function rowRemarks(
  row: SheetRow,
  header: Header,
  { malformed, origin }: Pick<Way, 'malformed'> & Pick<Sheet, 'origin'>,
): Remark[] {
  const width = header.labels.length;
  const { cells } = row;
  if (cells.length === width && malformed.size === 0) return [];
  const shape = { row: row.row, column: null, raw: rawOf(row), detail: `${cells.length}/${width}` };
  const remarks: Remark[] = [];
  if (malformed.has(row.row)) remarks.push({ code: 'X27', ...shape, detail: null });
  if (origin === 'text' && cells.length < width) remarks.push({ code: 'X22', ...shape });
  const beyond = cells.slice(width).filter((cell) => cell.trim() !== '');
  // In a spreadsheet the cells stand where they stand: what has no heading is a note. In text a row has come apart.
  if (beyond.length > 0 && origin === 'cells')
    remarks.push({ ...shape, code: 'X48', raw: beyond.join(' | ').slice(0, 200) });
  else if (beyond.length > 0) remarks.push({ code: 'X21', ...shape });
  return remarks;
}

function rawOf({ cells }: SheetRow): string {
  return cells.join(' | ').slice(0, 200);
}
