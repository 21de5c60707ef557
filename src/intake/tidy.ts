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
import { type AmountReading, type MoneyUnit, readAmount, readMoneyUnit } from '#domain/money.ts';
import { effectOf, type ProblemCode } from '#domain/problems.ts';
import type { Indicator, Project } from '#domain/project.ts';
import { readTarget } from '#domain/target.ts';
import { cutEnd } from './cut.ts';
import { isOddPeriod, readDate, readPeriod, readYear } from './date.ts';
import { tickedLabels, withoutMarkup } from './markup.ts';
import type { Part, RawForm, Remark } from './raw.ts';

/** What holds for a whole file where a form does not say: from the file's name, or asked. */
export interface Defaults {
  readonly year: number | null;
  readonly money_unit: MoneyUnit | null;
}

/** A form with its values read, and what was wrong with it. One quarantining remark sets the whole form aside. */
export interface Tidied {
  readonly project: Project;
  readonly remarks: readonly Remark[];
  readonly quarantined: boolean;
}

const SELF_EVALUATION = new Set(['self_evaluation', '自评', '绩效自评表', '自评表']);

/** Reads the values of one form. Nothing is corrected: what cannot be read is a remark with its cell. */
export function tidy(form: RawForm, defaults: Defaults): Tidied {
  const remarks: Remark[] = [...form.remarks];
  const reader = new Reader(form.project, remarks);
  const { code, name } = readName(reader);
  if (name === null) reader.note('X23', 'name');
  const { starts_on, ends_on } = readDates(reader);
  const year = readYear(reader.raw('year') ?? '') ?? form.above.year ?? readYear(starts_on ?? '') ?? defaults.year;
  if (year === null) reader.note('X24', 'year');
  const money_unit = readUnit(form, reader, defaults);
  const amounts = readAmounts(form, reader, money_unit);
  noteMissingAmount(reader, amounts, remarks);
  const category_raw = tickedLabels(reader.raw('category') ?? '') || null;
  const category = categoryOf(category_raw);
  if (category === 'other') reader.note('X25', 'category');
  if (category === 'several') reader.note('X08', 'category');
  readSpan(reader, 'goal_period');
  const goal_overall = readGoal(reader, 'goal_overall');
  const goal_annual = readGoal(reader, 'goal_annual');
  const framework = reader.text('framework');
  const project: Project = {
    form: formType(reader.text('form')),
    year,
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
  return { project, remarks, quarantined: remarks.some(({ code }) => effectOf(code) === 'quarantine') };
}

function noteMissingAmount(
  reader: Reader<ProjectField>,
  amounts: Readonly<Record<AmountField, number | null>>,
  remarks: readonly Remark[],
): void {
  const said = remarks.some(({ code }) => code === 'X20' || code === 'X26');
  if (amounts.annual === null && !said) reader.note(amounts.total === null ? 'X33' : 'X29', 'annual');
}

/** A project code (15 characters and more) glued to the name, where there is no column for it. */
const CODED_NAME = /^([0-9A-Za-z]{15,30})\s*[-—－_]\s*(\S.*)$/s;
/** A unit's or department's code before its name: 219-某局, [610001]某局. */
const CODED_OFFICE = /^(?:[[【](\w{3,20})[\]】]|(\d{3,20})\s*[-—－_])\s*(\S.*)$/s;

function readName(reader: Reader<ProjectField>): Pick<Project, 'code' | 'name'> {
  const code = reader.text('code');
  const name = reader.text('name');
  const glued = code === null && name !== null ? CODED_NAME.exec(name) : null;
  if (glued === null) return { code, name };
  reader.note('X38', 'name', `${glued[1]}、${glued[2]}`);
  return { code: glued[1] ?? null, name: glued[2] ?? null };
}

function withoutCode(reader: Reader<ProjectField>, field: 'department' | 'unit'): string | null {
  const text = reader.text(field);
  const glued = text === null ? null : CODED_OFFICE.exec(text);
  if (glued === null) return text;
  reader.note('X38', field, `${glued[1] ?? glued[2]}、${glued[3]}`);
  return glued[3] ?? null;
}

/** Reads texts of one part and names its cells in remarks. */
class Reader<F extends Field> {
  readonly #part: Part<F>;
  readonly #remarks: Remark[];

  constructor(part: Part<F>, remarks: Remark[]) {
    this.#part = part;
    this.#remarks = remarks;
  }

  raw(field: F): string | null {
    return this.#part.texts[field] ?? null;
  }

  /** The text without the form's markup; taking some out is a remark. */
  text(field: F): string | null {
    const raw = this.raw(field);
    if (raw === null) return null;
    const plain = withoutMarkup(raw);
    if (plain !== raw) this.note('X06', field);
    return plain === '' ? null : plain;
  }

  note(code: ProblemCode, field: F, detail: string | null = null): void {
    const place = this.#part.placement[field];
    const row = this.#part.row + (place?.rows_below ?? 0);
    this.#remarks.push({ code, row, column: place?.column ?? null, raw: this.raw(field), detail });
  }
}

function formType(text: string | null): FormType {
  return text !== null && SELF_EVALUATION.has(text) ? 'self_evaluation' : 'target';
}

function readDates(reader: Reader<ProjectField>): Pick<Project, 'starts_on' | 'ends_on'> {
  const ends = readSpan(reader, 'period');
  return {
    starts_on: readEdge(reader, 'starts_on', 'start') ?? ends.starts_on,
    ends_on: readEdge(reader, 'ends_on', 'end') ?? ends.ends_on,
  };
}

function readSpan(
  reader: Reader<ProjectField>,
  field: 'period' | 'goal_period',
): Pick<Project, 'starts_on' | 'ends_on'> {
  const text = reader.raw(field);
  if (text === null) return { starts_on: null, ends_on: null };
  const ends = readPeriod(text);
  if (ends.starts_on === null || ends.ends_on === null) reader.note('X03', field);
  else if (isOddPeriod(text)) reader.note('X03', field, `${ends.starts_on} ~ ${ends.ends_on}`);
  return ends;
}

function readGoal(reader: Reader<ProjectField>, field: 'goal_overall' | 'goal_annual'): string | null {
  const goal = reader.text(field);
  const end = goal === null ? null : cutEnd(goal);
  if (end !== null) reader.note('X05', field, end);
  return goal;
}

function readEdge(reader: Reader<ProjectField>, field: 'starts_on' | 'ends_on', edge: 'start' | 'end'): string | null {
  const text = reader.raw(field);
  if (text === null) return null;
  const date = readDate(text, edge);
  if (date === null) reader.note('X03', field);
  return date;
}

function readUnit(form: RawForm, reader: Reader<ProjectField>, defaults: Defaults): MoneyUnit | null {
  const stated = readMoneyUnit(reader.raw('money_unit') ?? '');
  return stated ?? form.units.annual ?? form.units.total ?? form.above.money_unit ?? defaults.money_unit;
}

/** The unit of the header beats the unit of the form: our own export keeps the form's unit beside amounts in 元. */
function readAmounts(
  form: RawForm,
  reader: Reader<ProjectField>,
  unit: MoneyUnit | null,
): Record<AmountField, number | null> {
  const amounts = AMOUNT_FIELDS.map((field): [AmountField, number | null] => {
    const reading = readAmount(reader.raw(field), form.units[field] ?? unit ?? '元');
    const code = PROBLEM_OF_AMOUNT[reading.kind];
    if (code !== null) reader.note(code, field);
    if (reading.kind === 'amount' && isSuspect(reading.fen, form.units[field] ?? unit)) reader.note('X02', field);
    return [field, reading.kind === 'amount' ? reading.fen : null];
  });
  return Object.fromEntries(amounts) as Record<AmountField, number | null>;
}

/** A hundred 亿 under a 万元 header: the value is more likely 元. Flagged, never changed. */
const SUSPECT_FEN = 1_000_000_000_000;

function isSuspect(fen: number, unit: MoneyUnit | null): boolean {
  return unit === '万元' && fen >= SUSPECT_FEN;
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
  const reader = new Reader(part, remarks);
  const level1 = reader.text('level1');
  const level2 = reader.text('level2');
  const kind = kindOf(level1, level2);
  if (kind === null) reader.note('X28', level2 === null ? 'level1' : 'level2');
  const target = reader.text('target');
  const parts = readTarget(target, { operator: reader.raw('operator'), unit: reader.raw('measure_unit') });
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
