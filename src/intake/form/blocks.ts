import type { ProjectField } from '#domain/columns.ts';
import type { Sheet, SheetRow } from '#intake/sheet.ts';
import { headingsOf, impliedHeadings } from './headings.ts';
import { isWeak, isWider, type Label, labelsOf } from './labels.ts';
import { titleOf, yearLineOf } from './title.ts';

/** What stands above a form's own labels as well as below the form before it. */
const PREFACE: ReadonlySet<ProjectField | null> = new Set(['year', 'money_unit', 'unit', 'department']);

/**
 * The rows of one form after the other, blank ones left out. A form begins with its title; where none is printed,
 * with its 项目名称 and the lines on year, unit and department right above it. Rows of no form are left out.
 */
export async function* blocks(sheet: Sheet): AsyncGenerator<readonly SheetRow[]> {
  let open = new Block();
  for await (const rows of sheet.pieces) {
    for (const row of rows) {
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      const fields = fieldsOf(row);
      if (titleOf(row) !== null && open.isForm) {
        yield open.rows;
        open = new Block();
      } else if (namesOf(row).some((name) => open.names.has(name))) {
        const preface = open.takePreface();
        if (open.isForm) yield open.rows;
        open = new Block();
        for (const line of preface) open.add(line, fieldsOf(line));
      }
      open.add(row, fields);
    }
  }
  if (open.isForm) yield open.rows;
}

class Block {
  readonly rows: SheetRow[] = [];
  isForm = false;
  /** Which labels have named its project: 专项名称 and 项目名称 may stand on one form. */
  readonly names = new Set<'wider' | 'own'>();
  /** Rows up to the last that is surely part of this form. */
  #own = 0;

  add(row: SheetRow, fields: readonly (ProjectField | null)[]): void {
    this.rows.push(row);
    const indicators = headingsOf(row) !== null || impliedHeadings(row) !== null;
    for (const name of namesOf(row)) this.names.add(name);
    if (indicators || fields.some((field) => field !== null && !PREFACE.has(field))) {
      this.isForm = true;
      this.#own = this.rows.length;
    }
  }

  /** Takes off the lines at the end that belong above the next form. */
  takePreface(): SheetRow[] {
    let from = this.rows.length;
    while (from > this.#own && isPreface(this.rows[from - 1])) from--;
    return this.rows.splice(from);
  }
}

function isPreface(row: SheetRow | undefined): boolean {
  if (row === undefined) return false;
  const fields = fieldsOf(row);
  return yearLineOf(row) !== null || (fields.length > 0 && fields.every((field) => PREFACE.has(field)));
}

/** The fields whose labels a row prints beyond doubt; `null` for labels that are not kept. */
function fieldsOf(row: SheetRow): (ProjectField | null)[] {
  return surelyOn(row).map(({ field }) => field);
}

function surelyOn({ cells }: SheetRow): readonly Label[] {
  return labelsOf(cells).filter((label) => !isWeak(label) || (label.value !== null && label.field !== 'name'));
}

/** A form is named once; what it is part of may be named above. */
function namesOf(row: SheetRow): readonly ('wider' | 'own')[] {
  const names = surelyOn(row).filter(({ field }) => field === 'name');
  return names.map((label) => (isWider(label) ? 'wider' : 'own'));
}
