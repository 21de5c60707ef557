import { AMOUNT_FIELDS, type AmountField, type ProjectField } from '#domain/columns.ts';
import { type AmountReading, type MoneyUnit, needsUnit, readAmount, readMoneyUnit, yuanText } from '#domain/money.ts';
import { effectOf, type ProblemCode } from '#domain/problems.ts';
import type { Project } from '#domain/project.ts';
import type { PartReader } from './partReader.ts';
import type { RawForm, Remark } from './raw.ts';
import { noteSums } from './sums.ts';
import { isSuspectAmount } from './suspectAmount.ts';

/** The unit of a form and its amounts, with what is wrong with them; `other` is the unit where the form says none. */
export function readMoney(
  form: RawForm,
  reader: PartReader<ProjectField>,
  { other, remarks }: { readonly other: MoneyUnit | null; readonly remarks: readonly Remark[] },
): Pick<Project, 'money_unit' | 'amounts'> {
  const money_unit = readUnit(form, reader, other);
  const amounts = readAmounts(form, reader, money_unit);
  noteMissingAmount(reader, amounts, remarks);
  noteSums(reader, amounts);
  return { money_unit, amounts };
}

function readUnit(form: RawForm, reader: PartReader<ProjectField>, other: MoneyUnit | null): MoneyUnit | null {
  const stated = readMoneyUnit(reader.raw('money_unit') ?? '');
  return stated ?? form.units.annual ?? form.units.total ?? form.above.money_unit ?? other;
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
    const unitless = reading.kind === 'amount' && stated === null && needsUnit(reader.raw(field));
    const code = unitless ? 'X53' : problemOfAmount(reading);
    const isPart = code !== null && effectOf(code) === 'quarantine' && field !== counted?.[0];
    if (code !== null) reader.note(isPart ? 'X32' : code, field, isPart && code === 'X52' ? NEGATIVE : null);
    if (reading.kind !== 'amount' || code === 'X53' || code === 'X52') return [field, null];
    if (reading.said !== undefined) reader.note('X31', field, yuanText(reading.fen));
    if (isSuspectAmount(reading.fen, stated)) reader.note('X02', field);
    return [field, reading.fen];
  });
  return Object.fromEntries(amounts) as Record<AmountField, number | null>;
}

/** What a message says besides of a part that is below nought. */
const NEGATIVE = 'negative';

/** … of a form that states parts without their sum. */
const PARTS = 'parts';

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

function noteMissingAmount(
  reader: PartReader<ProjectField>,
  amounts: Readonly<Record<AmountField, number | null>>,
  remarks: readonly Remark[],
): void {
  const said = remarks.some(({ code }) => code === 'X20' || code === 'X26' || code === 'X52' || code === 'X53');
  if (amounts.annual !== null || said) return;
  const hasParts = Object.values(amounts).some((fen) => fen !== null);
  if (amounts.total === null) reader.note('X33', 'annual', hasParts ? PARTS : null);
  else reader.note('X29', 'annual');
}
