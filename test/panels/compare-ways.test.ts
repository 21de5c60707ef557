import { expect, test } from 'vitest';
import { compare } from '#panels/compare/draw.ts';
import { spendingByCategory } from '#panels/spending-by-category/draw.ts';
import { spendingByDepartment } from '#panels/spending-by-department/draw.ts';
import { unitProfile } from '#panels/unit-profile/draw.ts';
import { largeWeak, weakestProjects } from '#panels/weakest-projects/draw.ts';
import { openWorkspace } from '#test/workspace.ts';
import { besides, readView, writeView } from '#view/view.ts';
import { drawnFrom, ownOf, records } from './asked.ts';

const town = await openWorkspace({ sample: 'multi-year' });

const RANKINGS = [
  [spendingByCategory, '#/overview'],
  [spendingByCategory, '#/overview?category=special'],
  [spendingByCategory, '#/overview?category=special&category=one_off'],
  [spendingByDepartment, '#/overview'],
  [spendingByDepartment, '#/overview?year=2022'],
  [unitProfile, '#/unit'],
  [largeWeak, '#/overview'],
  [largeWeak, '#/overview?year=all'],
  [weakestProjects, '#/diagnosis?year=all&category=recurring'],
] as const;

test.each(RANKINGS.map(([question, hash]) => [question.id, hash, question] as const))(
  '%s of %s leads to its first two side by side',
  async (_id, hash, question) => {
    const { compares } = await drawnFrom(town, question as typeof spendingByCategory, hash);
    if (compares === undefined) throw new Error('leads nowhere');
    const drawn = await drawnFrom(town, compare, writeView(besides(readView(hash), compares.of, compares.sides)));
    expect(drawn.remarks).toEqual([]);
    expect(ownOf(drawn)).toMatchObject({ of: compares.of });
    expect(new Set(ownOf(drawn).chosen).size).toBe(2);
    expect(ownOf(drawn).names).not.toContain('—');
  },
);

test('what is chosen stands before what is first in the ranking', async () => {
  const { compares } = await drawnFrom(town, spendingByCategory, '#/overview?category=special&category=one_off');
  expect(compares).toEqual({ of: 'category', sides: ['special', 'one_off'] });
  const [first, second] = records(await drawnFrom(town, spendingByDepartment, '#/overview'));
  const { compares: departments } = await drawnFrom(town, spendingByDepartment, '#/overview');
  expect(departments).toEqual({ of: 'department', sides: [first?.department, second?.department] });
});

test('a ranking with one member leads nowhere', async () => {
  const seeds = await openWorkspace({ sample: 'wujing' });
  const { compares } = await drawnFrom(seeds, unitProfile, '#/unit?unit=');
  expect(compares).toBeUndefined();
});
