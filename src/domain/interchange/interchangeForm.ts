import { AMOUNT_FIELDS } from '#domain/columns.ts';
import { yuanText } from '#domain/money.ts';

/** A row of the tables project or indicator (schema.sql), the former with `framework_used` beside it. */
export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

/** A form as our JSON format mingji/1 says it: all that another import needs to come to the same form. */
export function interchangeForm(form: TableRow, indicators: readonly TableRow[]): object {
  return {
    year: form.year,
    code: form.code,
    name: form.name,
    department: form.department,
    unit: form.unit,
    form: form.form,
    category: form.category,
    category_raw: form.category_raw,
    starts_on: form.starts_on,
    ends_on: form.ends_on,
    money_unit: form.money_unit,
    amounts: Object.fromEntries(AMOUNT_FIELDS.map((field) => [field, amountText(form[field])])),
    goal_overall: form.goal_overall,
    goal_annual: form.goal_annual,
    framework: form.framework_used,
    indicators: indicators.map(({ project: _, row_number: _row, layout: _layout, ...indicator }) => indicator),
  };
}

/** Fen as exact 元; blank stays blank. */
export function amountText(fen: TableRow[string] | undefined): string | null {
  return fen === null || fen === undefined ? null : yuanText(Number(fen));
}
