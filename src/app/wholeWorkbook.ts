import { dataSheet } from '#export/dataSheet.ts';
import { type Sheet, xlsx } from '#export/xlsx.ts';
import { type Question, statementOf } from '#questions/question.ts';
import { REGISTRY } from '#questions/registry.ts';
import { SLOT_LIST, slotTable } from '#questions/slot-list.ts';
import { PAGES, parametersOf } from '#questions/view.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { Desk } from './context.ts';
import { explanation } from './explanation.ts';
import { factsOf } from './panelFiles.ts';
import { sheetOf } from './tables.ts';
import { wholeDrawing } from './wholeDrawing.ts';

type Present = Pick<Desk, 'workspace' | 'view' | 'text'>;

/** A sheet, and what the first sheet says of it. */
interface Listed {
  readonly sheet: Sheet;
  readonly scope: 'filtered' | 'all';
  readonly notes: readonly string[];
}

/** More cells than these a tab may not hold while it writes them: measured, see test/bench/workbook.ts. */
const MOST_CELLS = 12_000_000;

/**
 * 整本工作簿: what it is, then the table of every panel under the present filters, the slots, and all data that are
 * loaded. A sheet that would make it too large is left out, and the first sheet says so.
 */
export async function wholeWorkbook(present: Present): Promise<Blob> {
  const { text } = present;
  const facts = await factsOf(present);
  const { kept, lines } = within(MOST_CELLS, await listed(present), text);
  const words = text.workbook;
  const head = [words.sheet, words.note, words.scope, words.rows];
  return xlsx([explanation([[text.product, words.title], [], head, ...lines], facts, text), ...kept]);
}

async function listed(present: Present): Promise<readonly Listed[]> {
  const { workspace, view, text } = present;
  const panels = new Set(PAGES.flatMap((page) => REGISTRY[page].map(({ question }) => question)));
  const all: Listed[] = [];
  for (const question of panels) all.push(await panelSheet(question, present));
  const slots = await workspace.ask(statementOf(SLOT_LIST), parametersOf(view.filters));
  const { workbook } = text;
  const data = await dataSheet((sql, values) => workspace.ask(sql, values), text);
  return [
    ...all,
    { sheet: sheetOf(slotTable(slots, text), workbook.slots, text), scope: 'filtered', notes: [workbook.slotsNote] },
    { sheet: data, scope: 'all', notes: [workbook.data] },
  ];
}

async function panelSheet(question: Question, present: Present): Promise<Listed> {
  const { text } = present;
  const { table, note, remarks, empty } = await wholeDrawing(question, present);
  const { most } = question;
  const cut = most !== undefined && table.rows.length >= most.exported ? [text.workbook.cut(count(most.exported))] : [];
  return {
    sheet: sheetOf(table, text.panels[question.id] ?? question.id, text),
    scope: question.unfiltered === true ? 'all' : 'filtered',
    // What is said of a list on screen does not hold for the whole of it.
    notes: [...(empty ? [] : [note]), ...(most === undefined ? remarks : cut)],
  };
}

/** The sheets that fit, and a line on each; a panel may have no table (one year cannot be compared). */
function within(
  most: number,
  all: readonly Listed[],
  text: Text,
): { readonly kept: readonly Sheet[]; readonly lines: readonly (readonly (string | number | null)[])[] } {
  const words = text.workbook;
  let left = most;
  const kept: Sheet[] = [];
  const lines = all.map(({ sheet, scope, notes }) => {
    const line = (said: readonly string[], rows: number | string) => [
      sheet.name,
      said.filter(Boolean).join(text.list.clause),
      words[scope],
      rows,
    ];
    const columns = sheet.rows[0]?.length ?? 0;
    const cells = columns * sheet.rows.length;
    if (columns === 0) return line(notes, words.noTable);
    if (cells > left) return line([words.tooLarge(count(cells), count(most)), ...notes], words.noTable);
    left -= cells;
    kept.push(sheet);
    return line(notes, sheet.rows.length - 1);
  });
  return { kept, lines };
}
