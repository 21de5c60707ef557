import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AmountReading,
  FEN_PER,
  MONEY_UNITS,
  type MoneyUnit,
  needsUnit,
  readAmount,
  readMoneyUnit,
  yuanText,
} from '#domain/money.ts';

const fen = (amount: number): AmountReading => ({ kind: 'amount', fen: amount });
const BLANK: AmountReading = { kind: 'blank' };
const NONE: AmountReading = { kind: 'none' };
const FRACTION: AmountReading = { kind: 'fraction' };
const UNREADABLE: AmountReading = { kind: 'unreadable' };
const TOO_LARGE: AmountReading = { kind: 'too_large' };

test.each<[string | null, MoneyUnit, AmountReading]>([
  ['3.50', '万元', fen(3_500_000)],
  ['３．５０', '万元', fen(3_500_000)],
  ['1,234.5', '万元', fen(1_234_500_000)],
  ['１，２３４．５', '元', fen(123_450)],
  ['1 234.50', '元', fen(123_450)],
  ['145000000.00', '元', fen(14_500_000_000)],
  [' 527.13\n', '万元', fen(527_130_000)],
  ['0', '万元', fen(0)],
  ['0.00', '亿元', fen(0)],
  ['.5', '万元', fen(500_000)],
  ['5.', '万元', fen(5_000_000)],
  ['007', '元', fen(700)],
  ['￥1,000', '元', fen(100_000)],
  ['¥ 1,000.00', '元', fen(100_000)],
  ['人民币250万元整', '元', fen(250_000_000)],
  ['250万', '元', fen(250_000_000)],
  ['250万元', '元', fen(250_000_000)],
  ['250 万元', '亿元', fen(250_000_000)],
  ['3亿', '元', fen(30_000_000_000)],
  ['2百万元', '元', fen(200_000_000)],
  ['5千元', '万元', fen(500_000)],
  ['500元', '万元', fen(50_000)],
  ['3.5w', '元', fen(3_500_000)],
  ['854万(其中:财政资金300万元)', '万元', fen(854_000_000)],
  ['854万（含上年结转', '万元', fen(854_000_000)],
  ['250(万元)', '元', fen(250_000_000)],
  ['250(单位:元)', '万元', fen(25_000)],
  ['1.2E3', '元', fen(120_000)],
  ['1.2e-1', '万元', fen(120_000)],
  ['0E999999', '元', fen(0)],
  ['-5', '元', fen(-500)],
  ['－5.00', '元', fen(-500)],
  ['+5', '元', fen(500)],
  ['-0', '元', fen(0)],
  ['1.230000', '元', fen(123)],
  ['1.000001', '万元', fen(1_000_001)],
  ['90071992547409.91', '元', fen(Number.MAX_SAFE_INTEGER)],
  ['90071992547409.92', '元', TOO_LARGE],
  ['1E30', '元', TOO_LARGE],
  ['100000', '亿元', fen(1_000_000_000_000_000)],
  ['1000000', '亿元', TOO_LARGE],
  ['1.234', '元', FRACTION],
  ['1.0000001', '万元', FRACTION],
  ['35000.000000000001', '元', FRACTION],
  ['1E-999999', '亿元', FRACTION],
  [null, '元', BLANK],
  ['', '元', BLANK],
  [' \u3000\t', '元', BLANK],
  ['无', '元', NONE],
  ['-', '元', NONE],
  ['—', '元', NONE],
  ['/', '元', NONE],
  ['不涉及', '元', NONE],
  ['(5)', '元', UNREADABLE],
  ['12,34', '元', UNREADABLE],
  ['1.2.3', '元', UNREADABLE],
  ['854万854万(重复)', '元', UNREADABLE],
  ['100元/年', '元', UNREADABLE],
  ['NaN', '元', UNREADABLE],
  ['***', '元', UNREADABLE],
])('the amount %j under a header in %s reads %o', (text, unit, reading) => {
  expect(readAmount(text, unit)).toStrictEqual(reading);
});

test.each<[number, string]>([
  [3_500_000, '35000.00'],
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [123_456, '1234.56'],
  [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
])('%d fen is %s yuan', (amount, text) => {
  expect(yuanText(amount)).toBe(text);
});

test('what is no whole number of fen is not printed', () => {
  expect(() => yuanText(0.5)).toThrow(RangeError);
  expect(() => yuanText(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
});

test.each<[string, MoneyUnit | null]>([
  ['项目资金总额(万元)', '万元'],
  ['项目资金（元）', '元'],
  ['年度资金总额（ 万\n元 ）', '万元'],
  ['项目资金(单位:千元)', '千元'],
  ['资金总额(人民币万元)', '万元'],
  ['资金总额(万元,保留两位小数)', '万元'],
  ['金额单位:元', '元'],
  ['单位：万元', '万元'],
  ['2023年度 单位：百万元', '百万元'],
  ['金额单位:人民币亿元', '亿元'],
  ['单位:元 币种:人民币', '元'],
  ['万元', '万元'],
  [' 人民币元 ', '元'],
  ['亿元(人民币)', '亿元'],
  ['单元', null],
  ['元旦慰问(人)', null],
  ['项目单元(个)', null],
  ['实施单位:元旦活动办公室', null],
  ['单价(元/人)', null],
  ['单位:元/人', null],
  ['250万元', null],
  ['项目资金', null],
  ['', null],
])('the header %j states the unit of money %s', (header, unit) => {
  expect(readMoneyUnit(header)).toBe(unit);
});

const unitOf = fc.constantFrom(...MONEY_UNITS);

test('an amount written in any unit, with commas or in full width, reads back to the fen', () => {
  const amount = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  const written = fc.record({
    amount,
    unit: unitOf,
    header: unitOf,
    commas: fc.boolean(),
    wide: fc.boolean(),
    own: fc.boolean(),
  });
  fc.assert(
    fc.property(written, ({ amount, unit, header, commas, wide, own }) => {
      const plain = inUnit(amount, unit).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, commas ? ',' : '');
      const text = `${wide ? fullWidth(plain) : plain}${own ? unit : ''}`;
      expect(readAmount(text, own ? header : unit)).toStrictEqual(fen(amount));
    }),
    { numRuns: 2000 },
  );
});

test('yuan text reads back to the fen', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (amount) => {
      expect(readAmount(yuanText(amount), '元')).toStrictEqual(fen(amount === 0 ? 0 : amount));
    }),
  );
});

test('no text makes the readers throw, nor take long', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+,.\d ()万元eE￥]*$/)),
      unitOf,
      (text, unit) => {
        const reading = readAmount(text, unit);
        expect(reading.kind !== 'amount' || Number.isSafeInteger(reading.fen)).toBe(true);
        readMoneyUnit(text);
      },
    ),
  );
  const long = 100_000;
  for (const text of [
    `1${' '.repeat(long)}x`,
    `${'10'.repeat(long)}`,
    `0.${'0'.repeat(long)}1`,
    `1(${'('.repeat(long)}`,
    '(万元,'.repeat(long),
    '\ud800',
  ]) {
    expect(['fraction', 'too_large', 'unreadable', 'amount']).toContain(readAmount(text, '元').kind);
    expect(['元', '万元', null]).toContain(readMoneyUnit(text));
  }
});

/** Fen as exact decimal text in a unit, by moving the point. */
function inUnit(amount: number, unit: MoneyUnit): string {
  const places = String(FEN_PER[unit]).length - 1;
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

test.each([
  ['约35万元', 35_000_000, 'about'],
  ['大约 35 万元', 35_000_000, 'about'],
  ['35万元左右', 35_000_000, 'about'],
  ['三十五万元', 35_000_000, 'in_words'],
  ['叁拾伍万元整', 35_000_000, 'in_words'],
  ['人民币叁拾伍万元正', 35_000_000, 'in_words'],
  ['一百零五万三千元', 105_300_000, 'in_words'],
  ['一亿二千万元', 12_000_000_000, 'in_words'],
  ['三点五万元', 3_500_000, 'in_words'],
  ['十万', 10_000_000, 'in_words'],
  ['三十五', 35_000_000, 'in_words'],
  ['总额10606.7522万元\n一、财政拨款:6923.3552万元', 10_606_752_200, 'with_parts'],
  ['共计：35万元，其中省级20万元', 35_000_000, 'with_parts'],
] as const)('%j under a header in 万元 is an amount, and how it was said is known', (text, fen, said) => {
  expect(readAmount(text, '万元')).toStrictEqual({ kind: 'amount', fen, said });
});

test.each([
  '0万元 三、其他:3683.3970万元',
  '总额35',
  '二〇二四',
  '约',
  '三十来万',
  '35万元30万元',
  '一二三',
  '千百万元',
])('%j is no amount anybody could be sure of', (text) => {
  expect(readAmount(text, '万元').kind).toBe('unreadable');
});

test.each<[string | null, boolean]>([
  ['12', true],
  ['12.5', true],
  // No whole number of fen in 元, but an amount in 万元.
  ['12.345', true],
  ['0.0001', true],
  ['-3', true],
  ['约35', true],
  // An amount in 元 only: too much in 万元.
  ['90000000000000', true],
  ['12万元', false],
  ['12元', false],
  ['3亿', false],
  ['0', false],
  ['0.00', false],
  ['无', false],
  ['', false],
  ['学校', false],
  [null, false],
])('whether %j needs a unit of money: %s', (text, needed) => {
  expect(needsUnit(text)).toBe(needed);
});
