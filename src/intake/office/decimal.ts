/** A spreadsheet keeps this many digits of a number; what a double holds beyond them is noise. */
const DIGITS = 15;

/**
 * A number as a spreadsheet means it: fifteen digits, never an exponent. 0.1 + 0.2 is 0.3, 1e21 is a one with 21
 * zeros. `shift` moves the point to the right: 0.07 with 2 is exactly 7.
 */
export function decimal(value: number, shift = 0): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(DIGITS - 1).split('e');
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  if (digits === '') return '0';
  const point = Number(exponent) + 1 + shift;
  const sign = value < 0 ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
