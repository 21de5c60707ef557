import { type Comparison, changeBefore, readComparison, readDirection } from './change.ts';
import { printDeadline, readDateInDigits, readDeadline, withoutDates } from './deadline.ts';
import { digitsForHanzi } from './hanzi.ts';
import { decimal, oneOf, operatorNamed } from './numbers.ts';
import { plain } from './plain.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { meansNone } from './sentences.ts';
import {
  COLUMN_UNIT_ALIASES,
  type Direction,
  HEADS,
  NONE_WORDS,
  type Operator,
  PLACEHOLDER,
  UNIT_ALIASES,
  ZERO_NOUNS,
} from './words.ts';

export type Measure = 'numeric' | 'range' | 'date' | 'direction' | 'comparison' | 'text' | 'none' | 'blank';

/** What a target (年度指标值) says, in parts. Parts that a measure does not have are null; text, none and blank have none. */
export interface Target {
  readonly measure: Measure;
  /** Null where none is written: 100%, 约50人. 达到 and 提升至 are ≥, 控制在 and 降至 are ≤; a range has none. */
  readonly operator: Operator | null;
  /** The number, the lower bound of a range, the amount of a comparison; never a calendar year. 零投诉 is 0. */
  readonly value: number | null;
  /** The upper bound of a range, or of an amount that is one (较上年提升5-10%). */
  readonly upper: number | null;
  /** As written, 万 and 亿 included: 3.5亿元 is 3.5 of 亿元. 每年2次 is 2 of 次/年. */
  readonly unit: string | null;
  /**
   * Of a direction or comparison. A change with an amount but no base (提升5%) is a comparison with base null. A comparison
   * without direction is a limit: 不低于上年 has operator ≥, 不低于上年的95% also the value 95 of %.
   */
  readonly direction: Direction | null;
  /** What a comparison compares with, as written: 上年, 2022年; 同期 for 同比, 上期 for 环比. */
  readonly base: string | null;
  /** See `Deadline`: 2023-12-31, 2023-12, 2023, and without a year --12-31, --12, ---25. */
  readonly date: string | null;
}

interface Columns {
  readonly operator?: string | null;
  readonly unit?: string | null;
}

const COLUMN_UNITS: ReadonlyMap<string, string> = new Map(Object.entries({ ...UNIT_ALIASES, ...COLUMN_UNIT_ALIASES }));
const TEXT = made('text', {});
const NONE = made('none', {});
const BLANK = made('blank', {});

const PERCENT = /^([≥≤]?)(\d{1,3}(?:\.\d{1,4})?)[%％]$/;
const ZERO = new RegExp(`^${oneOf(HEADS)}?[^\\d,，;。]{0,6}?零${oneOf(ZERO_NOUNS)}$|^(?:不|未|无)(?:发生|出现)$`);
/** Prose longer than this states no target; it also bounds the work. */
const LONGEST = 200;

/**
 * Reads a target as written in an export. `columns` are the cells of separate 计算符号 and 度量单位 columns; what the text says
 * wins over them. Anything that cannot be read without guessing is `text`; never throws.
 */
export function readTarget(text: string | null, columns?: Columns): Target {
  if (text === null) return BLANK;
  const [, sign, percent] = PERCENT.exec(text) ?? [];
  if (percent !== undefined) {
    const operator = sign === '≥' || sign === '≤' ? sign : null;
    return withColumns(made('numeric', { operator, value: Number(percent), unit: '%' }), columns);
  }
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return TEXT;
  if (/^[\s\u200b-\u200d\u2060]*$/.test(trimmed)) return BLANK;
  if (isNone(trimmed) || meansNone(trimmed)) return NONE;
  const target = withColumns(readCell(plain(trimmed), columns), columns);
  return isAmbiguous(target) ? TEXT : target;
}

function readCell(text: string, columns: Columns | undefined): Target {
  if (PLACEHOLDER.test(text)) return TEXT;
  const comparison = readComparison(text);
  if (comparison !== null) return compared(comparison);
  const inDigits = isBlank(columns?.unit) || isYear(columns?.unit) ? readDateInDigits(text) : null;
  if (inDigits !== null) return made('date', inDigits);

  const quantity = readQuantity(withoutDates(text));
  if (quantity !== null) return quantified(quantity);
  const deadline = /\d{3}|\d.*[年月日号季]|[年季]/.test(text) ? readDeadline(text) : null;
  if (deadline !== null) return made('date', deadline);
  const direction = readDirection(text);
  if (direction !== null) return made('direction', { direction });
  return readHanzi(text);
}

function readHanzi(text: string): Target {
  if (ZERO.test(text)) return made('numeric', { value: 0 });
  const digits = digitsForHanzi(text);
  const quantity = digits === null || /\d/.test(text) ? null : readQuantity(digits, true);
  return quantity === null ? TEXT : quantified(quantity);
}

function quantified({ head, operator, value, upper, unit }: Quantity): Target {
  const direction = changeBefore(head);
  const measure = direction !== null ? 'comparison' : upper === null ? 'numeric' : 'range';
  return made(measure, { operator, value, upper, unit, direction });
}

function compared({ base, direction, operator, amount }: Comparison): Target {
  const { value = null, upper = null, unit = null } = amount ?? {};
  return made('comparison', { operator, value, upper, unit, direction, base });
}

/** A number taken from among others that printed by itself would be a date: the 12月 of 二至12月. */
function isAmbiguous(target: Target): boolean {
  const { operator, value, unit } = target;
  if (value === null || operator !== null || !(unit === null ? value >= 1900 : /^[年月日季]/.test(unit))) return false;
  const amount = amountText(target);
  return readDateInDigits(amount) !== null || withoutDates(amount) !== amount;
}

type Parts = Partial<Omit<Target, 'measure'>>;

/** Spelled out, since spreading objects takes longer than reading the text. */
function made(
  measure: Measure,
  { operator = null, value = null, upper = null, unit = null, direction = null, base = null, date = null }: Parts,
): Target {
  return { measure, operator, value, upper, unit, direction, base, date };
}

/** Fills operator and unit from their columns where the text leaves them open. 定性 and 正向 are no operators. */
function withColumns(target: Target, columns: Columns | undefined): Target {
  if (columns === undefined) return target;
  const named =
    target.operator === null && !isBlank(columns.operator) ? operatorNamed(plain(columns.operator ?? '')) : null;
  if (target.measure === 'date') return named === null || named === '=' ? target : { ...target, operator: named };
  if (target.value === null) return target;
  const operator = target.upper === null ? (target.operator ?? named) : target.operator;
  const unit = target.unit ?? columnUnit(columns.unit);
  if (
    target.measure === 'numeric' &&
    isYear(unit) &&
    Number.isInteger(target.value) &&
    target.value >= 1900 &&
    target.value <= 2099
  ) {
    return made('date', { operator, date: String(target.value) });
  }
  return { ...target, operator, unit };
}

function columnUnit(cell: string | null | undefined): string | null {
  if (isBlank(cell)) return null;
  const unit = plain(cell ?? '').replace(/^单位:/, '');
  return unit === '' ? null : (COLUMN_UNITS.get(unit) ?? unit);
}

function isBlank(cell: string | null | undefined): boolean {
  return cell === undefined || cell === null || cell.trim() === '' || isNone(cell);
}

function isYear(unit: string | null | undefined): boolean {
  return unit === '年' || unit === '年度';
}

const NONES: ReadonlySet<string> = new Set(NONE_WORDS.map(folded));
const LONGEST_NONE = 12;
/** What a cell that is none can begin with: most cells need not be looked at any closer. */
const BEGINS_NONE = new RegExp(`^(?:[\\s\\uff01-\\uff5e]|${oneOf(NONE_WORDS.map((word) => word.charAt(0)))})`, 'i');

/** Whether a cell says "there is none" in one of `NONE_WORDS`: blanks around it, width, case and a final stop do not matter. */
export function isNone(text: string): boolean {
  if (!BEGINS_NONE.test(text)) return false;
  if (text.length <= LONGEST_NONE) return NONES.has(folded(text));
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_NONE && NONES.has(folded(trimmed));
}

function folded(text: string): string {
  return text
    .trim()
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[。.;,]+$/, '')
    .toLowerCase();
}

const CHANGED = { up: '上升', down: '下降', keep: '保持' } as const;
const UNCHANGED = { direction: '保持稳定', comparison: '持平' } as const;

/** Canonical text that reads back to the same parts; empty for text and blank targets, which have none. */
export function printTarget(target: Target): string {
  const { measure, operator, direction, base, date } = target;
  if (measure === 'none') return '无';
  if (measure === 'numeric' || measure === 'range') return `${operator ?? ''}${amountText(target)}`;
  if (measure === 'date') return date === null ? '' : printDeadline({ date, operator });
  if (measure !== 'direction' && measure !== 'comparison') return '';
  const amount = amountText(target);
  if (direction === null) return `${operator ?? ''}${base ?? ''}${amount === '' ? '水平' : `的${amount}`}`;
  const change = direction === 'keep' && amount === '' ? UNCHANGED[measure] : CHANGED[direction];
  return `${base === null ? '' : `较${base}`}${change}${operator ?? ''}${amount}`;
}

function amountText({ value, upper, unit }: Target): string {
  if (value === null) return '';
  return `${decimal(value)}${upper === null ? '' : `~${decimal(upper)}`}${unit ?? ''}`;
}
