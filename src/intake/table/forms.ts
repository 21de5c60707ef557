import { officialForms } from '#intake/form/official.ts';
import { type Paper, paperOf } from '#intake/form/paper.ts';
import { isList, type Shaped } from '#intake/form/shape.ts';
import type { RawForm } from '#intake/tidy/raw.ts';
import { joinedForms } from './joined.ts';
import { listedForms } from './listed.ts';
import { longForms, type Way } from './long.ts';

/**
 * The forms of all sheets of a file. Where indicators stand on a sheet of their own they are joined to their projects;
 * a list of projects beside whole forms adds those that have none.
 */
export async function* formsOf(tables: readonly Shaped[], way: Way): AsyncGenerator<RawForm> {
  const indicators = tables.flatMap(({ sheet, shape }) =>
    shape?.type === 'indicators' ? [{ sheet, header: shape.header }] : [],
  );
  if (indicators.length > 0) {
    yield* joinedForms(formsOn(tables, way), indicators, way);
    return;
  }
  const lists = tables.filter(isList);
  if (lists.length === 0 || lists.length === tables.length) yield* formsOn(tables, way);
  else {
    const whole = tables.filter((table) => !isList(table));
    yield* listedForms(formsOn(whole, way), formsOn(lists, way), way);
  }
}

async function* formsOn(tables: readonly Shaped[], way: Way): AsyncGenerator<RawForm> {
  for (const table of tables) {
    const { sheet, shape } = table;
    if (shape?.type === 'table') yield* onPaper(longForms(sheet, shape.header, way), paperOfTable(table));
    if (shape?.type === 'official') yield* officialForms(sheet);
  }
}

/** What kind of paper a table is: one of monitoring or of self-evaluations lists projects like one of targets. */
function paperOfTable({ sheet, shape, first }: Shaped): Paper {
  const header = shape?.header ?? null;
  if (header === null || sheet.own || header.columns.has('form')) return 'target';
  const above = first.filter(({ row }) => row < header.row);
  const below = first.filter(({ row }) => row > header.row);
  const paper = paperOf(above, { row: header.row, cells: header.labels }, below);
  return paper === 'monitoring' || paper === 'self_evaluation' ? paper : 'target';
}

async function* onPaper(forms: AsyncIterable<RawForm>, paper: Paper): AsyncGenerator<RawForm> {
  for await (const form of forms) {
    if (paper === 'monitoring') yield { ...form, other: paper };
    else if (paper === 'target') yield form;
    else yield { ...form, project: { ...form.project, texts: { ...form.project.texts, form: '自评表' } } };
  }
}
