import { isAmountField, type ProjectField, spellingsOf } from '#domain/columns.ts';
import { type CorrectionKey, type CorrectionPlace, fieldContent, rowContent } from '#domain/corrections/correction.ts';
import { isKindId, type KindId, kindBit } from '#domain/kinds.ts';
import { type MoneyUnit, readAmount, statedText } from '#domain/money.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { type CorrectionRow, isAnswered } from '#intake/returned/corrections.ts';
import { readDate } from '#intake/tidy/date.ts';

/** A form as it is loaded: its row of the table project and its indicators in order. */
export interface CurrentForm {
  readonly form: Row;
  readonly indicators: readonly Row[];
}

/** A cell of a loaded form; `position` is that of the present version. */
export type CellPlace = CorrectionPlace<KindId>;

/** A cell a unit wants otherwise. */
export interface CellChange {
  readonly place: CellPlace;
  readonly before: string | null;
  /** As it was written. */
  readonly after: string;
  /** As the form keeps it: amounts are fen, dates ISO text. */
  readonly value: string | number;
  /** The cell says something else by now than when the workbook was made. */
  readonly moved: boolean;
  readonly row: CorrectionRow;
}

/** What a unit wrote beside a cell. */
interface CellRemark {
  readonly place: CellPlace;
  readonly reason: string;
  readonly row: CorrectionRow;
}

/** What could not be taken, and why. */
interface NotTaken {
  readonly code: ProblemCode;
  readonly row: CorrectionRow;
  readonly raw: string;
  readonly detail: string;
}

export interface AnsweredForm {
  /** The round of the workbook. */
  readonly round: number;
  /** How many of its cells have a correction or a remark. */
  readonly answers: number;
  readonly current: CurrentForm;
  readonly changes: readonly CellChange[];
  readonly remarks: readonly CellRemark[];
  readonly notTaken: readonly NotTaken[];
}

/** Fields a 整改单 shows and may change; amounts besides. The others tell the form. */
const TEXTS: readonly string[] = ['department', 'category', 'goal_overall', 'goal_annual'];
const DATES: readonly string[] = ['starts_on', 'ends_on'];

/** Holds the answers to one form against the form as it is now. A correction that says what stands there is none. */
export function answeredForm(current: CurrentForm, rows: readonly CorrectionRow[]): AnsweredForm {
  const changes: CellChange[] = [];
  const remarks: CellRemark[] = [];
  const notTaken: NotTaken[] = [];
  for (const row of rows) {
    const found = cellOf(current, row.key);
    const over = found === null ? null : writtenOver(found, row);
    if (over !== null) notTaken.push({ code: 'X64', row, raw: over, detail: found?.before ?? '' });
    if (!isAnswered(row)) continue;
    if (found === null) {
      notTaken.push({ code: 'X63', row, raw: row.corrected || row.remark, detail: '' });
      continue;
    }
    const { place, before, moved } = found;
    if (row.remark !== '') remarks.push({ place, reason: row.remark, row });
    if (row.corrected === '' || row.corrected === before) continue;
    const value = valueIn(place, row.corrected, current);
    if (typeof value === 'object') notTaken.push({ ...value, row, raw: row.corrected });
    else if (!isSame(place, value, current)) {
      changes.push({ place, before, after: row.corrected, value, moved, row });
    }
  }
  const round = Math.max(1, ...rows.map(({ key }) => key.round));
  return {
    round,
    answers: rows.filter(isAnswered).length,
    current,
    changes: changes.toSorted((a, b) => orderOf(a.place) - orderOf(b.place)),
    remarks,
    notTaken,
  };
}

interface Found {
  readonly place: CellPlace;
  readonly before: string | null;
  readonly moved: boolean;
}

/** Where the cell of a key stands now; `null` when its row is gone. */
function cellOf({ form, indicators }: CurrentForm, { place, content }: CorrectionKey): Found | null {
  if (place.of === 'whole') return { place, before: null, moved: false };
  if (place.of === 'field') {
    const raw = form[columnOf(place.field)] ?? null;
    const moved = fieldContent(typeof raw === 'boolean' ? null : raw) !== content;
    return { place, before: shownField(form, place.field), moved };
  }
  if (place.of === 'absent') {
    const { kind, part } = place;
    if (!isKindId(kind)) return null;
    const moved = maskHas(Number(form.printed), kindBit(kind));
    return { place: { of: 'absent', kind, part }, before: null, moved };
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

/** What stands where the form as it was sent had its text, should someone have written over it; else `null`. */
function writtenOver({ before, moved }: Found, { beside, key }: CorrectionRow): string | null {
  if (moved || before === null || key.place.of === 'absent') return null;
  const texts = beside.map(flat);
  return texts.includes(flat(before)) ? null : beside.join(' · ');
}

function flat(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The value a text comes to, or why it comes to none. */
function valueIn(
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

function isSame(place: CellPlace, value: string | number, { form }: CurrentForm): boolean {
  return place.of === 'field' && form[columnOf(place.field)] === value;
}

/** The text of a field as a 整改单 shows it. */
function shownField(form: Row, field: string): string | null {
  const value = form[columnOf(field)] ?? null;
  if (value === null) return null;
  return isAmount(field) ? statedText(Number(value), unitOf(form)) : String(value);
}

/** Fields, rows from the first to the last and name before target, rows that are new. */
function orderOf(place: CellPlace): number {
  if (place.of === 'field') return 0;
  const part = 'part' in place && place.part === 'target' ? 1 : 0;
  return place.of === 'row' ? 2 * place.position + part : 1e6 + part;
}

/** A category is what the form says, not the kind of category made of it. */
export function columnOf(field: string): string {
  return field === 'category' ? 'category_raw' : field;
}

function wordsOf(row: Row): Readonly<Record<'level2' | 'name' | 'target', string | null>> {
  return { level2: textOf(row.level2), name: textOf(row.name), target: textOf(row.target) };
}

/** A field as forms usually call it. */
function labelOf(field: string): string {
  return spellingsOf(field as ProjectField)[0] ?? field;
}

function unitOf({ money_unit }: Row): MoneyUnit {
  return (textOf(money_unit) ?? '元') as MoneyUnit;
}

function isAmount(field: string): boolean {
  return isAmountField(field as 'total');
}

export function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
