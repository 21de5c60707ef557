import { freeUnit, oneOf, PER, perUnit, quantities } from './numbers.ts';
import { HEADS, type Operator, TAILS } from './words.ts';

/** The one number, or the two bounds of a range, that a text states. */
export interface Quantity {
  readonly operator: Operator | null;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  /** What stands before the number and the words that belong to it. */
  readonly head: string;
}

const HEAD = new RegExp(`^(?:${oneOf(HEADS)}|每${PER}|[,:])*$`);
const TAIL = new RegExp(`^(?:${oneOf(TAILS)}|[,])*$`);
const BOUNDS_JOINED = /^[,，;、且并和与及而]{0,2}$/;
const BOUNDS_AROUND = /^[≤<][^\d,，;、]{1,12}$/;

/**
 * Reads a text as `plain` gives it. Two numbers are a quantity only as a range of one unit: 10-15个, ≥80%且≤90%, 80%≤X≤90%;
 * its operator is null. 2个/3次 states two things and is none. `strict` refuses what is not known around the number.
 */
export function readQuantity(text: string, strict = false): Quantity | null {
  const [first, second, ...more] = quantities(text) ?? [];
  if (first === undefined || more.length > 0) return null;
  const last = second ?? first;
  const head = text.slice(0, first.start);
  const tail = text.slice(last.end);
  const headKnown = HEAD.test(head);
  const tailKnown = TAIL.test(tail);
  if (strict && !(headKnown && tailKnown)) return null;

  const open = last.unit === null && !tailKnown && /\d/.test(text.charAt(last.end - 1));
  const free = open && (headKnown || last.operator !== null) ? freeUnit(tail) : null;
  const unit =
    last.unit ??
    (free === null || TAIL.test(free.unit) ? null : free.unit) ??
    (second === undefined ? null : first.unit);
  if (unit === null && !tailKnown && last.operator === null) return null;
  if (isCalendarYear(first.value, unit) || isCalendarYear(last.value, unit)) return null;
  if (second === undefined) {
    return {
      head,
      operator: first.operator ?? free?.operator ?? null,
      value: first.value,
      upper: null,
      unit: perUnit(head, unit),
    };
  }

  const between = text.slice(first.end, second.start);
  const bounded =
    isUpper(second.operator) && (isLower(first.operator) ? BOUNDS_JOINED.test(between) : BOUNDS_AROUND.test(between));
  if (!bounded && !/^[-~至到]$/.test(between)) return null;
  if (first.unit !== null && first.unit !== unit) return null;
  const [value, upper] = first.value <= second.value ? [first.value, second.value] : [second.value, first.value];
  return { head, operator: null, value, upper, unit: perUnit(head, unit) };
}

/** A year in a date that is none (2023年13月). */
function isCalendarYear(value: number, unit: string | null): boolean {
  return unit?.startsWith('年') === true && Math.abs(value) >= 1900 && Math.abs(value) <= 2099;
}

function isLower(operator: Operator | null): boolean {
  return operator === '≥' || operator === '>';
}

function isUpper(operator: Operator | null): boolean {
  return operator === '≤' || operator === '<';
}
