import { AMOUNT_FIELDS, type Field } from '#domain/columns.ts';
import { needsUnit, readMoneyUnit } from '#domain/money.ts';
import { officialForms } from '#intake/form/official.ts';
import type { Shaped } from '#intake/form/shape.ts';
import { type ColumnGuess, guessLabels } from '#intake/table/guess.ts';
import type { Header } from '#intake/table/header.ts';
import { readYear } from '#intake/tidy/date.ts';
import type { RawForm } from '#intake/tidy/raw.ts';
import { yearInName } from '#intake/tidy/yearInName.ts';
import { type Unitless, unitlessForms, unitlessOf } from './figures.ts';
import { once, type SheetRow } from './sheet.ts';

/** What the forms of a file do not say by themselves. */
export interface Lacking {
  /** Amounts stand somewhere without a unit of money. */
  readonly money_unit: boolean;
  readonly year: boolean;
  /** The years that the names of projects without a year say. */
  readonly years: readonly number[];
  /** Headers without a unit over numbers, where no title or column says it: money only with a unit that is asked. */
  readonly unitless: readonly string[];
  /** The amounts without a unit. */
  readonly money: readonly Unitless[];
  /** Labels of printed forms that may be what they lack. */
  readonly labels: readonly ColumnGuess[];
}

const NOTHING: Lacking = { money_unit: false, year: false, years: [], unitless: [], money: [], labels: [] };

/** What one sheet does not say, from its first rows. */
export async function lackingOf({ sheet, shape, first }: Shaped): Promise<Lacking> {
  if (shape === null || shape.type === 'hidden') return NOTHING;
  const named = readYear(sheet.name ?? '') !== null;
  if (shape.header === null) {
    const forms: RawForm[] = [];
    for await (const form of officialForms({ ...sheet, pieces: once(first) })) forms.push(form);
    const dateless = named ? [] : forms.filter(saysNoYear);
    return {
      money_unit: forms.some(saysNoUnit),
      year: dateless.length > 0,
      years: dateless.flatMap(({ project }) => yearInName(project.texts.name ?? null) ?? []),
      ...unknownLabels(forms),
      money: unitlessForms(forms),
    };
  }
  const { header } = shape;
  const saysUnit = header.above.money_unit !== null || says(header, first, 'money_unit');
  const unitless = saysUnit ? [] : unitlessIn(header, first);
  const columns = AMOUNT_FIELDS.flatMap((field) => header.columns.get(field) ?? []);
  const isTold = named || shape.type === 'indicators' || header.above.year !== null;
  const year = !isTold && !(['year', 'starts_on', 'period'] as const).some((field) => says(header, first, field));
  const names = year ? valuesOf(header, first, header.columns.get('name') ?? -1) : [];
  return {
    money_unit: columns.some((column) => unitless.includes(header.labels[column] ?? '')),
    year,
    years: names.flatMap((name) => yearInName(name) ?? []),
    unitless,
    money: unitless.length === 0 ? [] : await unitlessOf(sheet, header, unitless),
    labels: [],
  };
}

/** What may be asked of the labels of printed forms, and which of them stand before money without a unit. */
function unknownLabels(forms: readonly RawForm[]): Pick<Lacking, 'labels' | 'unitless'> {
  const projects = forms.filter(({ other }) => other === undefined);
  const said = projects.flatMap(({ project, indicators }) =>
    [project, ...indicators].flatMap(({ texts }) => Object.keys(texts) as Field[]),
  );
  const strangers = projects.flatMap((form) => form.strangers ?? []);
  const unitless = strangers.filter(({ label, values }) => isUnitless(label, values)).map(({ label }) => label);
  return { labels: guessLabels(strangers, new Set(said)), unitless };
}

/** Headers over numbers that say no unit. */
export function unitlessIn(header: Header, first: readonly SheetRow[]): readonly string[] {
  return header.labels.filter((label, column) => isUnitless(label, valuesOf(header, first, column)));
}

/** Whether a form states an amount and no unit for it: neither behind the number nor in its label or above. */
function saysNoUnit({ project, units, above }: RawForm): boolean {
  if (above.money_unit !== null || readMoneyUnit(project.texts.money_unit ?? '') !== null) return false;
  return AMOUNT_FIELDS.some((field) => {
    const text = project.texts[field];
    return text !== undefined && units[field] === undefined && needsUnit(text);
  });
}

function saysNoYear({ project: { texts }, above }: RawForm): boolean {
  return (
    above.year === null &&
    [texts.year, texts.starts_on, texts.period].every((text) => text === undefined || readYear(text) === null)
  );
}

function isUnitless(label: string, values: readonly string[]): boolean {
  return label !== '' && readMoneyUnit(label) === null && values.some(needsUnit);
}

function says(header: Header, first: readonly SheetRow[], field: Field): boolean {
  const column = header.columns.get(field);
  return column !== undefined && valuesOf(header, first, column).length > 0;
}

function valuesOf(header: Header, first: readonly SheetRow[], column: number): readonly string[] {
  return first.flatMap(({ row, cells }) => {
    const value = row > header.row ? (cells[column] ?? '').trim() : '';
    return value === '' ? [] : [value];
  });
}
