import type { MoneyUnit } from '#domain/money.ts';
import type { RawForm } from './raw.ts';

/** A form whose amounts a person says are in this unit, whatever header, title or unit cell say. */
export function restated(form: RawForm, unit: MoneyUnit): RawForm {
  const { money_unit: _said, ...texts } = form.project.texts;
  const units = Object.fromEntries(Object.keys(form.units).map((field) => [field, unit]));
  return { ...form, units, above: { ...form.above, money_unit: unit }, project: { ...form.project, texts } };
}
