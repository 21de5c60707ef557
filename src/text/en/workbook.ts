import { counted } from '#text/counted.ts';
import type { workbookZh } from '#text/zh/workbook.ts';

/** The whole workbook and the sheet Explanation of every workbook. */
export const workbookEn: typeof workbookZh = {
  button: 'Whole workbook',
  hint: 'Under the present filters: a sheet for each panel, the items, all data, and an explanation',
  making: 'Making the workbook',
  title: 'Whole workbook',
  explanation: 'Explanation',
  panel: 'Panel',
  note: 'Method',
  remark: 'Remark',
  sheet: 'Sheet',
  scope: 'Scope',
  rows: 'Rows',
  filtered: 'Filtered',
  all: 'All data',
  slots: 'Items',
  slotsNote: 'One row for each expected kind of each project and year; five states, marks in a column of their own',
  marks: 'Marks',
  template: 'not in the template',
  data: 'One row per indicator, as in the exported CSV; it imports again',
  noTable: 'no table',
  cut: (rows) => `the first ${counted(rows, 'row')} only`,
  tooLarge: (most) =>
    `left out: the workbook would have more than ${most} cells, and a browser may not hold them; narrow the filters, or export the CSV on the data page`,
};
