import type { Desk } from '#app/frame/context.ts';
import { explanation } from '#app/panel/explanation.ts';
import { factsOf, timeIn } from '#app/panel/panelFiles.ts';
import { sheetOf } from '#app/panel/tables.ts';
import { wholeDrawing } from '#app/panel/wholeDrawing.ts';
import { dataSheet } from '#export/whole/dataSheet.ts';
import type { WorkbookWriter } from '#export/writer.ts';
import type { Sheet } from '#export/xlsx.ts';
import { type Question, statementOf } from '#panels/question.ts';
import { QUESTIONS } from '#panels/registry.ts';
import { count } from '#text/format.ts';
import { parametersOf } from '#view/chosen.ts';
import type { Time } from '#view/time.ts';
import { annotationSheet } from './annotationSheet.ts';
import { citationSheet } from './citationSheet.ts';
import { SLOT_LIST, slotTable } from './slot-list.ts';
import { summed } from './summed.ts';

type Present = Pick<Desk, 'workspace' | 'view' | 'text'>;

/** A sheet, and what the first sheet says of it. */
interface Listed {
  readonly name: string;
  readonly scope: 'filtered' | 'all';
  readonly notes: readonly string[];
  /** `null` when it would be too large. */
  readonly sheet: Sheet | null;
}

/**
 * More cells than these a tab may not hold while it writes them. Measured in Node: 20,000 forms are 8 million cells,
 * 27 MB, 19 s of the processor and 0.8 GB of memory on top of the data.
 */
const MOST_CELLS = 10_000_000;

/**
 * 整本工作簿: what it is, then the table of every panel under the present filters, the slots, and all data that are
 * loaded. A sheet that would make it too large is left out, and the first sheet says so.
 */
export async function wholeWorkbook(present: Present, writer: WorkbookWriter, most = MOST_CELLS): Promise<Blob> {
  const { text } = present;
  const { product, workbook, list } = text;
  const lines: (readonly (string | number)[])[] = [];
  let left = most;
  for await (const { name, scope, notes, sheet } of listed(present, () => left)) {
    const columns = sheet?.rows[0]?.length ?? 0;
    const cells = columns * (sheet?.rows.length ?? 0);
    const fits = sheet !== null && cells <= left;
    const said = [...(fits ? [] : [workbook.tooLarge(count(most))]), ...notes].join(list.clause);
    // A panel may have no table: one year cannot be compared.
    const rows = fits && columns > 0 ? sheet.rows.length - 1 - (sheet.sums ?? 0) : workbook.noTable;
    lines.push([name, said, workbook[scope], rows]);
    if (!fits || columns === 0) continue;
    left -= cells;
    writer.add(sheet);
  }
  const head = [workbook.sheet, workbook.note, workbook.scope, workbook.rows];
  const told = [[product, workbook.title], [], head, ...lines];
  return writer.finish(explanation(told, await factsOf(present), text));
}

/** One sheet after another, so that none is made that has no room. */
async function* listed(present: Present, left: () => number): AsyncGenerator<Listed> {
  const { workspace, view, text } = present;
  const { workbook } = text;
  const time = await timeIn(present);
  for (const question of QUESTIONS) yield panelSheet(question, present, time);
  const slots = await workspace.ask(statementOf(SLOT_LIST), parametersOf(view.filters));
  const slotSheet = sheetOf(slotTable(slots, text), workbook.slots, text);
  yield { name: workbook.slots, scope: 'filtered', notes: [workbook.slotsNote], sheet: slotSheet };
  const { annotations } = text;
  const written = await annotationSheet(present);
  yield { name: annotations.title, scope: 'all', notes: [annotations.note], sheet: written };
  const { title, others } = text.rules.citation;
  const cited = citationSheet(workspace.reviewing.review.pack, text);
  yield { name: title, scope: 'all', notes: [others], sheet: cited };
  const data = await dataSheet((sql, values) => workspace.ask(sql, values), text, left());
  yield { name: text.export.sheet, scope: 'all', notes: [workbook.data], sheet: data };
}

async function panelSheet(question: Question, present: Present, time: Time): Promise<Listed> {
  const { text } = present;
  const { table, note, remarks, empty } = await wholeDrawing(question, present, time);
  const { most } = question;
  const cut = most !== undefined && table.rows.length >= most.exported ? [text.workbook.cut(count(most.exported))] : [];
  const name = text.panels[question.id];
  return {
    name,
    scope: question.unfiltered === true ? 'all' : 'filtered',
    // What is said of a list on screen does not hold for the whole of it.
    notes: [...(empty || note === '' ? [] : [note]), ...(most === undefined ? remarks : cut)],
    // Of a list that was cut a sum would say less than there is.
    sheet: sheetOf(cut.length > 0 ? table : summed(question.id, table, text), name, text),
  };
}
