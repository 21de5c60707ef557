import { isAmountField, type ProjectField, spellingsOf } from '#domain/columns.ts';
import { fieldContent, rowContent } from '#domain/corrections/correction.ts';
import { isKindId, kindBit } from '#domain/kinds.ts';
import { type MoneyUnit, readAmount, statedText } from '#domain/money.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import type { CorrectionRow } from '#intake/returned/book.ts';
import { readDate } from '#intake/tidy/date.ts';
import type { CellPlace, CurrentForm } from './answerTypes.ts';

/** Fields a 整改单 shows and may change; amounts besides. The others tell the form. */
const TEXTS: readonly string[] = ['department', 'category', 'goal_overall', 'goal_annual'];
const DATES: readonly string[] = ['starts_on', 'ends_on'];

/** Where a cell is, and what stands there. */
export interface Found {
  readonly place: CellPlace;
  readonly before: string | null;
  readonly moved: boolean;
}

/** Where the cell of a key stands now; `null` when its row is gone. */
export function cellOf(
  { form, indicators }: CurrentForm,
  { key: { place, content }, sheet, row: at }: CorrectionRow,
): Found | null {
  if (place.of === 'whole') return { place, before: null, moved: false };
  if (place.of === 'field') {
    const raw = form[columnOf(place.field)] ?? null;
    const moved = fieldContent(typeof raw === 'boolean' ? null : raw) !== content;
    return { place, before: shownField(form, place.field), moved };
  }
  if (place.of !== 'row') {
    const { of, kind, part } = place;
    if (!isKindId(kind)) return null;
    const moved = of === 'absent' && maskHas(Number(form.printed), kindBit(kind));
    return { place: { of, kind, part, line: `${sheet} ${at}` }, before: null, moved };
  }
  const isSent = (row: Row) => rowContent(wordsOf(row)) === content;
  const here = indicators.find((row) => row.position === place.position);
  const same = indicators.filter(isSent);
  // A row that moved is the same row, as long as there is no second one like it.
  const row = here !== undefined && isSent(here) ? here : same.length === 1 ? same[0] : here;
  if (row === undefined) return null;
  const position = Number(row.position);
  return { place: { ...place, position }, before: textOf(row[place.part]), moved: !isSent(row) };
}

/** A field that may be blank. */
export function isOpen(field: string): boolean {
  return TEXTS.includes(field) || DATES.includes(field) || isAmount(field);
}

/** The value a text comes to, or why it comes to none. */
export function valueIn(
  place: CellPlace,
  text: string,
  { form }: CurrentForm,
): string | number | { readonly code: ProblemCode; readonly detail: string } {
  if (place.of === 'whole') return { code: 'X60', detail: place.rule };
  if (place.of !== 'field') return text;
  const { field } = place;
  if (TEXTS.includes(field)) return text;
  if (DATES.includes(field)) {
    return readDate(text, field === 'starts_on' ? 'start' : 'end') ?? { code: 'X62', detail: labelOf(field) };
  }
  if (!isAmount(field)) return { code: 'X60', detail: labelOf(field) };
  const reading = readAmount(text, unitOf(form));
  return reading.kind === 'amount' ? reading.fen : { code: 'X62', detail: labelOf(field) };
}

export function isSameValue(place: CellPlace, value: string | number, { form }: CurrentForm): boolean {
  return place.of === 'field' && form[columnOf(place.field)] === value;
}

/** The text of a field as a 整改单 shows it. */
function shownField(form: Row, field: string): string | null {
  const value = form[columnOf(field)] ?? null;
  if (value === null) return null;
  return isAmount(field) ? statedText(Number(value), unitOf(form)) : String(value);
}

/** A category is what the form says, not the kind of category made of it. */
export function columnOf(field: string): string {
  return field === 'category' ? 'category_raw' : field;
}

export function wordsOf(row: Row): Readonly<Record<'level2' | 'name' | 'target', string | null>> {
  return { level2: textOf(row.level2), name: textOf(row.name), target: textOf(row.target) };
}

/** A field as forms usually call it. */
function labelOf(field: string): string {
  return spellingsOf(field as ProjectField)[0] ?? field;
}

export function unitOf({ money_unit }: Row): MoneyUnit {
  return (textOf(money_unit) ?? '元') as MoneyUnit;
}

function isAmount(field: string): boolean {
  return isAmountField(field as 'total');
}

export function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
