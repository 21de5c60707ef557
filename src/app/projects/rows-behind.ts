import type { Table, Value } from '#charts/table.ts';
import type { Parameters, Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { slotOf } from '#view/behind.ts';
import { parametersOf } from '#view/chosen.ts';
import { type Filters, filtersBehind } from '#view/view.ts';
import sql from './rows-behind.sql?raw';

const MOST = 1000;

/** 查看清单: the indicator rows behind the figures of a view. */
export const rowsBehind: Asked = {
  id: 'rows-behind',
  sql,
  asks: ({ behind, filters }) => {
    const slot = slotOf(behind);
    const asked = { rows: MOST, form: slot?.form ?? null };
    // All rows of the slot, whatever states and rules are looked for elsewhere on the page.
    const ofSlot = slot && { ...filters, kind: [slot.kind], state: [], rule: [], severity: [] };
    const { projects, rows } =
      ofSlot === null ? filtersBehind({ filters, behind }) : { projects: ofSlot, rows: ofSlot };
    return { ...parametersOf(projects), ...ofRows(rows), ...asked };
  },
};

/** What chooses rows, under names of its own: a sum may count rows of projects that were chosen by others. */
function ofRows(filters: Filters): Parameters {
  return Object.fromEntries(Object.entries(parametersOf(filters)).map(([name, value]) => [`row_${name}`, value]));
}

/** A row of the list as the key of its line on the sheet (sheet-table.ts); null for the form as a whole. */
export function cellKey({ position, kind }: Row): string | null {
  if (position !== null) return String(Number(position));
  return kind === null ? null : `absent ${String(kind)}`;
}

/** How many lines there are, missing rows apart, and whether more than are listed. */
export function countsOf(rows: readonly Row[]): {
  readonly rows: number;
  readonly absent: number;
  readonly cut: boolean;
} {
  const [lines, absent] = [number(rows[0], 'indicator_rows'), number(rows[0], 'absent_rows')];
  return { rows: lines, absent, cut: number(rows[0], 'lines') > rows.length };
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
      textOf(row, 'column_name'),
      [row.file, row.sheet].filter(Boolean).join(' · '),
      number(row, 'year'),
      textOf(row, 'unit'),
      row.amount === null ? null : number(row, 'amount'),
    ]),
    totals: rows[0] === undefined ? [] : [totalOf(rows[0], text)],
  };
}

/** Projects, slots and rows of all that are counted, also of those not listed; the money of the projects, each once. */
function totalOf(row: Row, text: Text): readonly Value[] {
  const words = text.sheet.behind;
  const accepted = number(row, 'accepted_slots');
  const slots = words.slots(count(number(row, 'slots') - accepted));
  return [
    text.panel.total(count(number(row, 'projects'))),
    accepted === 0 ? slots : text.findings.slots.marked(slots, words.besides(count(accepted))),
    words.rows(count(number(row, 'indicator_rows')), count(number(row, 'absent_rows'))),
    ...Array<null>(7).fill(null),
    row.whole_amount === null ? null : number(row, 'whole_amount'),
  ];
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
