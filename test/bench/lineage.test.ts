import { expect, test } from 'vitest';
import { followed } from './followed.ts';
import { lineageScore } from './lineage.ts';

test('projects are followed and suggested as well as before, over known renames, moves, splits and mergers', {
  timeout: 120_000,
}, async () => {
  const score = await lineageScore(followed({ units: 12, years: [2021, 2022, 2023, 2024], seed: 7 }));
  const { followed: lines, suggested } = score;
  expect(lines.byFate['goes on'].right).toBe(lines.byFate['goes on'].true);
  expect(lines.right / lines.found).toBeGreaterThan(0.97);
  expect(suggested.right / suggested.found).toBeGreaterThan(0.75);
  expect(suggested.right / suggested.true).toBeGreaterThan(0.6);
  for (const fate of ['renamed', 'moved', 'split', 'merged'] as const) {
    const { right, true: all } = suggested.byFate[fate];
    expect(all, fate).toBeGreaterThan(5);
    expect(right / all, fate).toBeGreaterThan(0.5);
  }
});
