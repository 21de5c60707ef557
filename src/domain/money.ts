import { hanziAmount } from '#domain/targets/hanzi.ts';
import { isNone } from '#domain/targets/target.ts';

export const MONEY_UNITS = ['元', '千元', '万元', '百万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** What an amount cell says. `fen` is exact and a safe integer; the other kinds carry no number, since none is certain. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly fen: number; readonly said?: 'about' | 'in_words' | 'with_parts' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' } // 无, -, 不涉及
  | { readonly kind: 'fraction' } // not a whole number of fen
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too_large' }; // beyond Number.MAX_SAFE_INTEGER fen

export const FEN_PER: Readonly<Record<MoneyUnit, number>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  亿元: 10_000_000_000,
};

/** Units that an amount can carry itself, as powers of ten of a fen. */
const FEN_POWERS: Readonly<Record<string, number>> = {
  ...{ 元: 2, 圆: 2, 块: 2, 百元: 4, 千: 5, 千元: 5 },
  ...{ 万: 6, 万元: 6, w: 6, W: 6, 十万: 7, 十万元: 7, 百万: 8, 百万元: 8, 千万: 9, 千万元: 9 },
  ...{ 亿: 10, 亿元: 10, 万亿: 14, 万亿元: 14 },
};
const OWN_UNIT = longestFirst(Object.keys(FEN_POWERS));
const NUMBER = '([+-]?)(?:(\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?:\\.(\\d*))?|\\.(\\d+))(?:[eE]([+-]?\\d{1,6}))?';
const REMARK = '(?:[([【〔]([^]*))?';
const AMOUNT = new RegExp(`^(?:人民币|RMB|CNY)? ?[¥￥]? ?${NUMBER} ?(${OWN_UNIT})?(?:人民币)?整?[。;,]? ?${REMARK}$`);
/** Number.MAX_SAFE_INTEGER has sixteen. */
const SAFE_DIGITS = 16;

/**
 * Reads an amount: 3.50 in 万元 is 3500000 fen. A unit of its own (250万, 3亿元, 250(万元)) wins over `unit`; a remark in
 * brackets behind the number is left out. Works on the decimal text, never on a float, and never rounds a fraction of a fen.
 */
export function readAmount(text: string | null, unit: MoneyUnit): AmountReading {
  const cell = text === null ? '' : halfWidth(text).trim();
  if (cell === '') return { kind: 'blank' };
  if (isNone(cell)) return { kind: 'none' };
  const match = AMOUNT.exec(cell);
  if (match === null) return readSaid(cell, unit);
  const [, sign, whole = '', decimals = '', bareDecimals = decimals, exponent = '0', own, remark] = match;
  const stated = own ?? (remark === undefined ? null : readMoneyUnit(`(${remark}`)) ?? unit;
  const power = (FEN_POWERS[stated] ?? 0) + Number(exponent) - bareDecimals.length;
  return inFen(whole.replace(/[, ]/g, '') + bareDecimals, power, sign === '-');
}

/** Whether an amount is another one in another unit: it states none itself and is not nought. */
export function needsUnit(text: string | null): boolean {
  const [one, other] = [readAmount(text, '元'), readAmount(text, '万元')];
  if (one.kind !== 'amount' || other.kind !== 'amount') return one.kind === 'amount' || other.kind === 'amount';
  return one.fen !== other.fen;
}

/** 约35万元, 35万元左右: not exact, and said so. */
const ABOUT = /^(?:大?约|预计|估计|计划|近)\s*|\s*(?:左右|上下)$/g;
/** 总额35万元，其中：财政拨款30万元: the sum first, its parts behind it; the sum must carry its own unit. */
const SUM_FIRST = new RegExp(
  `^(?:资金)?(?:总额|总计|合计|共计|总投资|总资金|共)(?:为|是)?[: ]?(\\d[\\d, ]*(?:\\.\\d+)? ?(?:${OWN_UNIT}))(?![\\d.])`,
);

/** 120万元，其中：财政资金35万元: the number first, its parts behind it; it must carry its own unit. */
const PARTS_BEHIND = new RegExp(`^(\\d[\\d, ]*(?:\\.\\d+)? ?(?:${OWN_UNIT}))[,;。 ]*(?:其中|包括|包含|含|由)`);

/** Amounts in words: what is about, written in Chinese numerals, or the first of several with its parts behind it. */
function readSaid(cell: string, unit: MoneyUnit): AmountReading {
  const exact = cell.replace(ABOUT, '');
  if (exact !== cell && exact !== '') return saidAs('about', readAmount(exact, unit));
  const digits = hanziAmount(cell);
  if (digits !== null) return saidAs('in_words', readAmount(digits, unit));
  const sum = (SUM_FIRST.exec(cell) ?? PARTS_BEHIND.exec(cell))?.[1];
  return sum === undefined ? { kind: 'unreadable' } : saidAs('with_parts', readAmount(sum, unit));
}

function saidAs(said: 'about' | 'in_words' | 'with_parts', reading: AmountReading): AmountReading {
  return reading.kind === 'amount' ? { ...reading, said } : reading;
}

/** `digits` times ten to the `power` fen. */
function inFen(digits: string, power: number, negative: boolean): AmountReading {
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end -= 1;
  const significant = digits.slice(0, end).replace(/^0+/, '');
  const zeros = power + digits.length - end;
  if (significant === '') return { kind: 'amount', fen: 0 };
  if (zeros < 0) return { kind: 'fraction' };
  if (significant.length + zeros > SAFE_DIGITS) return { kind: 'too_large' };
  const fen = BigInt(significant) * 10n ** BigInt(zeros);
  if (fen > BigInt(Number.MAX_SAFE_INTEGER)) return { kind: 'too_large' };
  return { kind: 'amount', fen: Number(negative ? -fen : fen) };
}

/** Exact decimal text in 元 with two decimals: 3500000 → 35000.00. Throws RangeError unless `fen` is a safe integer. */
export function yuanText(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount in a unit of money, no digit lost and at least two decimals: 3500000 in 万元 is 3.50. */
export function statedText(fen: number, unit: MoneyUnit): string {
  if (unit === '元') return yuanText(fen);
  const digits = String(FEN_PER[unit]).length - 1;
  const all = String(Math.abs(fen)).padStart(digits + 1, '0');
  const decimals = all.slice(-digits).replace(/0+$/, '').padEnd(2, '0');
  return `${fen < 0 ? '-' : ''}${all.slice(0, -digits)}.${decimals}`;
}

const STATED = `(?:人民币)?[: ]?(?<unit>${longestFirst(MONEY_UNITS)})(?:人民币|\\(人民币\\))?`;
const ALONE = new RegExp(`^${STATED}$`);
const IN_BRACKETS = new RegExp(`[([【〔](?:单位|金额|金额单位)?:?${STATED}(?:[,;、，][^)\\]】〕]*)?[)\\]】〕]`);
// Not 单位:元/人, a price, nor a name behind 实施单位.
const LABELLED = new RegExp(`单位 ?: ?${STATED}(?![\\u4e00-\\u9fff/·])`);
/** 资金总额/万元; not 元/人, nor 3/万元. */
const BEHIND = new RegExp(`[\\u4e00-\\u9fff)][/,、](?:单位)?:?${STATED}$`);
const LONGEST_HEADER = 500;

/**
 * The unit of money that a header, a title line or a unit cell states: 项目资金总额(万元), 金额单位:元, 万元. Only in brackets,
 * behind 单位 with a colon, or as the whole text: 单元, 元旦 and (元/人) state none. Null if there is none.
 */
export function readMoneyUnit(text: string): MoneyUnit | null {
  if (!text.includes('元')) return null;
  const header = halfWidth(text.slice(0, LONGEST_HEADER)).trim();
  const compact = header.replaceAll(' ', '');
  const match = ALONE.exec(compact) ?? IN_BRACKETS.exec(compact) ?? BEHIND.exec(compact) ?? LABELLED.exec(header);
  const unit = match?.groups?.unit ?? '';
  return isMoneyUnit(unit) ? unit : null;
}

function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(FEN_PER, text);
}

function longestFirst(words: readonly string[]): string {
  return [...words].sort((one, other) => other.length - one.length).join('|');
}

/** Half-width signs (their full-width twins lie 0xFEE0 above) and single blanks. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ');
}
