import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '#intake/office/decimal.ts';
import { numberText, readNumberFormat } from '#intake/office/number-format.ts';

test.each([
  ['General', 0.1 + 0.2, '0.3'],
  ['#,##0.00', 1234.5, '1234.5'],
  ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 3.5, '3.5'],
  ['[Red]0.00_);[Red]\\(0.00\\)', -5, '-5'],
  ['0%', 0.95, '95%'],
  ['0.00%', 0.07, '7%'],
  ['"≥"0%', 0.9, '≥90%'],
  ['0\\%', 95, '95%'],
  ['0.00"万元"', 3.5, '3.5万元'],
  ['G/通用格式"公里"', 12, '12公里'],
  ['0!.0,"万"', 12345, '12345'],
  ['0.00E+00', 1.5e21, '1500000000000000000000'],
  ['@', 7, '7'],
  ['', 7, '7'],
])('a number under %j', (code, value, text) => {
  expect(numberText(value, readNumberFormat(code), false)).toBe(text);
});

test.each([
  ['yyyy/m/d', 44927, '2023-01-01'],
  ['[$-804]yyyy"年"m"月"d"日";@', 44927.75, '2023-01-01'],
  ['m"月"d"日"', 44927, '2023-01-01'],
  ['aaaa', 44927, '2023-01-01'],
  ['yyyy\\年m\\月', 45261, '2023-12'],
  ['mmm-yy', 45261, '2023-12'],
  ['yyyy"年度"', 44927, '2023'],
  ['yyyy/m/d h:mm', 44927.5, '2023-01-01T12:00'],
  ['yyyy/m/d h:mm', 44927, '2023-01-01'],
  ['yyyy-mm-dd hh:mm:ss', 44926.99999999999, '2023-01-01'],
  ['h:mm', 0.5, '12:00'],
  ['mm:ss', 0.01, '00:14:24'],
  ['[h]:mm:ss', 1.5, '36:00:00'],
  ['yyyy/m/d', 1, '1900-01-01'],
  ['yyyy/m/d', 59, '1900-02-28'],
  ['yyyy/m/d', 60, '1900-02-29'],
  ['yyyy/m/d', 61, '1900-03-01'],
  ['yyyy/m/d', 0, '0'],
  ['yyyy/m/d', -1, '-1'],
  ['yyyy/m/d', 2_958_466, '2958466'],
])('a day under %j', (code, value, text) => {
  expect(numberText(value, readNumberFormat(code), false)).toBe(text);
});

test('fifteen digits, never an exponent, and the same number again', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = decimal(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0);
      expect(Number(decimal(value, 2))).toBe(
        Number(`${value.toPrecision(15)}`.includes('e') ? `${shifted(value)}` : `${value.toPrecision(15)}e2`) + 0,
      );
    }),
  );
});

function shifted(value: number): string {
  const [mantissa, exponent] = value.toExponential(14).split('e');
  return `${mantissa}e${Number(exponent) + 2}`;
}
