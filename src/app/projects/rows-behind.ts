import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import { columnWord } from '#text/columnWord.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { slotOf, slotsOf } from '#view/behind.ts';
import { parametersOf } from '#view/chosen.ts';
import sql from './rows-behind.sql?raw';

const MOST = 1000;

/** 查看清单: the indicator rows behind the figures of a view. */
export const rowsBehind: Asked = {
  id: 'rows-behind',
  sql,
  asks: ({ behind, filters }) => {
    const slot = slotOf(behind);
    const asked = { rows: MOST, form: slot?.form ?? null, slots: slotsOf(behind) ?? '' };
    if (slot === null) return asked;
    // All rows of the slot, whatever states and rules are looked for elsewhere on the page.
    return { ...parametersOf({ ...filters, kind: [slot.kind], state: [], rule: [], severity: [] }), ...asked };
  },
};

/** A row of the list as the key of its line on the sheet (sheet-table.ts); null for the form as a whole. */
export function cellKey({ position, kind }: Row): string | null {
  if (position !== null) return String(Number(position));
  return kind === null ? null : `absent ${String(kind)}`;
}

/** How many lines there are, missing rows apart. */
export function countsOf(rows: readonly Row[]): {
  readonly rows: number;
  readonly absent: number;
  /** Slots and projects that these stand for. */
  readonly slots: number;
  readonly projects: number;
  readonly cut: boolean;
} {
  const of = (name: string) => number(rows[0], name);
  return {
    rows: of('indicator_rows'),
    absent: of('absent_rows'),
    slots: of('slots'),
    projects: of('projects'),
    cut: rows.length === MOST,
  };
}

export function behindTable(rows: readonly Row[], text: Text): Table {
  const label = text.columns;
  return {
    columns: [
      { id: 'name', label: label.name, type: 'text' },
      { id: 'kind', label: label.kind, type: 'text' },
      { id: 'indicator', label: label.indicator, type: 'text', wide: true },
      { id: 'target', label: label.target, type: 'text' },
      { id: 'state', label: text.filters.state, type: 'text' },
      { id: 'row', label: label.row, type: 'count' },
      { id: 'column', label: label.column, type: 'text' },
      { id: 'file', label: label.file, type: 'text' },
      { id: 'year', label: label.year, type: 'year' },
      { id: 'unit', label: label.unit, type: 'text' },
      { id: 'amount', label: label.amount, type: 'money' },
    ],
    rows: rows.map((row) => [
      textOf(row, 'project_name'),
      row.kind === null ? null : wordFor(text.kinds, String(row.kind)),
      indicatorOf(row, text),
      textOf(row, 'target'),
      stateOf(row, text),
      row.row_number === null ? null : number(row, 'row_number'),
      columnWord(textOf(row, 'column_name'), text),
      [row.file, row.sheet].filter(Boolean).join(' · '),
      number(row, 'year'),
      textOf(row, 'unit'),
      row.amount === null ? null : number(row, 'amount'),
    ]),
  };
}

function indicatorOf(row: Row, text: Text): string | null {
  if (row.position !== null) return textOf(row, 'name');
  return row.kind === null ? text.verdicts.wholeForm : text.verdicts.absentRow;
}

function stateOf(row: Row, text: Text): string | null {
  if (row.state === null) return null;
  const state = wordFor(text.states, String(row.state));
  const marks = [row.misplaced && text.findings.slots.misplaced, row.accepted && text.findings.slots.accepted];
  const said = marks.filter(Boolean).join(text.list.comma);
  return said === '' ? state : text.findings.slots.marked(state, said);
}
