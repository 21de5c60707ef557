import { INDICATOR_FIELDS, PROJECT_FIELDS, type ProjectField } from '#domain/columns.ts';
import type { Header } from './header.ts';
import { partOf, saysNothing } from './parts.ts';
import type { Part, RawForm } from './raw.ts';
import type { Sheet } from './sheet.ts';

/** A sheet of indicators beside the sheet of their projects. */
export interface Indicators {
  readonly sheet: Sheet;
  readonly header: Header;
}

/**
 * Forms whose projects and indicators stand on two sheets, joined by code, else by year, unit and name, else by
 * as much of that as names one project only. Indicators without a project come out as forms of their own that
 * are set aside (X39).
 */
export async function* joinedForms(
  projects: AsyncIterable<RawForm>,
  sheets: readonly Indicators[],
): AsyncGenerator<RawForm> {
  const forms: RawForm[] = [];
  for await (const form of projects) forms.push(form);
  const found = new Map<string, RawForm | null>();
  for (const form of forms) {
    for (const key of keysOf(form.project)) found.set(key, found.has(key) ? null : form);
  }
  const indicators = new Map<RawForm, RawForm['indicators'][number][]>(forms.map((form) => [form, []]));
  const lost = new Map<string, RawForm>();
  for (const { sheet, header } of sheets) {
    for await (const rows of sheet.pieces) {
      for (const row of rows) {
        if (row.row <= header.row || row.cells.every((cell) => cell.trim() === '')) continue;
        const project = partOf(row, header, PROJECT_FIELDS);
        const key = keysOf(project).find((one) => found.get(one)) ?? keysOf(project)[0] ?? `\u001f${row.row}`;
        const form = found.get(key) ?? lost.get(key) ?? withoutProject(sheet, header, project);
        if (!indicators.has(form)) {
          lost.set(key, form);
          indicators.set(form, []);
        }
        const indicator = partOf(row, header, INDICATOR_FIELDS);
        if (!saysNothing(indicator)) indicators.get(form)?.push(indicator);
      }
    }
  }
  for (const [form, parts] of indicators) yield { ...form, indicators: parts };
}

/** From the surest key to the weakest; a key that fits two projects fits none. */
function keysOf({ texts }: Part<ProjectField>): readonly string[] {
  const { code, year, unit, name } = texts;
  const keys: readonly (readonly (string | undefined)[])[] = [
    ['code', year, code],
    ['code', code],
    ['name', year, unit, name],
    ['name', unit, name],
    ['name', year, name],
    ['name', name],
  ];
  return keys
    .filter((key) => key.every((part) => part !== undefined))
    .map((key) => [key.length, ...key].join('\u001f'));
}

function withoutProject(sheet: Sheet, header: Header, project: Part<ProjectField>): RawForm {
  const raw = project.texts.name ?? project.texts.code ?? null;
  return {
    sheet: sheet.name,
    project,
    indicators: [],
    units: header.units,
    above: header.above,
    remarks: [{ code: 'X39', row: project.row, column: project.placement.name?.column ?? null, raw, detail: null }],
  };
}
