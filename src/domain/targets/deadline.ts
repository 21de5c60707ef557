import { oneOf, signs } from './numbers.ts';
import { DATE_OPERATORS, DATE_TAILS, HEADS, type Operator, PERIOD_ENDS } from './words.ts';

/**
 * A date as precise as it is written: 2023-12-31, 2023-12 or 2023; without a year as in XML Schema: --12-31, --12, and
 * ---25 for a day of every month. Of a period the end counts: 上半年 is 06-30, 1-6月 is month 6, 月底 the last day (of 2月
 * without a year the 28th). `operator` is ≤ for 前 behind a day or an end, < for 前 behind a bare month or year.
 */
export interface Deadline {
  readonly date: string;
  readonly operator: Operator | null;
}

interface Mention extends Deadline {
  readonly start: number;
  readonly end: number;
  /** Whether its own words make it a date to keep: 前, 底, a word of limit. */
  readonly firm: boolean;
}

const OPERATORS = signs(DATE_OPERATORS);
const LIMIT = oneOf([...OPERATORS.keys()]);
const YEAR = '(?:19|20)\\d\\d';
const MONTH = '1[0-2]|0?[1-9]';
const DAY = '3[01]|[12]\\d|0?[1-9]';
const PERIOD = oneOf(Object.keys(PERIOD_ENDS));
const BEFORE = '(?<before>(?:之|以)?前(?![一二三四\\d]))';
const FROM_YEAR = `(?:${YEAR}年?(?:\\d{1,2}月份?(?:\\d{1,2}[日号])?)?[-~至到])`;
const FROM_MONTH = '(?:\\d{1,2}(?:月份?)?(?:\\d{1,2}[日号])?[-~至到])';
const MENTION = new RegExp(
  [
    `(?=[\\d本当今年全上下第一二三四]|${LIMIT})(?<word>${LIMIT})?(?<![\\d.一二三四五六七八九十两几多半])`,
    `(?:${FROM_YEAR}?(?<year>${YEAR})(?:年度?|(?=${PERIOD}))|(?<short>\\d\\d)年(?=\\d{1,2}月|[底末])|(?<own>[本当今]?年度?)(?=[底末内]|年[底末]))?`,
    `(?:(?<period>${PERIOD})|${FROM_MONTH}?(?<month>${MONTH})月份?(?:(?<day>${DAY})[日号])?)?`,
    `(?<end>年?[底末]|初|[上中下]旬|内)?${BEFORE}?`,
  ].join(''),
  'g',
);
const MONTHLY = new RegExp(`(?<![\\d.]|\\d月)(?<day>${DAY})[日号]${BEFORE}`);
const DATE_SIGN = /[年月日号季]|半年/;

const HEAD = new RegExp(`^(?:${oneOf(HEADS)}|[,:于])*$`);
const TAIL = new RegExp(`^(?:$|${oneOf(DATE_TAILS)})`);

/** Reads a text as `plain` gives it, that states no number but a date; the last one where there are several. */
export function readDeadline(text: string): Deadline | null {
  const last = mentions(text).at(-1);
  if (last === undefined) return null;
  const tail = text.slice(last.end);
  const kept = last.firm || (TAIL.test(tail) && (tail !== '' || HEAD.test(text.slice(0, last.start))));
  return kept ? { date: last.date, operator: last.operator } : null;
}

/** The text with a comma in place of every date, so that no part of a date is taken for a number. */
export function withoutDates(text: string): string {
  return mentions(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)},${rest.slice(end)}`, text);
}

function mentions(text: string): readonly Mention[] {
  if (!DATE_SIGN.test(text)) return [];
  const found = [...text.matchAll(MENTION)].flatMap((match) => mention(text, match) ?? []);
  const monthly = found.length === 0 ? MONTHLY.exec(text) : null;
  if (monthly === null) return found;
  const { index: start, groups: { day = '' } = {} } = monthly;
  return [{ start, end: start + monthly[0].length, date: `---${two(day)}`, operator: '≤', firm: true }];
}

function mention(text: string, match: RegExpExecArray): Mention | null {
  const { word, year, short, own, period, month, day, end, before } = match.groups ?? {};
  if (year === undefined && short === undefined && own === undefined && period === undefined && month === undefined)
    return null;
  // 2023年13月 is no date at all, not even its year.
  if (/^\d+[月日号]/.test(text.slice(match.index + match[0].length))) return null;
  const sign = OPERATORS.get(word ?? '') ?? null;
  // ≥12月 is a length of time.
  if (
    year === undefined &&
    short === undefined &&
    day === undefined &&
    (/[≥≤<>=]$/.test(text.slice(0, match.index)) || /[≥≤<>]/.test(word ?? ''))
  )
    return null;
  const named = year ?? (short === undefined ? '-' : `20${short}`);
  const atEnd = end !== undefined && /[底末]/.test(end);
  const date = dated(named, { period, month, day, atEnd: atEnd || (end === '内' && month === undefined) });
  if (date === null) return null;
  const exact = /-\d\d-\d\d$/.test(date);
  const limit = before !== undefined ? (exact ? '≤' : '<') : end === '内' && exact ? '≤' : null;
  const firm = before !== undefined || atEnd || sign !== null || limit !== null;
  return { start: match.index, end: match.index + match[0].length, date, operator: sign ?? limit, firm };
}

interface Parts {
  readonly period?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly atEnd: boolean;
}

/** `year` is four digits, or - where none is written. Null if there is no such day. */
function dated(year: string, { period, month, day, atEnd }: Parts): string | null {
  if (period !== undefined) return `${year}-${PERIOD_ENDS[period]}`;
  if (month === undefined) return atEnd ? `${year}-12-31` : year;
  const length = new Date(Date.UTC(year === '-' ? 2023 : Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return atEnd ? `${year}-${two(month)}-${length}` : `${year}-${two(month)}`;
  return Number(day) <= (year === '-' && Number(month) === 2 ? 29 : length)
    ? `${year}-${two(month)}-${two(day)}`
    : null;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

const DIGITS = `(${YEAR})(?:[-./](${MONTH})(?:[-./](${DAY}))?|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))`;
const IN_DIGITS = new RegExp(
  `^(?:${YEAR}[-./\\d]*[-~至到])?${DIGITS}月?日?(?:[ T]?\\d\\d:\\d\\d(?::\\d\\d)?)?(底)?((?:之|以)?前)?(?:完成)?$`,
);
const YEARS = new RegExp(`^${YEAR}[-~至到](${YEAR})$`);
const MONTH_DAY = new RegExp(`^(${MONTH})\\.(${DAY})日?(?:之|以)?前(?:完成)?$`);

/** Reads a cell that is a date in digits and nothing else: 2023.12, 2023-12-31, 20231231, 2021-2023, 12.31前. */
export function readDateInDigits(text: string): Deadline | null {
  const years = YEARS.exec(text)?.[1];
  if (years !== undefined) return { date: years, operator: null };
  const short = MONTH_DAY.exec(text);
  if (short !== null) return limited(dated('-', { month: short[1], day: short[2], atEnd: false }), true);
  const match = IN_DIGITS.exec(text);
  if (match === null) return null;
  const [, year = '', month = match[4], day = match[5], , , atEnd, before] = match;
  return limited(dated(year, { month, day, atEnd: atEnd !== undefined }), before !== undefined);
}

function limited(date: string | null, before: boolean): Deadline | null {
  if (date === null) return null;
  return { date, operator: before ? (/-\d\d-\d\d$/.test(date) ? '≤' : '<') : null };
}

const PRINTED: Readonly<Record<Operator, string>> = { '≤': '不晚于', '<': '早于', '>': '晚于', '≥': '不早于', '=': '' };

/** 2023-12-31 with ≤ → 2023年12月31日前. */
export function printDeadline({ date, operator }: Deadline): string {
  const [year, month, day] = date.startsWith('---')
    ? [undefined, undefined, date.slice(3)]
    : date.startsWith('--')
      ? [undefined, ...date.slice(2).split('-')]
      : date.split('-');
  const text = [year && `${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].join('');
  if (operator === (day === undefined ? '<' : '≤')) return `${text}前`;
  return `${PRINTED[operator ?? '=']}${text}`;
}
