import type { Table, Value } from '#charts/table.ts';
import { KINDS, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import { marksText, slotIn } from '#panels/slots.ts';
import { weakWord } from '#panels/weakItems.ts';
import type { Text } from '#text/text.ts';
import sql from './slot-list.sql?raw';

/** Asked for every slot of the chosen forms. */
export const SLOT_LIST = { id: 'slot-list', sql } as const;

/** 槽位: one row per project and expected kind, with its state and what is marked on it. */
export function slotTable(rows: readonly Row[], text: Text): Table {
  const { columns, workbook } = text;
  return {
    columns: [
      { id: 'year', label: columns.year, type: 'year' },
      { id: 'code', label: columns.code, type: 'text' },
      { id: 'name', label: columns.name, type: 'text', wide: true },
      { id: 'department', label: columns.department, type: 'text' },
      { id: 'unit', label: columns.unit, type: 'text' },
      { id: 'amount', label: columns.amount, type: 'money' },
      { id: 'kind', label: columns.kind, type: 'text' },
      { id: 'state', label: text.filters.state, type: 'text' },
      { id: 'weak', label: text.weak.item, type: 'text' },
      { id: 'marks', label: workbook.marks, type: 'text' },
    ],
    rows: rows.flatMap((row) => slotsOf(row, text)),
  };
}

function slotsOf(row: Row, text: Text): readonly (readonly Value[])[] {
  const project: readonly Value[] = [
    number(row, 'year'),
    ...['code', 'name', 'department', 'unit'].map((name) => textOf(row, name)),
    row.amount === null ? null : number(row, 'amount'),
  ];
  return KINDS.flatMap(({ id }) => {
    const slot = slotIn(row, id);
    if (slot === null) return [];
    const template = maskHas(number(row, 'template'), kindBit(id)) ? [text.workbook.template] : [];
    const marks = [...template, marksText(slot, text)].filter(Boolean).join(text.list.comma);
    return [
      [...project, text.kinds[id], text.states[slot.state], weakWord(row, id, text), marks === '' ? null : marks],
    ];
  });
}
