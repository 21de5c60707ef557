import { expect, test } from 'vitest';
import { keyOf, recount } from '#test/weakItems.ts';
import { dataFile, jsonOf, openWorkspace } from '#test/workspace.ts';

interface Exported {
  readonly year: number;
  readonly code: string | null;
  readonly name: string;
  readonly weak: {
    readonly certain: readonly string[];
    readonly suspected: readonly string[];
    weakly_justified: boolean;
    large_weakly_justified: boolean;
  };
  readonly findings: readonly { readonly rule: string; readonly position: number | null }[];
}

test.each([
  ['wujing', 'wujing-2023.csv', 8],
  ['multi-year', 'shili-2020-2025.csv', 252],
] as const)('the weak items of the sample %s are those its printed cells give', async (sample, file, forms) => {
  const workspace = await openWorkspace({ sample });
  const { projects }: { projects: readonly Exported[] } = JSON.parse(await (await jsonOf(workspace)).text());
  const keyIn = ({ year, code, name }: Exported) => keyOf(year, code, name);
  const findings = projects.flatMap((form) => form.findings.map((found) => ({ ...found, form: keyIn(form) })));
  const own = recount(await dataFile(file).text(), findings);
  expect(own.size).toBe(forms);

  const exported = Object.fromEntries(projects.map((form) => [keyIn(form), form.weak]));
  expect(exported).toEqual(
    Object.fromEntries(
      [...own].map(([key, { certain, suspected, weak, large }]) => [
        key,
        { certain, suspected, weakly_justified: weak, large_weakly_justified: weak && large },
      ]),
    ),
  );

  const seen = await workspace.ask('select * from seen order by weak_rank');
  expect(
    seen.map((row) => [keyOf(row.year, row.code, row.name), row.slots_expected, row.large, row.large_weak]),
  ).toEqual(
    [...own]
      .toSorted(
        ([, a], [, b]) => shares(b)[0] - shares(a)[0] || shares(b)[1] - shares(a)[1] || (b.fen ?? -1) - (a.fen ?? -1),
      )
      .map(([key, { expected, large, weak }]) => [key, expected, large, large && weak]),
  );
});

function shares({
  certain,
  suspected,
  expected,
}: {
  certain: readonly string[];
  suspected: readonly string[];
  expected: number;
}) {
  return [certain.length / expected, suspected.length / expected] as const;
}
