import { categoryOf } from '#domain/categories.ts';
import type { ProjectField } from '#domain/columns.ts';
import type { FormType } from '#domain/forms.ts';
import { isFramework } from '#domain/frameworks.ts';
import type { MoneyUnit } from '#domain/money.ts';
import { codedOffice, codedProject } from '#domain/names.ts';
import { effectOf } from '#domain/problems.ts';
import type { Project } from '#domain/project.ts';
import { readMoney } from './amounts.ts';
import { cutEnd } from './cut.ts';
import { type OtherYear, readDates, readSpan, readYearOf, type YearFrom } from './dates.ts';
import { isFilledIn, noteDoubts } from './doubts.ts';
import { tidyIndicator } from './indicator.ts';
import { hasBoxes, tickedLabels } from './markup.ts';
import { PartReader } from './partReader.ts';
import type { RawForm, Remark } from './raw.ts';

/** What holds where a form does not say: from the name of its sheet or file, or asked. */
export interface Defaults {
  readonly year: OtherYear | null;
  readonly money_unit: MoneyUnit | null;
}

/** A form with its values read, and what was wrong with it. One quarantining remark sets the whole form aside. */
export interface Tidied {
  readonly project: Project;
  readonly yearFrom: YearFrom | null;
  readonly remarks: readonly Remark[];
  readonly quarantined: boolean;
}

/** What a message can say besides: no box ticked at all, names that are numbers. */
const NO_TICK = 'none';
const FILLED_IN = 'numbers';
const SELF_EVALUATION = new Set(['self_evaluation', '自评', '绩效自评表', '自评表']);

/** Reads the values of one form. Nothing is corrected: what cannot be read is a remark with its cell. */
export function tidy(form: RawForm, defaults: Defaults): Tidied {
  const remarks: Remark[] = [...form.remarks];
  const reader = new PartReader(form.project, remarks);
  const { code, name } = readName(reader);
  if (name === null) reader.note('X23', 'name');
  const { starts_on, ends_on } = readDates(reader);
  const dated = readYearOf(form, reader, { name, starts_on, ends_on, other: defaults.year });
  const { money_unit, amounts } = readMoney(form, reader, { other: defaults.money_unit, remarks });
  const category_raw = tickedLabels(reader.raw('category') ?? '') || null;
  const category = categoryOf(category_raw);
  if (category === 'other') reader.note('X25', 'category');
  if (category === 'several') reader.note('X08', 'category');
  if (category_raw === null && hasBoxes(reader.raw('category') ?? '')) reader.note('X08', 'category', NO_TICK);
  readSpan(reader, 'goal_period');
  const goal_overall = readGoal(reader, 'goal_overall');
  const goal_annual = readGoal(reader, 'goal_annual');
  const framework = reader.text('framework');
  const project: Project = {
    form: formType(reader.text('form')),
    year: dated?.year ?? null,
    code,
    name,
    department: withoutCode(reader, 'department'),
    unit: withoutCode(reader, 'unit'),
    category,
    category_raw,
    starts_on,
    ends_on,
    money_unit,
    amounts,
    goal_overall,
    goal_annual,
    framework: framework !== null && isFramework(framework) ? framework : null,
    indicators: form.indicators.map((part) => tidyIndicator(part, remarks)),
  };
  noteDoubts(reader, ['name', 'department', 'unit', 'goal_overall', 'goal_annual']);
  if (isFilledIn(project.indicators)) reader.note('X09', 'name', FILLED_IN);
  return {
    project,
    yearFrom: dated?.from ?? null,
    remarks,
    quarantined: remarks.some(({ code }) => effectOf(code) === 'quarantine'),
  };
}

function readName(reader: PartReader<ProjectField>): Pick<Project, 'code' | 'name'> {
  const code = reader.text('code');
  const name = reader.text('name');
  const glued = code === null && name !== null ? codedProject(name) : null;
  if (glued === null) return { code, name };
  reader.note('X38', 'name', `${glued.code}、${glued.name}`);
  return glued;
}

function withoutCode(reader: PartReader<ProjectField>, field: 'department' | 'unit'): string | null {
  const text = reader.text(field);
  const glued = text === null ? null : codedOffice(text);
  if (glued === null) return text;
  reader.note('X38', field, `${glued.code}、${glued.name}`);
  return glued.name;
}

function formType(text: string | null): FormType {
  return text !== null && SELF_EVALUATION.has(text) ? 'self_evaluation' : 'target';
}

function readGoal(reader: PartReader<ProjectField>, field: 'goal_overall' | 'goal_annual'): string | null {
  const goal = reader.text(field);
  const end = goal === null ? null : cutEnd(goal);
  if (end !== null) reader.note('X05', field, end);
  return goal;
}
