import { INDICATOR_FIELDS, PROJECT_FIELDS, type ProjectField } from '#domain/columns.ts';
import type { Sheet } from '#intake/sheet.ts';
import { mergedRemark } from '#intake/tidy/mergedRemark.ts';
import type { Part, RawForm } from '#intake/tidy/raw.ts';
import type { Header } from './header.ts';
import { mayBeMerged, type Way } from './long.ts';
import { Namesakes, namesOf } from './namesakes.ts';
import { Owners } from './owners.ts';
import { belowMerged, isBelow, mergedDown, partOf, saysNothing } from './parts.ts';
import { isColumnNumbers, UnitRows } from './unitRows.ts';

/** A sheet of indicators beside the sheet of their projects. */
export interface Indicators {
  readonly sheet: Sheet;
  readonly header: Header;
}

/**
 * Forms whose projects and indicators stand on two sheets, joined by what names one project only. Indicators without a project come out as forms of their own that
 * are set aside (X39).
 */
export async function* joinedForms(
  projects: AsyncIterable<RawForm>,
  sheets: readonly Indicators[],
  { notice }: Pick<Way, 'notice'>,
): AsyncGenerator<RawForm> {
  const forms: RawForm[] = [];
  for await (const form of projects) forms.push(form);
  const found = new Namesakes(forms);
  const indicators = new Map<RawForm, RawForm['indicators'][number][]>(forms.map((form) => [form, []]));
  const lost = new Map<string, RawForm>();
  /** What the sheets of indicators say of the projects themselves: goals above all. */
  const said = new Map<RawForm, Part<ProjectField>['texts']>();
  const formOf = (project: Part<ProjectField>, { sheet, header }: Indicators): RawForm => {
    const said = { project, above: header.above, sheet: sheet.name };
    const key = [project.texts.year, project.texts.unit, namesOf(said)[0] ?? project.row].join('\u001f');
    const form = found.of(said) ?? lost.get(key) ?? withoutProject(sheet, header, project);
    if (!indicators.has(form)) {
      lost.set(key, form);
      indicators.set(form, []);
    }
    return form;
  };
  for (const one of sheets) {
    const merged = new Map<RawForm, Set<number>>();
    for await (const { form, project, indicator, below } of rowsOf(one, formOf)) {
      said.set(form, { ...project.texts, ...said.get(form) });
      const parts = indicators.get(form);
      const above = parts?.at(-1);
      const carries = mayBeMerged(one.sheet) && above !== undefined;
      const read = carries ? belowMerged(indicator, above) : indicator;
      if (below || read !== indicator) merged.set(form, (merged.get(form) ?? new Set()).add(indicator.row));
      if (!saysNothing(indicator)) parts?.push(read);
    }
    for (const rows of merged.values()) notice(mergedRemark(rows), one.sheet.name);
  }
  for (const [form, parts] of indicators)
    yield { ...form, project: withSaid(form.project, said.get(form)), indicators: parts };
}

/** A project with what only the other sheet says of it; where that stands is not kept. */
function withSaid(project: Part<ProjectField>, said: Part<ProjectField>['texts'] = {}): Part<ProjectField> {
  return { ...project, texts: { ...said, ...project.texts } };
}

/** The rows of a sheet of indicators with their forms; `below` a merged cell stands the form of the row above. */
async function* rowsOf(one: Indicators, formOf: (project: Part<ProjectField>, one: Indicators) => RawForm) {
  const { sheet, header } = one;
  const units = new UnitRows(header);
  const owners = new Owners(mayBeMerged(sheet));
  let latest: { readonly project: Part<ProjectField>; readonly form: RawForm } | null = null;
  for await (const rows of sheet.pieces) {
    for (const row of rows) {
      if (row.row <= header.row || row.cells.every((cell) => cell.trim() === '') || isColumnNumbers(row)) continue;
      const printed: Part<ProjectField> = partOf(row, header, PROJECT_FIELDS);
      if (units.take(printed, [partOf(row, header, INDICATOR_FIELDS)])) continue;
      const project: Part<ProjectField> = owners.under(units.under(printed));
      const below: boolean = mayBeMerged(sheet) && latest !== null && isBelow(project, latest.project);
      if (!below || latest === null) latest = { project, form: formOf(project, one) };
      const carried = row.merged === undefined ? null : mergedDown(row, header);
      const indicator = carried ?? partOf(row, header, INDICATOR_FIELDS);
      yield { form: latest.form, project, indicator, below: below || carried !== null };
    }
  }
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
