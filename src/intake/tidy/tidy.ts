import { categoryOf } from '#domain/categories.ts';
import {
  AMOUNT_FIELDS,
  type AmountField,
  type Field,
  type IndicatorField,
  type ProjectField,
} from '#domain/columns.ts';
import type { FormType } from '#domain/forms.ts';
import { isFramework } from '#domain/frameworks.ts';
import { kindOf } from '#domain/kinds.ts';
import { type AmountReading, type MoneyUnit, readAmount, readMoneyUnit, yuanText } from '#domain/money.ts';
import { codedOffice, codedProject } from '#domain/names.ts';
import { effectOf, type ProblemCode } from '#domain/problems.ts';
import type { Indicator, Project } from '#domain/project.ts';
import { readTarget } from '#domain/targets/target.ts';
import { cutEnd } from './cut.ts';
import { isOddPeriod, readDate, readPeriod, readYear } from './date.ts';
import { beforeScan, doubtOf, isFilledIn } from './doubts.ts';
import { hasBoxes, tickedLabels } from './markup.ts';
import { PartReader } from './partReader.ts';
import type { Part, RawForm, Remark } from './raw.ts';
import { signOf } from './signs.ts';
import { noteSums } from './sums.ts';
import { isSuspectAmount } from './suspectAmount.ts';
import { yearInName } from './yearInName.ts';

/** What holds where a form does not say: from the name of its sheet or file, or asked. */
export interface Defaults {
  readonly year: { readonly value: number; readonly from: 'sheet' | 'file' | 'asked' } | null;
  readonly money_unit: MoneyUnit | null;
}

/** Where the year of a form is said: in a cell of its own, above all forms of the sheet, or else. */
export type YearFrom = 'cell' | 'title' | 'date' | 'sheet' | 'file' | 'asked' | 'name';

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
  const dated = yearOf([
    ['cell', readYear(reader.raw('year') ?? '')],
    ['title', form.above.year],
    ['date', readYear(starts_on ?? '')],
    [defaults.year?.from ?? 'asked', defaults.year?.value ?? null],
    ['name', yearInName(name)],
  ]);
  if (dated === null) reader.note('X24', 'year');
  if (dated?.from === 'name') reader.note('X49', 'name', String(dated.year));
  noteYear(reader, dated?.year ?? null, { starts_on, ends_on });
  const money_unit = readUnit(form, reader, defaults);
  const amounts = readAmounts(form, reader, money_unit);
  noteMissingAmount(reader, amounts, remarks);
  noteSums(reader, amounts);
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

/** The first of the places, in the order of trust, that says a year. */
function yearOf(
  places: readonly (readonly [YearFrom, number | null])[],
): { readonly year: number; readonly from: YearFrom } | null {
  for (const [from, year] of places) if (year !== null) return { year, from };
  return null;
}

/** A year outside the project's own dates is read as it is printed, and told. */
function noteYear(
  reader: PartReader<ProjectField>,
  year: number | null,
  { starts_on, ends_on }: Pick<Project, 'starts_on' | 'ends_on'>,
): void {
  if (year === null || starts_on === null || ends_on === null || ends_on < starts_on) return;
  const isInside = Number(starts_on.slice(0, 4)) <= year && year <= Number(ends_on.slice(0, 4));
  if (!isInside) reader.note('X47', 'year', `${starts_on} ~ ${ends_on}`);
}

function noteDoubts<F extends Field>(reader: PartReader<F>, fields: readonly F[]): void {
  for (const field of fields) {
    const code = doubtOf(reader.raw(field) ?? '');
    if (code !== null) reader.note(code, field);
  }
}

function noteMissingAmount(
  reader: PartReader<ProjectField>,
  amounts: Readonly<Record<AmountField, number | null>>,
  remarks: readonly Remark[],
): void {
  const said = remarks.some(({ code }) => code === 'X20' || code === 'X26' || code === 'X52' || code === 'X53');
  if (amounts.annual === null && !said) reader.note(amounts.total === null ? 'X33' : 'X29', 'annual');
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

function readDates(reader: PartReader<ProjectField>): Pick<Project, 'starts_on' | 'ends_on'> {
  const ends = readSpan(reader, 'period');
  return {
    starts_on: readEdge(reader, 'starts_on', 'start') ?? ends.starts_on,
    ends_on: readEdge(reader, 'ends_on', 'end') ?? ends.ends_on,
  };
}

function readSpan(
  reader: PartReader<ProjectField>,
  field: 'period' | 'goal_period',
): Pick<Project, 'starts_on' | 'ends_on'> {
  const text = reader.raw(field);
  if (text === null) return { starts_on: null, ends_on: null };
  const ends = readPeriod(text);
  if (ends.starts_on === null || ends.ends_on === null) reader.note('X03', field);
  else if (isOddPeriod(text)) reader.note('X03', field, `${ends.starts_on} ~ ${ends.ends_on}`);
  return ends;
}

function readGoal(reader: PartReader<ProjectField>, field: 'goal_overall' | 'goal_annual'): string | null {
  const goal = reader.text(field);
  const end = goal === null ? null : cutEnd(goal);
  if (end !== null) reader.note('X05', field, end);
  return goal;
}

function readEdge(
  reader: PartReader<ProjectField>,
  field: 'starts_on' | 'ends_on',
  edge: 'start' | 'end',
): string | null {
  const text = reader.raw(field);
  if (text === null) return null;
  const date = readDate(text, edge);
  if (date === null) reader.note('X03', field);
  return date;
}

function readUnit(form: RawForm, reader: PartReader<ProjectField>, defaults: Defaults): MoneyUnit | null {
  const stated = readMoneyUnit(reader.raw('money_unit') ?? '');
  return stated ?? form.units.annual ?? form.units.total ?? form.above.money_unit ?? defaults.money_unit;
}

/** The unit of the header beats the unit of the form: our own export keeps the form's unit beside amounts in 元. */
function readAmounts(
  form: RawForm,
  reader: PartReader<ProjectField>,
  unit: MoneyUnit | null,
): Record<AmountField, number | null> {
  const readings = AMOUNT_FIELDS.map((field): [AmountField, AmountReading] => [
    field,
    readAmount(reader.raw(field), form.units[field] ?? unit ?? '元'),
  ]);
  // What a form is counted with: nothing else quarantines it.
  const counted = readings.find(([field, { kind }]) => field === 'annual' && kind !== 'blank') ?? readings[0];
  const amounts = readings.map(([field, reading]): [AmountField, number | null] => {
    const stated = form.units[field] ?? unit;
    const unitless = reading.kind === 'amount' && stated === null && !isAbsolute(reader.raw(field));
    const code = unitless ? 'X53' : problemOfAmount(reading);
    if (code !== null) reader.note(effectOf(code) === 'quarantine' && field !== counted?.[0] ? 'X32' : code, field);
    if (reading.kind !== 'amount' || code === 'X53' || code === 'X52') return [field, null];
    if (reading.said !== undefined) reader.note('X31', field, yuanText(reading.fen));
    if (isSuspectAmount(reading.fen, stated)) reader.note('X02', field);
    return [field, reading.fen];
  });
  return Object.fromEntries(amounts) as Record<AmountField, number | null>;
}

/** Whether an amount says its own unit, or is nought: it is the same whatever unit the form has. */
function isAbsolute(text: string | null): boolean {
  const [one, other] = [readAmount(text, '元'), readAmount(text, '万元')];
  return one.kind === 'amount' && other.kind === 'amount' && one.fen === other.fen;
}

function problemOfAmount(reading: AmountReading): ProblemCode | null {
  return reading.kind === 'amount' && reading.fen < 0 ? 'X52' : PROBLEM_OF_AMOUNT[reading.kind];
}

const PROBLEM_OF_AMOUNT: Readonly<Record<AmountReading['kind'], ProblemCode | null>> = {
  amount: null,
  blank: null,
  none: 'X30',
  fraction: 'X26',
  unreadable: 'X20',
  too_large: 'X20',
};

function tidyIndicator(part: Part<IndicatorField>, remarks: Remark[]): Indicator {
  const reader = new PartReader(part, remarks);
  const level1 = reader.text('level1');
  const level2 = reader.text('level2');
  const kind = kindOf(level1, level2);
  if (kind === null) reader.note('X28', level2 === null ? 'level1' : 'level2');
  const target = reader.text('target');
  noteDoubts(reader, ['indicator', 'target']);
  const before = target === null ? null : beforeScan(target);
  if (before !== null) reader.note('X10', 'target', before);
  const { sign, unknown } = signOf(reader.raw('operator'));
  if (unknown) reader.note('X73', 'operator');
  const parts = readTarget(target, { operator: sign, unit: reader.raw('measure_unit') });
  const weight = weightOf(reader.raw('weight'));
  return {
    level1,
    level2,
    kind,
    name: reader.text('indicator'),
    target,
    parts,
    direction: reader.text('direction'),
    weight,
  };
}

/** 10, 10分 or 10%; anything else is no weight. */
function weightOf(cell: string | null): number | null {
  const [, digits] = /^(-?\d+(?:\.\d+)?)[分%]?$/.exec((cell ?? '').normalize('NFKC').trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}
