import { officialForms } from '#intake/form/official.ts';
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
  for (const { sheet, shape } of tables) {
    if (shape?.type === 'table') yield* longForms(sheet, shape.header, way);
    if (shape?.type === 'official') yield* officialForms(sheet);
  }
}
