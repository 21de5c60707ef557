import type { FormPlace, Quarantined } from '#data/originals/quarantined.ts';
import type { Excerpt, ExcerptRow } from '#intake/excerpt.ts';
import type { CellEdit } from '#intake/returned/edits.ts';

/** Cells of a form that say the same under one header: a project repeats its words in every row, and is edited once. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly text: string;
  readonly marked: boolean;
  readonly rows: readonly number[];
  readonly cells: readonly Omit<CellEdit, 'text'>[];
}

/** The cells of a quarantined form as they are edited. */
export interface FormCells {
  readonly project: readonly Field[];
  /** The rows are those of a printed form, all its cells in their places. */
  readonly printed: boolean;
  readonly headers: readonly string[];
  readonly indicators: readonly { readonly row: number; readonly key: string; readonly fields: readonly Field[] }[];
  /** Cells under no header, or under one that means nothing to us, where something stands. */
  readonly others: readonly Field[];
}

export function formCells({ excerpt, problems, edits }: Quarantined, { sheet }: FormPlace): FormCells {
  const columns = excerpt.columns.map((column, at) => ({ ...column, at }));
  const of = (what: string) => columns.filter((column) => column.of === what);
  const isMarked = (row: number, label: string) =>
    problems.some((problem) => problem.row === row && problem.column === label);
  const field = (column: (typeof columns)[number], rows: readonly ExcerptRow[]): Field => {
    const { at, label } = column;
    const before = rows[0]?.cells[at] ?? '';
    const cells = rows.map(({ row, part }) => ({ sheet, row, part, column: at, label, before }));
    const edit = edits.find((one) => cells.some(({ row, part }) => sameCell(one, { row, part, column: at })));
    return {
      key: `${at} ${rows[0]?.row} ${rows[0]?.part}`,
      label,
      before,
      text: edit?.text ?? before,
      marked: rows.some(({ row }) => isMarked(row, label)),
      rows: [...new Set(rows.map(({ row }) => row))],
      cells,
    };
  };
  const printed = of('printed');
  const indicators = printed.length > 0 ? printed : of('indicator');
  const said = excerpt.rows.filter(({ cells }) => indicators.some(({ at }) => (cells[at] ?? '').trim() !== ''));
  return {
    project: of('project').flatMap((column) => byText(excerpt, column.at).map((rows) => field(column, rows))),
    printed: printed.length > 0,
    headers: indicators.map(({ label }) => label),
    indicators: said.map((row) => ({
      row: row.row,
      key: `${row.row} ${row.part}`,
      fields: indicators.map((column) => field(column, [row])),
    })),
    others: of('none').flatMap((column) =>
      byText(excerpt, column.at)
        .filter(([row]) => (row?.cells[column.at] ?? '').trim() !== '')
        .map((rows) => field(column, rows)),
    ),
  };
}

/** The rows of a form by what they say in a column; where only some are blank, the blank ones say nothing. */
function byText({ rows }: Excerpt, column: number): readonly (readonly ExcerptRow[])[] {
  const texts = new Map<string, ExcerptRow[]>();
  for (const row of rows) {
    const text = row.cells[column] ?? '';
    texts.set(text, [...(texts.get(text) ?? []), row]);
  }
  const said = [...texts].filter(([text]) => text.trim() !== '');
  return (said.length > 0 ? said : [...texts]).map(([, same]) => same);
}

function sameCell(one: CellEdit, other: Pick<CellEdit, 'row' | 'part' | 'column'>): boolean {
  return one.row === other.row && one.part === other.part && one.column === other.column;
}
