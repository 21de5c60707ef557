import { expect, test } from 'vitest';
import { isDoubted } from '#rules/doubt.ts';

test('a rule is doubted from five verdicts on, when fewer than six in ten are confirmed', () => {
  const doubted = (confirmed: number, rejected: number) => isDoubted({ confirmed, rejected });
  expect(doubted(0, 4)).toBe(false);
  expect(doubted(0, 5)).toBe(true);
  expect(doubted(2, 3)).toBe(true);
  expect(doubted(3, 2)).toBe(false);
  expect(doubted(59, 41)).toBe(true);
  expect(doubted(60, 40)).toBe(false);
  expect(doubted(0, 0)).toBe(false);
});
