import type { Desk } from '#app/frame/context.ts';
import type { Chart } from '#charts/chart.ts';
import { LIGHT } from '#charts/palette.ts';
import { png } from '#export/image.ts';
import { xlsx } from '#export/xlsx.ts';
import { askedBy, statementOf } from '#panels/question.ts';
import type { Draw } from '#ui/Chart.tsx';
import { parametersOf } from '#view/chosen.ts';
import { TIME, type Time, timeOf } from '#view/time.ts';
import { definition, explanation } from './explanation.ts';
import { type Fact, PROVENANCE, provenance } from './provenance.ts';
import type { Shown } from './shown.ts';
import { sheetOf, shownTable } from './tables.ts';

type Present = Pick<Desk, 'workspace' | 'view' | 'text'>;

/** Rows in a picture of a table; the CSV has them all. */
const PICTURE_ROWS = 60;

/** The years the present view speaks of. */
export async function timeIn({ workspace, view }: Pick<Present, 'workspace' | 'view'>): Promise<Time> {
  return timeOf(await workspace.ask(statementOf(TIME), askedBy(TIME, view)));
}

/** What the present view rests on, in words. */
export async function factsOf({ workspace, view, text }: Present): Promise<readonly Fact[]> {
  const [row] = await workspace.ask(statementOf(PROVENANCE), parametersOf(view.filters));
  const time = await timeIn({ workspace, view });
  return provenance(row, { text, view, time, loaded: workspace.loaded, made: new Date() });
}

/** A panel as a picture that can travel alone: title, base, the drawing, and under it where it comes from. */
export async function panelPicture(
  { title, drawing, annotations }: Shown,
  { chart, draw }: { readonly chart: Chart | null; readonly draw: Draw | null },
  present: Present,
): Promise<Blob> {
  const { view, text } = present;
  const { columns, rows } = shownTable(drawing.table, text, view.money);
  const canvas = chart === null ? undefined : await draw?.(chart.option);
  const cut = canvas === undefined && rows.length > PICTURE_ROWS;
  const more = cut ? [text.panel.rowsShown(String(PICTURE_ROWS), String(rows.length))] : [];
  const facts = (await factsOf(present)).map(({ label, words }) => `${label}${text.list.colon}${words}`);
  return png({
    title,
    lines: [drawing.note, ...drawing.remarks, ...annotations.map(text.annotations.line), ...more],
    foot: [text.product, ...facts],
    legend: chart?.legend ?? [],
    content: canvas ?? {
      header: columns.map(({ label }) => label),
      rows: rows.slice(0, PICTURE_ROWS).map((row) => row.map((cell) => cell.text)),
    },
    colors: LIGHT,
  });
}

/** A panel's table as a workbook: the table, and a sheet on what it is. */
export async function panelWorkbook(shown: Shown, present: Present): Promise<Blob> {
  const { text } = present;
  const told = explanation(definition(shown, text), await factsOf(present), text);
  return xlsx([sheetOf(shown.drawing.table, shown.title, text), told]);
}
