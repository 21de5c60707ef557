import { expect, test } from 'vitest';
import { plausibleUnits, proposedUnit, readAs } from '#domain/plausible.ts';

/** As if in 万元, in 分. */
const figures = (largest: number, median: number) => ({ largest: largest * 1e6, median: median * 1e6, amounts: 9 });

test.each([
  // The eight forms of a town as they are printed, in 元, and in 亿元.
  ['a town in 万元', 142, 58.7, '万元'],
  ['a town in 元', 1_420_000, 587_000, '元'],
  ['a village in 万元', 12.5, 3.5, '万元'],
  ['a village in 元', 125_000, 35_000, null],
  ['a city in 万元', 52_000, 320, '万元'],
  ['a province in 万元', 350_000, 40_000, null],
  ['the example of a hurried clerk', 1_200_000, 320_000, '元'],
  ['a fund in 亿元', 3.2, 0.45, null],
  ['whole thousands', 9_000, 2_500, null],
  ['nothing makes sense of it', 0.00001, 0.000002, null],
  ['one project far above all others', 90_000_000, 50, null],
] as const)('%s: the unit is proposed only where no other is plausible', (_, largest, median, unit) => {
  expect(proposedUnit(figures(largest, median))).toBe(unit);
});

test('a reading is plausible by its middle and its largest amount', () => {
  expect(plausibleUnits(figures(125_000, 35_000))).toEqual(['元', '万元']);
  expect(plausibleUnits(figures(3.2, 0.45))).toEqual(['万元', '亿元']);
  expect(plausibleUnits(figures(90_000_000, 50))).toEqual([]);
});

test('an amount read as another unit is the same number of them', () => {
  expect(readAs(3_500_000, '万元')).toBe(3_500_000);
  expect(readAs(3_500_000, '元')).toBe(350);
  expect(readAs(3_500_000, '亿元')).toBe(35_000_000_000);
});
